use restmachine::{Bytes, post, router};

#[post("/notes")]
async fn store(bytes: Bytes) -> String {
    format!("{bytes:?}")
}

router! { App { store } }

fn main() {
    let _ = App::service();
}
