use restmachine::{State};

#[derive(State)]
struct AppState {
    name: String,
    #[state(skip)]
    secret: u8,
}

fn main() {}
