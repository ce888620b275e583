//! Layers of tower-http around a service: requests are traced, responses are compressed, and slow requests time out.

use std::time::Duration;

use restmachine::{get, router, StatusCode};
use tower::ServiceBuilder;
use tower_http::{compression::CompressionLayer, timeout::TimeoutLayer, trace::TraceLayer};

#[get("/numbers")]
fn numbers() -> String {
    (0..1000).map(|number| format!("{number}\n")).collect()
}

#[get("/slow")]
async fn slow() -> &'static str {
    tokio::time::sleep(Duration::from_secs(60)).await;
    "at last"
}

router! {
    #[cors(origins = ["https://app.example.com"])]
    pub App { numbers, slow }
}

/// A response of a layer itself, such as the timeout's, has no CORS headers: a page sees a network error. The 503 of
/// `Limits::request_time` in `restmachine::serve` has them.
pub fn app(limit: Duration) -> axum::Router {
    let service = ServiceBuilder::new()
        .layer(TraceLayer::new_for_http())
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, limit))
        .service(App::service());
    axum::Router::new().fallback_service(service)
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
    axum::serve(listener, app(Duration::from_secs(10))).await
}
