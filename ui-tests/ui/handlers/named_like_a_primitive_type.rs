use restmachine::{get, router};

#[get("/text")]
fn str() -> &'static str {
    "text"
}

#[get("/other")]
fn other() -> &'static str {
    "other"
}

router! { App { other } }

fn main() {}
