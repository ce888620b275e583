use restmachine::{Json, Uri, post, router};

#[post("/notes")]
async fn store(uri: &Uri, Json(text): Json<String>) -> String {
    format!("{uri:?} {text}")
}

router! { App { store } }

fn main() {
    let _ = App::service();
}
