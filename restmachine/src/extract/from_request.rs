//! Arguments that a handler takes by value.

use crate::body::Body;
use crate::request::RequestHead;
use crate::response::IntoResponse;

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
    message = "a handler cannot take an argument of type `{Self}`",
    label = "`{Self}` is neither a `{{parameter}}` of the path nor an extractor",
    note = "the argument for a path parameter has its name: `id` for `{{id}}`",
    note = "if the state or the request lends it, take `&{Self}`",
    note = "for a type of your own, implement `FromRequest`; `Json<T>`, `Form<T>` and `Query<T>` need `T: DeserializeOwned`, and must be \
            those of `restmachine`"
)]
pub trait FromRequest<S>: Sized {
    /// Whether the value is made from the body, which can be read only once: a router refuses a handler with two such
    /// arguments. Set it in an extractor that takes the body, or that wraps one that does.
    ///
    /// ```
    /// use restmachine::{Body, FromRequest, Problem, RequestHead};
    ///
    /// struct Lines(Vec<String>);
    ///
    /// impl<S: Sync> FromRequest<S> for Lines {
    ///     const TAKES_BODY: bool = true;
    ///     type Rejection = Problem;
    ///
    ///     async fn from_request(head: &RequestHead, body: &mut Body, state: &S) -> Result<Self, Problem> {
    ///         let text = String::from_request(head, body, state).await?;
    ///         Ok(Lines(text.lines().map(str::to_owned).collect()))
    ///     }
    /// }
    /// ```
    ///
    /// If an extractor takes the body without setting this, the next one finds the body empty. In a debug build, reading it is
    /// an error instead, and this crate's extractors answer 500 with the reason.
    const TAKES_BODY: bool = false;

    /// The response if the value cannot be made.
    type Rejection: IntoResponse;

    /// Makes the value. An extractor that reads the body takes it with [`std::mem::take`] and sets
    /// [`TAKES_BODY`](Self::TAKES_BODY).
    ///
    /// ```
    /// # use restmachine::{Body, FromRequest, RequestHead, StatusCode};
    /// struct IsJson(bool);
    ///
    /// impl<S: Sync> FromRequest<S> for IsJson {
    ///     type Rejection = StatusCode;
    ///
    ///     async fn from_request(head: &RequestHead, _: &mut Body, _: &S) -> Result<Self, StatusCode> {
    ///         let accept = head.headers.get("accept").ok_or(StatusCode::NOT_ACCEPTABLE)?;
    ///         Ok(IsJson(accept == "application/json"))
    ///     }
    /// }
    /// ```
    fn from_request(
        head: &RequestHead,
        body: &mut Body,
        state: &S,
    ) -> impl Future<Output = Result<Self, Self::Rejection>> + Send;

    /// Makes the value of an argument of type `Option<Self>`.
    ///
    /// `None` should mean that the request contains nothing to make the value from. This crate's own extractors distinguish
    /// that from something that cannot be read. Unless you implement this, every rejection becomes `None`.
    ///
    /// ```
    /// # use restmachine::{Body, FromRequest, RequestHead, StatusCode};
    /// struct Version(u8);
    ///
    /// impl<S: Sync> FromRequest<S> for Version {
    ///     type Rejection = StatusCode;
    ///
    ///     async fn from_request(head: &RequestHead, body: &mut Body, state: &S) -> Result<Self, StatusCode> {
    ///         Self::from_request_if_present(head, body, state).await?.ok_or(StatusCode::BAD_REQUEST)
    ///     }
    ///
    ///     /// None if the header is missing, an error if it is not a number.
    ///     async fn from_request_if_present(
    ///         head: &RequestHead,
    ///         _: &mut Body,
    ///         _: &S,
    ///     ) -> Result<Option<Self>, StatusCode> {
    ///         let Some(value) = head.headers.get("api-version") else { return Ok(None) };
    ///         let version = value.to_str().ok().and_then(|text| text.parse().ok());
    ///         version.map(|version| Some(Version(version))).ok_or(StatusCode::BAD_REQUEST)
    ///     }
    /// }
    /// ```
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
