use restmachine::{fallback, router};

#[fallback]
fn lost(tenant: Option<u64>) -> String {
    format!("{tenant:?}")
}

router! { App { _ => lost } }

fn main() {}
