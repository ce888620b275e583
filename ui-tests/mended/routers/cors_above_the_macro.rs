use restmachine::{get, router};

#[get("/data")]
fn data() {}

router! {
    #[cors(origins = ["https://app.example.com"])]
    App { data }
}

fn main() {
    let _ = App::service();
}
