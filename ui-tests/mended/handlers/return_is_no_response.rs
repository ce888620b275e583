use restmachine::{get, router};

#[get("/data")]
fn show() -> String {
    7.to_string()
}

router! { App { show } }

fn main() {
    let _ = App::service();
}
