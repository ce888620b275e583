use restmachine::{State, get, router};

#[derive(State)]
struct AppState {
    names: Vec<String>,
}

#[get("/names")]
fn names(names: &[String]) -> String {
    names.join(", ")
}

router! { App<AppState> { names } }

fn main() {}
