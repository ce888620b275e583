//! Routes whose paths differ little and whose policies differ much, so that a path in the wrong spelling would show.

use restmachine::{cors, delete, fallback, get, router};

use super::handlers::read;

#[get("/users/me")]
#[cors(origins = ["https://app.example"])]
fn me() {}

#[get("/users/{_id}")]
#[delete("/users/{_id}")]
#[cors(origins = ["https://other.example"])]
fn user() {}

#[get("/files/v{_version}.json")]
#[cors(origins = ["https://app.example"])]
fn version() {}

#[get("/files/{_name}")]
#[cors(origins = ["https://other.example"])]
fn file() {}

#[get("/stra%C3%9Fe")]
#[get("/a%2Fb")]
#[cors(origins = ["https://app.example"])]
fn encoded() {}

#[delete("/rest/{*_rest}")]
#[cors(origins = ["https://app.example"])]
fn rest() {}

#[get("/{$}")]
#[cors(origins = ["https://route.example"])]
fn slash() {}

#[fallback]
fn nothing() {}

router! { #[cors(origins = ["https://app.example"])] Api { read, slash } }
router! { #[cors(origins = ["https://app.example"])] Caught { _ => nothing } }
router! {
    #[cors(origins = ["https://home.example"])]
    pub(in super::super) EqualPaths {
        me, user, version, file, encoded, rest,
        "/api" => Api,
        "/of/{tenant}" => Api,
        "/caught" => Caught,
    }
}
