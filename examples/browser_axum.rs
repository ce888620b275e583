//! `Browser` over an axum program: the tests see what a page sees of a `Router` under the `CorsLayer` of tower-http. The program
//! has no router of RestMachine.
//!
//! `cargo test --example browser_axum --features tower` runs the tests below, and `cargo run …` serves the router.

use axum::{
    extract::Path,
    http::{HeaderName, HeaderValue, Method},
    routing::get,
    Router,
};
use tower_http::cors::CorsLayer;

async fn show(Path(id): Path<u64>) -> ([(&'static str, &'static str); 2], String) {
    ([("x-request-id", "7f3a"), ("x-shard", "12")], format!("user {id}"))
}

pub fn app() -> Router {
    let cors = CorsLayer::new()
        .allow_origin([HeaderValue::from_static("https://app.example.com")])
        .allow_methods([Method::GET, Method::PUT])
        .expose_headers([HeaderName::from_static("x-request-id")]);
    let user = get(show).put(async || "changed").delete(async || "removed");
    Router::new().route("/users/{id}", user).layer(cors)
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
    axum::serve(listener, app()).await
}

#[cfg(test)]
mod tests {
    use restmachine_browser::{BlockReason, Browser};

    use super::app;

    const USER: &str = "https://api.example.com/users/7";

    fn page(origin: &str) -> Browser {
        Browser::at(origin).reaching("https://api.example.com", app())
    }

    #[tokio::test]
    async fn the_app_reads_users_and_the_headers_that_are_exposed() {
        let page = page("https://app.example.com");
        let response = page.fetch(USER).await.unwrap();
        assert_eq!(response.text(), "user 7");
        assert_eq!(response.header("x-request-id").as_deref(), Some("7f3a"));
        assert_eq!(response.header("x-shard"), None); // sent, but kept from the script
        assert_eq!(page.network().len(), 1); // a plain GET needs no preflight
    }

    #[tokio::test]
    async fn the_app_cannot_remove_users() {
        let page = page("https://app.example.com");
        let blocked = page.fetch(USER).method("DELETE").await.unwrap_err();
        assert_eq!(blocked.reason(), &BlockReason::MethodNotAllowed("DELETE".to_owned()));
        assert!(blocked.is_preflight()); // so nothing was removed
        assert_eq!(page.network().len(), 1);
    }

    #[tokio::test]
    async fn any_other_page_reads_nothing() {
        let blocked = page("https://evil.example").fetch(USER).await.unwrap_err();
        assert_eq!(blocked.reason(), &BlockReason::MissingAllowOrigin);
        assert!(!blocked.is_preflight());
    }
}
