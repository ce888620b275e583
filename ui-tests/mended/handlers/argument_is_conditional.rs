use restmachine::{get, router};

#[cfg(debug_assertions)]
#[get("/users")]
fn show(uri: &restmachine::Uri) -> String {
    uri.to_string()
}

#[cfg(not(debug_assertions))]
#[get("/users")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
