use restmachine::{get, router};

#[get("/files/*")]
fn show(rest: &str) -> String {
    rest.to_owned()
}

router! { App { show } }

fn main() {
    let _ = App::service();
}
