//! Arguments that look like a second body and are not.
#![deny(warnings)]

use restmachine::{get, post, put, router, Body, FromRequest, Json, RequestHead, State, StatusCode};

/// An extractor that reads only the head.
struct Agent;

impl<S: Sync> FromRequest<S> for Agent {
    type Rejection = StatusCode;

    async fn from_request(_: &RequestHead, _: &mut Body, _: &S) -> Result<Self, StatusCode> {
        Ok(Self)
    }
}

#[derive(State)]
struct AppState {
    name: String,
}

#[put("/notes/{name}")]
async fn path(name: String, text: String) -> String {
    name + &text
}

#[post("/notes")]
async fn lent(name: &String, Json(text): Json<String>) -> String {
    format!("{name} {text}")
}

#[get("/agents")]
fn agents(_: Agent, _: Option<Agent>, text: Option<String>, _: Result<Agent, StatusCode>) -> Option<String> {
    text
}

router! { App<AppState> { path, lent, agents } }

fn main() {
    let _ = App::with_state(AppState { name: String::new() });
}
