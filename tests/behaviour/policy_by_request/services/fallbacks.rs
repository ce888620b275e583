//! Fallbacks: without a policy, with one, with a list of methods, and with `off`.

use restmachine::{cors, fallback, get, router, StatusCode};

use super::{handlers::read, levels::Inner};

#[fallback]
fn lost() -> (StatusCode, &'static str) {
    (StatusCode::NOT_FOUND, "lost")
}

#[fallback]
#[cors(origins = ["https://other.example"], credentials)]
fn page() -> &'static str {
    "page"
}

#[fallback]
#[cors(origins = ["https://app.example"], methods = ["PURGE", "OPTIONS", "HEAD", "GET"])]
fn listed() {}

#[fallback]
#[cors(off)]
fn closed() {}

#[fallback]
#[cors(origins = ["https://other.example"], methods = ["GET", "PURGE"])]
fn purge() {}

/// A route as well.
#[get("/index.html")]
#[fallback]
#[cors(origins = ["https://other.example"], methods = ["GET", "POST"])]
fn index() -> &'static str {
    "index"
}

router! { #[cors(origins = ["https://app.example"])] pub(super) Lost { read, "/inner" => Inner, _ => lost } }
router! { #[cors(origins = ["https://app.example"])] pub(super) Page { read, "/inner" => Inner, _ => page } }
router! { #[cors(origins = "*")] pub(super) ListedFallback { read, _ => listed } }
router! { #[cors(origins = "*")] pub(super) ClosedFallback { read, _ => closed } }
router! { pub(super) Purges { _ => purge } }
router! { pub(super) Site { index, _ => index } }
