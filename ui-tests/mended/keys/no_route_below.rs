use restmachine::{cors, get, router};

#[get("/data")]
#[cors(origins = ["https://app.example.com"])]
fn data() {}

router! { App { data } }

fn main() {
    let _ = App::service();
}
