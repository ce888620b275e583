//! Routes that bring a policy of their own, and one path that two routes match.

use http::header::{ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_ORIGIN};
use restmachine::{cors, delete, get, post, router, Response};

use super::handlers::response;

#[get("/open")]
#[cors(origins = "*", allow_headers = "*", expose_headers = [], max_age = 0)]
fn open() -> Response {
    response(&[(ACCESS_CONTROL_ALLOW_CREDENTIALS, "true")])
}

#[get("/closed")]
#[cors(off)]
fn closed() -> Response {
    response(&[(ACCESS_CONTROL_ALLOW_ORIGIN, "https://by-hand.example")])
}

#[get("/posted")]
#[post("/posted")]
#[cors(origins = ["https://app.example"], methods = ["POST"])]
fn posted() {}

#[get("/partly")]
#[post("/partly")]
#[cors(origins = ["https://app.example"], methods = ["GET"])]
fn partly() -> Response {
    response(&[(ACCESS_CONTROL_ALLOW_ORIGIN, "*")])
}

#[get("/named")]
#[cors(origins = ["https://app.example"], methods = ["OPTIONS", "HEAD", "GET"])]
fn named() {}

#[get("/head-only")]
#[cors(origins = ["https://app.example"], methods = ["HEAD"])]
fn head_only() {}

#[get("/things/me")]
fn me() {}

#[delete("/things/{_id}")]
fn forget() {}

router! {
    #[cors(origins = ["https://app.example"])]
    pub(super) Routes { open, closed, posted, partly, named, head_only, me, forget }
}
