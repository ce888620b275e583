use restmachine::{State, get, router};

#[derive(State)]
struct AppState {}

#[get("/data")]
fn data(_: &AppState) {}

router! { pub App<AppState> { data } }

fn main() {
    let _ = App::with_state(AppState {});
}
