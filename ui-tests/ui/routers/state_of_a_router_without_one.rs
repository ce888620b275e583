use restmachine::{State, get, router};

#[derive(State)]
struct AppState {}

#[get("/data")]
fn data() {}

router! { pub App { data } }

fn main() {
    let _ = App::with_state(AppState {});
}
