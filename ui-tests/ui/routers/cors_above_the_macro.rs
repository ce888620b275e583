use restmachine::{cors, get, router};

#[get("/data")]
fn data() {}

#[cors(origins = ["https://app.example.com"])]
router! { App { data } }

fn main() {
    let _ = App::service();
}
