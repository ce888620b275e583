use restmachine::{get, router};

#[get("/data")]
fn data() {}

router! { App { data, dada } }

fn main() {
    let _ = App::service();
}
