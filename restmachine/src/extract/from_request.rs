//! Arguments that a handler owns.

use crate::{Body, IntoResponse, RequestHead};

/// A type that a handler may take by value.
///
/// ```
/// use restmachine::{Body, FromRequest, RequestHead, StatusCode, get};
///
/// struct Token(String);
///
/// impl<S: Sync> FromRequest<S> for Token {
///     type Rejection = StatusCode;
///
///     async fn from_request(head: &RequestHead, _: &mut Body, _: &S) -> Result<Self, StatusCode> {
///         let value = head.headers.get("authorization").ok_or(StatusCode::UNAUTHORIZED)?;
///         let text = value.to_str().map_err(|_| StatusCode::UNAUTHORIZED)?;
///         Ok(Token(text.to_owned()))
///     }
/// }
///
/// #[get("/profile")]
/// async fn profile(Token(token): Token) -> String {
///     token
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no argument a handler can take",
    label = "neither a `{{parameter}}` of the path nor an extractor",
    note = "a path parameter's argument bears its name: `id` for `{{id}}`",
    note = "what the state or the request lends is taken as `&{Self}`",
    note = "for a type of your own, implement `FromRequest`; `Json<T>`, `Form<T>` and `Query<T>` need `T: DeserializeOwned`"
)]
pub trait FromRequest<S>: Sized {
    /// Whether the value is made of the body, which can be read once: a router refuses a handler with two such
    /// arguments. An extractor that takes the body, or wraps one that does, says so here.
    const TAKES_BODY: bool = false;

    /// What answers the request where the value cannot be made.
    type Rejection: IntoResponse;

    /// Makes the value. An extractor that reads the body takes it with [`std::mem::take`], and says so in
    /// [`TAKES_BODY`](Self::TAKES_BODY).
    fn from_request(
        head: &RequestHead,
        body: &mut Body,
        state: &S,
    ) -> impl Future<Output = Result<Self, Self::Rejection>> + Send;

    /// What an argument of type `Option<Self>` is.
    ///
    /// `None` should say that the request brings nothing to make the value of, which this crate's own extractors tell from
    /// something that cannot be read. Unless an extractor does, whatever it rejects is `None`.
    fn from_request_if_present(
        head: &RequestHead,
        body: &mut Body,
        state: &S,
    ) -> impl Future<Output = Result<Option<Self>, Self::Rejection>> + Send
    where
        S: Sync,
    {
        async move { Ok(Self::from_request(head, body, state).await.ok()) }
    }
}
