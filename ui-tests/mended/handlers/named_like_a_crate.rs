use restmachine::{get, router};

#[get("/values")]
fn serde_json() -> ::serde_json::Value {
    ::serde_json::Value::Null
}

router! { App { serde_json } }

fn main() {}
