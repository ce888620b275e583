use restmachine::{Problem, post, router};

#[post("/notes")]
async fn store(bytes: Option<restmachine::Bytes>, text: Result<String, Problem>) {
    drop((bytes, text));
}

router! { App { store } }

fn main() {
    let _ = App::service();
}
