use restmachine::{get, router};

#[get("/data")]
fn data() {}

router! { pub App { data } }

fn main() {
    let _ = App::service();
}
