use restmachine::{State, get, router};
use std::cell::RefCell;

#[derive(State)]
struct AppState {
    count: RefCell<u64>,
}

#[get("/count")]
fn count(count: &RefCell<u64>) -> String { count.borrow().to_string() }

router! { App<AppState> { count } }

fn main() {}
