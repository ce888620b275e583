//! An axum program that takes RestMachine in: an API under a prefix, files beside it, and one of axum's own routes under a
//! policy that the compiler has judged as well.

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
    /// Nested under `/api`: axum takes the prefix off.
    #[cors(origins = ["https://app.example.com"], credentials)]
    pub Api { get_user, status }
}

#[fallback]
fn not_found(uri: &Uri) -> Json<Value> {
    Json(json!({ "nothing": uri.path() }))
}

router! {
    /// Whatever axum does not route.
    #[cors(origins = "*")]
    pub Site { _ => not_found }
}

/// What axum answers itself. It knows its own routes, so the policy has to name their methods.
const OWN: LayerPolicy = layer_policy!(origins = ["https://app.example.com"], methods = ["GET"]);

pub fn app() -> axum::Router {
    let files = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/static");
    axum::Router::new()
        .route("/health", routing::get(|| async { "healthy" }))
        .layer(CorsLayer::new(&OWN)) // around what stands above it
        .nest_service("/api", Api::service())
        .nest_service("/files", ServeDir::new(files))
        .fallback_service(Site::service())
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
    axum::serve(listener, app()).await
}
