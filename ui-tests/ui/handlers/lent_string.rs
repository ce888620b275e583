use restmachine::{State, get, router};

#[derive(State)]
struct AppState {
    greeting: String,
}

#[get("/hello")]
fn hello(greeting: &str) -> String {
    greeting.to_owned()
}

router! { App<AppState> { hello } }

fn main() {}
