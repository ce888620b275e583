use restmachine::{get, router};

#[get("/data")]
fn show<T: Default>() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
