use restmachine::{get, router};

struct AppState {}

#[get("/data")]
fn data(state: &AppState) {}

router! { App<AppState> { data } }

fn main() {}
