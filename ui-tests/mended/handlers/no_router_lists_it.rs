use restmachine::{cors, get, router};

#[get("/data")]
#[cors(origins = "*")]
fn data() {}

router! { App { data } }

fn main() {
    let _ = App::service();
}
