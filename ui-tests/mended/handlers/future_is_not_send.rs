use restmachine::{get, router};

#[get("/data")]
async fn show() {
    let one = std::sync::Arc::new(1);
    std::future::ready(()).await;
    drop(one);
}

router! { App { show } }

fn main() {
    let _ = App::service();
}
