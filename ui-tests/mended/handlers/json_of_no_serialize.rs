use restmachine::{Json, get, router};

#[derive(serde::Serialize)]
struct User;

#[get("/data")]
fn show() -> Json<User> {
    Json(User)
}

router! { App { show } }

fn main() {
    let _ = App::service();
}
