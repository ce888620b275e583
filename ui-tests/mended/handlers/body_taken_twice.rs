use restmachine::{Json, post, router};

#[post("/notes")]
async fn store(Json((title, text)): Json<(String, String)>) -> String {
    title + &text
}

router! { App { store } }

fn main() {
    let _ = App::service();
}
