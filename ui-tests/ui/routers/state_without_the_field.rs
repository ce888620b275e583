use restmachine::{State, get, router};

struct Db;

#[derive(State)]
struct AppState {}

#[get("/data")]
fn data(_: &Db) {}

router! { App<AppState> { data } }

fn main() {}
