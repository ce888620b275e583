use restmachine::State;

#[derive(State)]
struct AppState {
    name: String,
    secret: String,
}

fn main() {}
