use restmachine::{get, router};

struct Users;

impl Users {
    fn names() -> [&'static str; 1] {
        ["Alice"]
    }
}

#[get("/users")]
fn list() -> String {
    Users::names().join(", ")
}

router! { App { list } }

fn main() {}
