use restmachine::{get, router};

#[get("/data")]
fn show() -> u64 {
    7
}

router! { App { show } }

fn main() {
    let _ = App::service();
}
