//! Paths whose methods are under different policies.

use restmachine::{cors, delete, get, head, options, patch, post, put, route, router, StatusCode};

#[get("/doc")]
fn doc() {}

#[put("/doc")]
fn replace() {}

#[delete("/doc")]
#[cors(origins = ["https://other.example"])]
fn remove() {}

/// The router's policy, written again.
#[get("/equal")]
#[cors(origins = "https://app.example", max_age = 86400)]
fn equal() {}

#[post("/equal")]
fn inherited() {}

#[get("/twice")]
#[cors(origins = ["https://other.example"], credentials)]
fn once() {}

#[put("/twice")]
#[cors(origins = "https://other.example", credentials = true)]
fn again() {}

#[get("/nearly")]
#[cors(origins = ["https://app.example"], max_age = 60)]
fn nearly() {}

#[post("/nearly")]
fn not_quite() {}

#[get("/public")]
#[cors(origins = "*")]
fn public() {}

#[post("/public")]
fn guarded() {}

#[get("/own")]
#[cors(origins = ["https://other.example"])]
fn own() {}

#[get("/hidden")]
#[cors(off)]
fn hidden() {}

#[post("/hidden")]
fn beside_hidden() {}

#[options("/asked-off")]
#[cors(off)]
fn asked_off() -> &'static str {
    "asked"
}

#[get("/asked-off")]
fn beside_asked_off() {}

#[options("/asked")]
#[cors(origins = ["https://other.example"])]
fn asked() -> &'static str {
    "asked"
}

#[get("/asked")]
fn beside_asked() {}

#[options("/asked-alike")]
fn asked_alike() -> &'static str {
    "asked"
}

#[get("/asked-alike")]
fn beside_asked_alike() {}

#[options("/only-asked")]
#[cors(origins = "*")]
fn only_asked() -> StatusCode {
    StatusCode::OK
}

#[head("/headed")]
#[cors(origins = ["https://other.example"])]
fn headed() {}

#[get("/headed")]
fn beside_headed() {}

#[get("/cased")]
fn cased() {}

#[patch("/cased")]
#[cors(origins = ["https://other.example"])]
fn patched() {}

#[get("/users/me")]
fn me() {}

#[delete("/users/{_id}")]
#[cors(origins = ["https://other.example"])]
fn forget() {}

#[get("/cache")]
fn cached() {}

#[route("PURGE", "/cache")]
fn purge() {}

router! {
    #[cors(origins = ["https://app.example"])]
    pub(super) Mixed {
        doc, replace, remove, equal, inherited, once, again, nearly, not_quite, public, guarded, own, asked,
        beside_asked, asked_alike, beside_asked_alike, only_asked, headed, beside_headed, cased, patched, me,
        forget, cached, purge, hidden, beside_hidden, asked_off, beside_asked_off,
    }
}
