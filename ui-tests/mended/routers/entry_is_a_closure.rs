use restmachine::{get, router};

#[get("/data")]
async fn data() -> &'static str {
    "data"
}

router! { App { data } }

fn main() {}
