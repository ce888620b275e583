use restmachine::{State, get, router};

trait Clock: Send + Sync {}

#[derive(State)]
struct AppState {
    clock: std::sync::Arc<dyn Clock>,
}

#[get("/time")]
fn time(_: &dyn Clock) {}

router! { App<AppState> { time } }

fn main() {}
