//! A handler stays an ordinary function.
#![deny(warnings)]

use restmachine::{get, router};

mod users {
    use restmachine::get;

    #[get("/users/{id}")]
    pub fn show(id: u64) -> String {
        id.to_string()
    }
}

use users::show;

#[get("/first")]
fn first() -> String {
    show(1)
}

router! { App { first, show } }

router! { Same { users::{show}, first } }

fn main() {
    assert_eq!(first(), "1");
    let _ = (App::service(), Same::service());
}
