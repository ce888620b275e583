use restmachine::{get, router};

#[get("/u")]
fn u() {}

router! { App { u } }

fn main() {
    let _ = |listener| restmachine::serve(listener, App);
}
