use restmachine::{get, router};

#[get("/users")]
fn show(#[cfg_attr(all(), path)] tenant: &str) -> String {
    tenant.to_owned()
}

router! { App { show } }

fn main() {}
