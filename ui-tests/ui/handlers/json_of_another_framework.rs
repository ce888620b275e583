use restmachine::{post, router};

mod web {
    pub struct Json<T>(pub T);
}

#[post("/users")]
fn add(_: web::Json<String>) {}

router! { App { add } }

fn main() {}
