use restmachine::{get, router, testing::TestClient};

#[get("/u")]
fn u() {}

router! { App { u } }

fn main() {
    let _ = TestClient::new(App);
}
