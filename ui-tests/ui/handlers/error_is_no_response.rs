use restmachine::{get, router};

struct LoadError;

#[get("/data")]
async fn data() -> Result<String, LoadError> {
    Err(LoadError)
}

router! { App { data } }

fn main() {
    let _ = App::service();
}
