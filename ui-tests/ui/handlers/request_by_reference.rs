use restmachine::{get, router, Request};

#[get("/path")]
async fn path(request: &Request) -> String {
    request.uri().path().to_owned()
}

router! { App { path } }

fn main() {
    let _ = App::service();
}
