use restmachine::{cors, router};

#[cors(origins = ["https://app.example.com"])]
fn data() {}

router! { App { data } }

fn main() {
    let _ = App::service();
}
