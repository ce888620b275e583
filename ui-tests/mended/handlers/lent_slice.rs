use restmachine::{State, get, router};

#[derive(State)]
pub struct AppState {
    names: Vec<String>,
}

#[get("/names")]
fn names(names: &Vec<String>) -> String {
    names.join(", ")
}

router! { pub App<AppState> { names } }

fn main() {}
