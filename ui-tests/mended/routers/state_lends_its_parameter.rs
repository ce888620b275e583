use restmachine::{State};

use std::sync::Arc;

#[derive(State)]
struct AppState<D> {
    database: Arc<D>,
    names: Vec<u8>,
    #[state(skip)]
    others: Vec<u8>,
}

fn main() {}
