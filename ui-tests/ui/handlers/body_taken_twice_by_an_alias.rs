use restmachine::{Bytes, post, router};

type Text = String;

#[post("/notes")]
async fn store(title: Text, bytes: Option<Bytes>) -> String {
    format!("{title} {bytes:?}")
}

router! { App { store } }

fn main() {
    let _ = App::service();
}
