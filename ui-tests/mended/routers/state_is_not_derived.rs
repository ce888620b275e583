use restmachine::{State, get, router};

#[derive(State)]
struct AppState {}

#[get("/data")]
fn data(_: &AppState) {}

router! { App<AppState> { data } }

fn main() {}
