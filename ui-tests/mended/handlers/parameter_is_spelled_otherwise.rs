use restmachine::{get, router};

#[get("/users/{user_id}")]
fn show(user_id: u64) -> String {
    user_id.to_string()
}

router! { App { show } }

fn main() {}
