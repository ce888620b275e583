use restmachine::{fallback, router};

#[fallback]
fn lost(#[path] tenant: Option<u64>) -> String {
    format!("{tenant:?}")
}

router! { App { _ => lost } }

fn main() {}
