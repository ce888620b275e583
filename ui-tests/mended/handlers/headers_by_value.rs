use restmachine::{HeaderMap, get, router};

#[get("/agent")]
fn agent(headers: &HeaderMap) -> String {
    format!("{:?}", headers.get("user-agent"))
}

router! { App { agent } }

fn main() {}
