use restmachine::{get, router};

struct RawStr;

#[get("/files")]
fn file(_: &RawStr) {}

router! { App { file } }

fn main() {}
