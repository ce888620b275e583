use restmachine::{get, router, State};

struct Db;

#[derive(State)]
struct AppState {
    db: Db,
}

#[get("/users")]
fn users(db: &Db) {
    let _ = db;
}

router! { App<AppState> { users } }

fn main() {
    let _ = App::with_state(AppState { db: Db });
}
