use restmachine::{get, router};

#[get("/users/{name}/posts/{post}")]
async fn show(name: String, post: u64) -> String {
    format!("{name} {post}")
}

router! { App { show } }

fn main() {}
