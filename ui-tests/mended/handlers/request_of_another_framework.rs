use restmachine::{Parts, get, router};

#[get("/path")]
fn path(parts: &Parts) -> String {
    parts.uri.path().to_owned()
}

router! { App { path } }

fn main() {}
