//! Policies as somebody has reviewed them: a test compares them with `cors.lock`, so that none changes unseen.
//!
//! `cargo test --example lock` compares. After a change of a policy it fails and shows the difference;
//! `RESTMACHINE_BLESS=1 cargo test --example lock` writes the file anew, and the change is a line of the review.

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
    // From the root of a package, where Cargo runs tests. In a program of yours: `"cors.lock"`.
    restmachine::testing::assert_locked(&App::report(), "../examples/lock/cors.lock");
}
