use restmachine::{Json, StatusCode, post, router};

#[post("/users")]
fn add() -> (Json<u64>, StatusCode) {
    (Json(7), StatusCode::CREATED)
}

router! { App { add } }

fn main() {}
