use restmachine::get;

#[get("/values")]
fn serde_json() -> serde_json::Value {
    serde_json::Value::Null
}

fn main() {}
