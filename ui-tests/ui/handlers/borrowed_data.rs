use restmachine::{post, router};

struct Data<'a>(&'a [u8]);

#[post("/files")]
fn upload(data: Data<'_>) {
    drop(data.0);
}

router! { App { upload } }

fn main() {}
