use restmachine::{FromRequest, RequestHead, get, router, Body};

struct Page;

impl<S: Sync> FromRequest<S> for Page {
    type Rejection = std::convert::Infallible;

    async fn from_request(_: &RequestHead, _: &mut Body, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self)
    }
}

#[get("/data")]
fn show(_: Page) {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
