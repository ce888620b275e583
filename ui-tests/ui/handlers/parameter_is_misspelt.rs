use restmachine::{get, router};

#[get("/users/{name}/posts/{post}")]
async fn show(nmae: String, number: u64) -> String {
    format!("{nmae} {number}")
}

router! { App { show } }

fn main() {}
