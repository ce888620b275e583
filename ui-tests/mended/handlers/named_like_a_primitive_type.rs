use restmachine::{get, router};

#[get("/text")]
fn get_str() -> &'static str {
    "text"
}

#[get("/other")]
fn other() -> &'static str {
    "other"
}

router! { App { get_str, other } }

fn main() {}
