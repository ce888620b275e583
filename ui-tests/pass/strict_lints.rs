//! What a careful crate denies.
#![deny(warnings, missing_docs, unreachable_pub, unused_qualifications, dead_code)]
#![deny(rust_2018_idioms, single_use_lifetimes, unused_results, unsafe_code)]
#![deny(clippy::all, clippy::pedantic)]

use restmachine::{
    CorsPolicy, HeaderMap, Json, Origins, State, StatusCode, cors, get, origins, policy, post, router,
};

/// Our pages.
pub const WEB: Origins = origins!["https://app.example.com", "http://localhost:*"];
/// An hour, in seconds.
pub const HOUR: u32 = 3600;
/// Who may ask for orders.
pub const PARTNERS: CorsPolicy =
    policy!(origins = [..WEB, "https://partner.example"], credentials, max_age = HOUR);

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

/// Lists orders.
#[get("/orders")]
#[cors(PARTNERS)]
pub fn orders() {}

/// Says who is asked.
#[get("/self")]
#[cors(origins = [..WEB, "https://admin.example.com"], credentials, max_age = HOUR)]
pub fn own(own: &String) -> String {
    own.clone()
}

router! {
    /// Everything this service answers.
    #[cors(origins = "*")]
    pub App<AppState> { hello, store, orders, own }
}

router! {
    /// The same below a prefix.
    pub Outer<AppState> { "/api" => App }
}

fn main() {
    drop(Outer::with_state(AppState { name: "own".to_owned() }));
}
