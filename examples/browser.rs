//! Testing with `Browser`: what a page sees of a program, in ordinary unit tests.
//!
//! `cargo test --example browser` runs the tests below, and `cargo run --example browser` serves the program that they test.

use restmachine::{cors, delete, get, router, Json};
use serde_json::{json, Value};

#[get("/users/{id}")]
async fn show(id: u64) -> ([(&'static str, &'static str); 2], Json<Value>) {
    ([("x-request-id", "7f3a"), ("x-shard", "12")], Json(json!({ "id": id })))
}

#[delete("/users/{_id}")]
#[cors(origins = ["https://admin.example.com"], credentials)]
async fn remove() {}

router! {
    #[cors(origins = ["https://app.example.com"], expose_headers = ["X-Request-ID"])]
    pub App { show, remove }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
    restmachine::serve(listener, App::service()).await
}

#[cfg(test)]
mod tests {
    use restmachine::testing::{BlockReason, Browser, Credentials};

    use super::App;

    const USER: &str = "https://api.example.com/users/7";

    fn page(origin: &str) -> Browser {
        Browser::at(origin).reaching("https://api.example.com", App::service())
    }

    #[tokio::test]
    async fn the_app_reads_users_and_the_headers_that_are_exposed() {
        let response = page("https://app.example.com").fetch(USER).await.unwrap();
        assert_eq!(response.text(), r#"{"id":7}"#);
        assert_eq!(response.header("x-request-id").as_deref(), Some("7f3a"));
        assert_eq!(response.header("x-shard"), None); // sent, but hidden from the script
    }

    #[tokio::test]
    async fn the_app_cannot_remove_users() {
        let page = page("https://app.example.com");
        let blocked = page.fetch(USER).method("DELETE").await.unwrap_err();
        assert_eq!(blocked.reason(), &BlockReason::MissingAllowOrigin);
        assert!(blocked.is_preflight()); // so nothing was removed
        assert_eq!(page.network().len(), 1);
    }

    #[tokio::test]
    async fn administrators_remove_users_with_their_cookies() {
        let page = page("https://admin.example.com");
        page.set_cookie("api.example.com", "session", "s3cret");
        let response = page.fetch(USER).method("DELETE").credentials(Credentials::Include).await.unwrap();
        assert_eq!(response.status(), 204);
        let sent = page.network();
        assert_eq!(sent[0].request_headers.get("cookie"), None); // a preflight has none
        assert_eq!(sent[1].request_headers["cookie"], "session=s3cret");
    }

    #[tokio::test]
    async fn any_other_page_reads_nothing() {
        let blocked = page("https://evil.example").fetch(USER).await.unwrap_err();
        assert_eq!(blocked.reason(), &BlockReason::MissingAllowOrigin);
        assert!(!blocked.is_preflight());
    }
}
