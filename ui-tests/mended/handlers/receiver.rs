use restmachine::{State, get, router};

struct Users;

#[derive(State)]
struct AppState {
    users: Users,
}

#[get("/users")]
fn list(_: &Users) {}

router! { App<AppState> { list } }

fn main() {
    let _ = App::with_state(AppState { users: Users });
}
