use restmachine::{get, router};

#[get("/u")]
fn u() {}

router! { pub App { u } }

fn main() {
    let _ = App::service();
}
