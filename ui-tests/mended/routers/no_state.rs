use restmachine::{State, get, router};

struct Db;

#[derive(State)]
struct AppState {
    db: Db,
}

#[get("/data")]
fn data(_: &Db) {}

router! { App<AppState> { data } }

fn main() {
    let _ = App::with_state(AppState { db: Db });
}
