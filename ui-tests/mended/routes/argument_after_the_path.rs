use restmachine::{cors, get, router};

#[get("/data")]
#[cors(origins = "*")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
