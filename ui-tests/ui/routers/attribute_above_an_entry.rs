use restmachine::{get, router};

#[get("/data")]
fn data() {}

router! {
    App {
        #[cors(origins = "*")]
        data,
    }
}

fn main() {
    let _ = App::service();
}
