//! The user's own extractor can read a parameter that no argument takes.

use restmachine::{get, router, Body, FromRequest, RequestHead, StatusCode};

struct Tenant(String);

impl<S: Sync> FromRequest<S> for Tenant {
    type Rejection = StatusCode;

    async fn from_request(head: &RequestHead, _: &mut Body, _: &S) -> Result<Self, StatusCode> {
        head.path_params().get("_tenant").map(|name| Self(name.to_owned())).ok_or(StatusCode::NOT_FOUND)
    }
}

#[get("/{_tenant}/users")]
fn users(tenant: Tenant) -> String {
    tenant.0
}

router! { App { users } }

fn main() {
    let _ = App::service();
}
