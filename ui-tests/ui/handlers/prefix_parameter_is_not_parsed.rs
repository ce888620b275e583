use restmachine::{get, router};

#[get("/items")]
fn items(#[path] tenant: Vec<u8>) -> String {
    format!("{tenant:?}")
}

router! { App { items } }

fn main() {}
