use restmachine::{Body, post, router};

#[post("/files")]
fn upload(data: Body) {
    drop(data);
}

router! { App { upload } }

fn main() {}
