use restmachine::cors;

struct Config;

#[cors(origins = ["https://app.example.com"])]
fn config<T>(_: T) -> Config {
    Config
}

fn main() {
    config(7);
}
