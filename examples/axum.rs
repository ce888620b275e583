//! RestMachine in an axum program: an API under a prefix, files next to it, and one of axum's own routes under a policy that the
//! compiler checks as well.

use axum::routing;
use restmachine::{cors, fallback, get, layer_policy, router, CorsLayer, Json, LayerPolicy, Uri};
use serde_json::{json, Value};
use tower_http::services::ServeDir;

#[get("/users/{id}")]
async fn get_user(id: u64) -> Json<Value> {
    Json(json!({ "id": id }))
}

#[get("/status")]
#[cors(origins = "*")]
fn status() -> &'static str {
    "ok"
}

router! {
    /// Nested under `/api`: axum strips the prefix.
    #[cors(origins = ["https://app.example.com"], credentials)]
    pub Api { get_user, status }
}

#[fallback]
fn not_found(uri: &Uri) -> Json<Value> {
    Json(json!({ "nothing": uri.path() }))
}

router! {
    /// Answers requests that axum does not route.
    #[cors(origins = "*")]
    pub Site { _ => not_found }
}

/// The policy of axum's own routes. Only axum knows them, so the policy has to name their methods.
const OWN: LayerPolicy = layer_policy!(origins = ["https://app.example.com"], methods = ["GET"]);

pub fn app() -> axum::Router {
    let files = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/static");
    axum::Router::new()
        .route("/health", routing::get(|| async { "healthy" }))
        .layer(CorsLayer::new(&OWN)) // around the routes above it
        .nest_service("/api", Api::service())
        .nest_service("/files", ServeDir::new(files))
        .fallback_service(Site::service())
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
    axum::serve(listener, app()).await
}
