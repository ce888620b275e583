use restmachine::{Json, StatusCode, post, router};

#[post("/users")]
fn add() -> (StatusCode, Json<u64>) {
    (StatusCode::CREATED, Json(7))
}

router! { App { add } }

fn main() {}
