use restmachine::{route, router};

#[route("PURGE", "/u", "/v")]
fn purge() {}

router! { App { purge } }

fn main() {
    let _ = App::service();
}
