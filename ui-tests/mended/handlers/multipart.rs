use restmachine::{Body, post, router};

#[post("/files")]
async fn upload(body: Body) -> String {
    body.bytes().await.map_or_else(|error| error.to_string(), |bytes| bytes.len().to_string())
}

router! { App { upload } }

fn main() {}
