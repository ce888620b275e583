use restmachine::{Uri, get, router};

#[get("/path")]
fn path(uri: &Uri) -> String {
    uri.path().to_owned()
}

router! { App { path } }

fn main() {}
