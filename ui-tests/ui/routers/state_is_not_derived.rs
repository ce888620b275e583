use restmachine::{get, router};

struct AppState {}

#[get("/data")]
fn data(_: &AppState) {}

router! { App<AppState> { data } }

fn main() {}
