use restmachine::{get, router};

struct Page;

#[get("/data")]
async fn show(_: Page) {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
