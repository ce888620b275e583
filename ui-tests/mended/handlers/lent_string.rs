use restmachine::{State, get, router};

#[derive(State)]
pub struct AppState {
    greeting: String,
}

#[get("/hello")]
fn hello(greeting: &String) -> String {
    greeting.to_owned()
}

router! { pub App<AppState> { hello } }

fn main() {}
