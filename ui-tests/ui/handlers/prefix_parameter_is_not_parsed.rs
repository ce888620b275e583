use restmachine::{get, router};

#[get("/items")]
fn items(#[path] tenant: Option<u64>) -> String {
    format!("{tenant:?}")
}

router! { App { items } }

fn main() {}
