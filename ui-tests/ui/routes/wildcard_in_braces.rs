use restmachine::{get, router};

#[get("/files/{path:.*}")]
fn show(path: &str) -> String {
    path.to_owned()
}

router! { App { show } }

fn main() {
    let _ = App::service();
}
