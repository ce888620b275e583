use restmachine::{get, router};

struct Tenant(String);

impl std::str::FromStr for Tenant {
    type Err = std::convert::Infallible;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Ok(Self(name.to_owned()))
    }
}

#[get("/items")]
fn items(#[path] tenant: Tenant) -> String {
    tenant.0
}

router! { Items { items } }
router! { App { "/tenants/{tenant}" => Items } }

fn main() {
    let _ = App::service();
}
