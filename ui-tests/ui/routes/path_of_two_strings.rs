use restmachine::{Json, post, router};

#[post(concat!("/users", "/{name}"))]
async fn store(name: String, Json(user): Json<String>) -> String {
    name + &user
}

router! { App { store } }

fn main() {}
