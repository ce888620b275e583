use restmachine::{get, router};

#[get("/users/{user_id}")]
fn show(id: u64) -> String {
    id.to_string()
}

router! { App { show } }

fn main() {}
