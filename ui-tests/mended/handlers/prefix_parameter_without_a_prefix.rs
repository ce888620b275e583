use restmachine::{get, router};

#[get("/items")]
fn items(#[path] tenant: &str) -> String {
    tenant.to_owned()
}

router! { Tenant { items } }

router! { App { "/tenants/{tenant}" => Tenant } }

fn main() {
    let _ = App::service();
}
