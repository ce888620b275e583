use restmachine::{State, get, router};

pub trait Clock: Send + Sync {}

#[derive(State)]
pub struct AppState {
    clock: std::sync::Arc<dyn Clock>,
}

#[get("/time")]
fn time(_: &std::sync::Arc<dyn Clock>) {}

router! { pub App<AppState> { time } }

fn main() {}
