//! Reviewed policies: a test compares them with `cors.lock`, so that none changes unnoticed.
//!
//! `cargo test --example lock` compares them. After a policy has changed, it fails and shows the difference.
//! `RESTMACHINE_BLESS=1 cargo test --example lock` rewrites the file, and the change is a line in the review.

use restmachine::{cors, delete, get, post, router};

#[get("/orders")]
fn list() -> &'static str {
    "[]"
}

#[post("/orders")]
fn create() {}

#[delete("/orders/{_id}")]
#[cors(origins = ["https://admin.example.com"], credentials)]
fn remove() {}

#[get("/status")]
#[cors(origins = "*", max_age = 3600)]
fn status() -> &'static str {
    "ok"
}

router! {
    #[cors(origins = ["https://app.example.com"], credentials)]
    pub App { list, create, remove, status }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
    restmachine::serve(listener, App::service()).await
}

#[cfg(test)]
#[test]
fn policies_are_the_reviewed_ones() {
    // The path is relative to the package's root, where Cargo runs tests. In your program: `"cors.lock"`.
    restmachine::testing::assert_locked(&App::report(), "../examples/lock/cors.lock");
}
