use restmachine::{State, get, router};
use std::sync::Mutex;

#[derive(State)]
struct AppState {
    count: Mutex<u64>,
}

#[get("/count")]
fn count(count: &Mutex<u64>) -> Option<String> { count.lock().ok().map(|count| count.to_string()) }

router! { App<AppState> { count } }

fn main() {}
