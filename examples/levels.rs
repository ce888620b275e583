//! Three levels of policy: the app's, a router's and a route's. The most specific one decides, and replaces the others.
//!
//! `curl -i http://127.0.0.1:8000/api/public/status -H 'Origin: https://anyone.example'`

use restmachine::{cors, get, post, router, Json};
use serde_json::{json, Value};

#[get("/api/data")]
async fn get_data() -> Json<Value> {
    Json(json!({ "data": "value" })) // the app's policy
}

#[post("/api/webhook")]
#[cors(origins = ["https://external-service.com"])]
async fn webhook() -> Json<Value> {
    Json(json!({ "received": true }))
}

mod public {
    use restmachine::{get, router, Json};
    use serde_json::{json, Value};

    #[get("/status")]
    async fn get_status() -> Json<Value> {
        Json(json!({ "status": "ok" }))
    }

    router! {
        #[cors(origins = "*")]
        pub PublicApi { get_status }
    }
}

mod admin {
    use restmachine::{cors, get, router, Json};
    use serde_json::{json, Value};

    #[get("/dashboard")]
    async fn get_dashboard() -> Json<Value> {
        Json(json!({ "stats": {} }))
    }

    /// For machines only, so it needs no CORS.
    #[get("/metrics")]
    #[cors(off)]
    async fn metrics() -> &'static str {
        "requests 7\n"
    }

    router! {
        #[cors(origins = ["https://admin.example.com"], credentials)]
        pub AdminApi { get_dashboard, metrics }
    }
}

router! {
    #[cors(origins = ["https://app.example.com"], credentials)]
    pub App {
        get_data,
        webhook,
        "/api/public" => public::PublicApi,
        "/api/admin" => admin::AdminApi,
    }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
    restmachine::serve(listener, App::service()).await
}
