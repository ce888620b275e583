//! The API: an ordinary router, with policies at all three levels.

use restmachine::{cors, delete, get, post, put, router, HeaderMap, Json, StatusCode};
use serde_json::{json, Value};

type Header = (&'static str, &'static str);

/// A policy exposes `X-Request-ID` by default, but not `X-Shard`.
const DIAGNOSTICS: [Header; 2] = [("x-request-id", "7f3a"), ("x-shard", "3")];

#[get("/notes/{id}")]
async fn read_note(id: u32, headers: &HeaderMap) -> (StatusCode, [Header; 2], Json<Value>) {
    // Cookies have no port, so a browser also sends those of other servers on this machine.
    let mut cookies = headers.get_all("cookie").iter().filter_map(|line| line.to_str().ok());
    let is_signed_in = cookies.any(|line| line.contains("playground=7"));
    (StatusCode::OK, DIAGNOSTICS, Json(json!({ "id": id, "text": "Buy milk", "signed in": is_signed_in })))
}

#[put("/notes/{id}")]
async fn write_note(id: u32, Json(note): Json<Value>) -> Json<Value> {
    Json(json!({ "id": id, "written": note }))
}

#[delete("/notes/{id}")]
async fn delete_note(id: u32) -> Json<Value> {
    Json(json!({ "deleted": id }))
}

/// Browsers keep this cookie, and send it, if the request has credentials and the policy allows them.
#[post("/session")]
async fn sign_in() -> (StatusCode, [Header; 1], ()) {
    (
        StatusCode::NO_CONTENT,
        [("set-cookie", "playground=7; Path=/; Max-Age=600; HttpOnly; SameSite=Lax")],
        (),
    )
}

#[post("/orders")]
#[cors(
    origins = ["http://127.0.0.1:8002"], // replaces the app's policy, so the app may not order
    allow_headers = ["Content-Type", "X-Order-Key"],
    expose_headers = ["Location"],
)]
async fn order(Json(order): Json<Value>) -> (StatusCode, [Header; 1], Json<Value>) {
    (StatusCode::CREATED, [("location", "/orders/12")], Json(json!({ "ordered": order })))
}

#[get("/metrics")]
#[cors(off)]
async fn metrics() -> &'static str {
    "requests 42\n"
}

mod prices {
    use restmachine::{get, patch, router, Json};
    use serde_json::{json, Value};

    #[get("/{item}")]
    async fn price(item: &str) -> Json<Value> {
        Json(json!({ "item": item, "euro": 12 }))
    }

    #[patch("/{item}")]
    async fn change_price(item: &str) -> Json<Value> {
        Json(json!({ "changed": item }))
    }

    router! {
        #[cors(origins = ["http://127.0.0.1:8001", "http://127.0.0.1:8002"], methods = ["GET"])]
        pub Prices { price, change_price }
    }
}

mod public {
    #[restmachine::get("/status")]
    fn status() -> &'static str {
        "ok"
    }

    restmachine::router! {
        #[cors(origins = "*", max_age = 600)]
        pub Public { status }
    }
}

router! {
    #[cors(origins = ["http://127.0.0.1:8001"], credentials)]
    pub Api {
        read_note,
        write_note,
        delete_note,
        sign_in,
        order,
        metrics,
        "/prices" => prices::Prices,
        "/public" => public::Public,
    }
}
