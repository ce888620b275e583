use restmachine::{get, router};

struct HttpRequest;

#[get("/path")]
fn path(_: HttpRequest) {}

router! { App { path } }

fn main() {}
