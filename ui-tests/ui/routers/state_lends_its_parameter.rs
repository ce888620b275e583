use restmachine::State;

#[derive(State)]
struct AppState<D> {
    database: D,
    names: Vec<u8>,
    others: Vec<u8>,
}

fn main() {}
