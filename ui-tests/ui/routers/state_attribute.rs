use restmachine::State;

#[derive(State)]
#[state(skip)]
struct AppState {
    #[state(skipped)]
    name: String,
    #[state()]
    secret: u8,
}

fn main() {}
