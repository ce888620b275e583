use restmachine::{Body, FromRequest, Json, RequestHead, post, router};
struct Upload(Body);
impl<S: Sync> FromRequest<S> for Upload {
    const TAKES_BODY: bool = true;
    type Rejection = std::convert::Infallible;
    async fn from_request(_: &RequestHead, body: &mut Body, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(std::mem::take(body)))
    }
}
#[post("/notes")]
async fn store(Json(title): Json<String>, Upload(body): Upload) {
    drop((title, body));
}
router! { App { store } }
fn main() {}
