use restmachine::{HeaderMap, get, router};

#[get("/ip")]
fn ip(headers: &HeaderMap) -> String {
    format!("{:?}", headers.get("x-forwarded-for"))
}

router! { App { ip } }

fn main() {}
