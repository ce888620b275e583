use restmachine::{get, router};

#[get("/files/*rest")]
async fn file(rest: String) -> String {
    rest
}

router! { App { file } }

fn main() {
    let _ = App::service();
}
