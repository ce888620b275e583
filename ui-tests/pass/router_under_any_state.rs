//! A router without state can be mounted anywhere, even twice; one handler can be in two routers.
#![deny(warnings)]

use restmachine::{State, get, router};

struct Db;

#[derive(State)]
struct AppState {
    db: Db,
}

#[get("/status")]
fn status() {}

#[get("/data")]
fn data(_db: &Db, state: &AppState) {
    let _ = &state.db;
}

router! { Status { status } }

router! {
    App<AppState> {
        data,
        status,
        "/a" => Status,
        "/b" => Status,
        #[cfg(any())]
        "/c" => Absent,
    }
}

fn main() {
    let _ = App::with_state(AppState { db: Db });
}
