use restmachine::{get, router};

#[get("/data")]
async fn show(page: u64) {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
