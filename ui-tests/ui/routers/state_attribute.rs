use restmachine::State;

#[derive(State)]
struct AppState {
    #[state(skipped)]
    name: String,
}

fn main() {}
