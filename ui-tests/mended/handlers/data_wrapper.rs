use restmachine::{State, get, router};

struct Db;

#[derive(State)]
pub struct AppState {
    db: Db,
}

#[get("/users")]
fn users(_: &Db) {}

router! { pub App<AppState> { users } }

fn main() {}
