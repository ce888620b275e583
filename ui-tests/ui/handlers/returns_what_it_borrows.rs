use restmachine::{Uri, get, router};

#[get("/path")]
fn path(uri: &Uri) -> &str {
    uri.path()
}

router! { App { path } }

fn main() {}
