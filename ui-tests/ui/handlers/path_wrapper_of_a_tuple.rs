use restmachine::{get, router};

struct Path<T>(T);

#[get("/users/{user}/posts/{post}")]
fn show(Path((a, b)): Path<(String, u64)>) -> String {
    format!("{a} {b}")
}

router! { App { show } }

fn main() {
    let _ = App::service();
}
