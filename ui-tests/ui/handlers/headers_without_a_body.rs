use restmachine::{StatusCode, post, router};

#[post("/users")]
fn add() -> (StatusCode, [(&'static str, &'static str); 1]) {
    (StatusCode::CREATED, [("location", "/users/7")])
}

router! { App { add } }

fn main() {}
