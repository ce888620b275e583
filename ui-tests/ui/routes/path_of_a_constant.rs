use restmachine::{get, router};

const USER: &str = "/users/{id}";

#[get(USER)]
fn show(id: u64) -> String {
    id.to_string()
}

router! { App { show } }

fn main() {}
