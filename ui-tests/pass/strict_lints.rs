//! What a careful crate denies.
#![deny(warnings, missing_docs, unreachable_pub, unused_qualifications, dead_code)]
#![deny(rust_2018_idioms, single_use_lifetimes, unused_results, unsafe_code)]
#![deny(clippy::all, clippy::pedantic)]

use restmachine::{HeaderMap, Json, State, StatusCode, cors, get, post, router};

/// What handlers borrow.
#[derive(State)]
pub struct AppState {
    name: String,
}

/// Greets.
#[get("/hello/{name}")]
#[cors(origins = ["https://app.example.com"], credentials)]
pub async fn hello(name: &str, headers: &HeaderMap) -> String {
    std::future::ready(format!("{name}: {}", headers.len())).await
}

/// Says what was stored.
#[post("/names")]
#[must_use]
pub fn store(Json(name): Json<String>, own: &String) -> (StatusCode, String) {
    (StatusCode::CREATED, format!("{own}, {name}"))
}

router! {
    /// Everything this service answers.
    #[cors(origins = "*")]
    pub App<AppState> { hello, store }
}

router! {
    /// The same below a prefix.
    pub Outer<AppState> { "/api" => App }
}

fn main() {
    drop(Outer::with_state(AppState { name: "own".to_owned() }));
}
