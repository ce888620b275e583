//! A state can be more private than its router, even if the router is mounted elsewhere.
#![deny(warnings)]

use restmachine::{get, router, State};

mod inner {
    use super::*;

    #[get("/limit")]
    fn limit(limit: &u32) -> String {
        limit.to_string()
    }

    router! { pub Inner<super::Limits> { limit } }
}

#[derive(State)]
struct Limits {
    limit: u32,
}

#[derive(State)]
struct AppState {
    limits: Limits,
}

router! { pub App<AppState> { "/inner" => inner::Inner } }

fn main() {
    let _ = App::with_state(AppState { limits: Limits { limit: 1 } });
}
