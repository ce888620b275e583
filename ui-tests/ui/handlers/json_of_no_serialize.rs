use restmachine::{Json, get, router};

struct User;

#[get("/data")]
fn show() -> Json<User> {
    Json(User)
}

router! { App { show } }

fn main() {
    let _ = App::service();
}
