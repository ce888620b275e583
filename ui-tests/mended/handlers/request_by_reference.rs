use restmachine::{get, router, Parts};

#[get("/path")]
async fn path(parts: &Parts) -> String {
    parts.uri.path().to_owned()
}

router! { App { path } }

fn main() {
    let _ = App::service();
}
