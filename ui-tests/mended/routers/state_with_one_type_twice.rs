use restmachine::{State};

#[derive(State)]
struct AppState {
    name: String,
    #[state(skip)]
    secret: String,
}

fn main() {}
