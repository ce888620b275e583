use restmachine::{post, router};

struct Multipart;

#[post("/files")]
fn upload(_: Multipart) {}

router! { App { upload } }

fn main() {}
