use restmachine::{get, router};

#[get("/%61xum")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
