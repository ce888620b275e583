//! Generated code compiles whatever lints a crate denies, and whatever it names its own items.

#![deny(warnings, nonstandard_style, rust_2018_idioms, unused, unused_qualifications)]

mod hostile;

use restmachine::testing::TestClient;
use restmachine_tests::careful::{AppState, Outer};

#[tokio::test]
async fn it_answers() {
    let client = TestClient::new(Outer::with_state(AppState::new("own".to_owned(), "secret".to_owned())));
    let rows = [
        ("GET", "/api/hello/you", "you: 0"),
        ("DELETE", "/api/tenants/acme/items/7/x", "7 acme 3"),
        ("POST", "/api/search?a=1", "1 false"),
        ("GET", "/api/nowhere", "own"),
    ];
    for (method, target, expected) in rows {
        assert_eq!(client.request(method, target).await.text().await, expected, "{target}");
    }
    let stored = client.post("/api/names").json(&"you").await;
    assert_eq!(stored.text().await, "own, you, secret");
}
