//! The types that a handler may return.

use std::borrow::Cow;

use bytes::Bytes;
use http::{
    header::{HeaderMap, CONTENT_TYPE},
    HeaderValue, StatusCode,
};

use super::headers::IntoHeaders;
use super::problem::Problem;
use super::Response;
use crate::body::Body;

/// A value that a handler may return.
///
/// | value | response |
/// |---|---|
/// | `()` | 204 |
/// | `&'static str`, `String`, `Cow<'static, str>` | 200, `text/plain; charset=utf-8` |
/// | `Bytes`, `Vec<u8>` | 200, `application/octet-stream` |
/// | [`Json<T>`](crate::Json), [`serde_json::Value`] | 200, `application/json` |
/// | [`StatusCode`] | that status, no body |
/// | `(StatusCode, R)` | `R` with that status |
/// | `(headers, R)` | `R` with headers that replace its own: an array of pairs, or a [`HeaderMap`] |
/// | `(StatusCode, headers, R)` | both |
/// | `Option<R>` | `R`, or a 404 [`Problem`] |
/// | `Result<R, E>` | `R` or `E` |
/// | [`Body`], [`Response`] | as they are |
///
/// A body with the status 204, 205 or 304 is not sent (RFC 9110, section 6.4.1). A status below 200 is a mistake, which the
/// client sees as a 500.
///
/// An `Err` has the status of its value, as an `Ok` has: `Err(String)` is a 200. Return `Err((StatusCode::CONFLICT, text))` or
/// `Err(Problem)` for an error.
///
/// ```
/// use restmachine::{IntoResponse, StatusCode};
///
/// let response = (StatusCode::CREATED, [("location", "/users/7")], "made").into_response();
/// assert_eq!(response.status(), 201);
/// assert_eq!(response.headers()["location"], "/users/7");
/// ```
#[diagnostic::on_unimplemented(
    message = "a handler cannot return `{Self}`",
    label = "`{Self}` cannot be turned into a response",
    note = "return `Json<T>`, `String`, `&'static str`, `StatusCode`, `Problem`, `()`, `Response`, `(StatusCode, R)` where `R` is one of these, or a `Result` or `Option` of them; the error of a `Result` must be a response too",
    note = "headers come before a body and after the status: `(headers, R)` or `(StatusCode, headers, R)`, with `()` for an empty body",
    note = "`Json<T>` needs `T: Serialize`, also inside another type: add `#[derive(serde::Serialize)]` above `T`",
    note = "for a type of your own, implement `IntoResponse`"
)]
pub trait IntoResponse {
    /// Makes the response.
    ///
    /// ```
    /// use restmachine::{IntoResponse, Response, StatusCode};
    ///
    /// struct Missing(u64);
    ///
    /// impl IntoResponse for Missing {
    ///     fn into_response(self) -> Response {
    ///         (StatusCode::NOT_FOUND, format!("there is no user {}", self.0)).into_response()
    ///     }
    /// }
    ///
    /// assert_eq!(Missing(7).into_response().status(), 404);
    /// ```
    fn into_response(self) -> Response;
}

impl IntoResponse for Response {
    fn into_response(self) -> Response {
        self
    }
}

impl IntoResponse for () {
    fn into_response(self) -> Response {
        StatusCode::NO_CONTENT.into_response()
    }
}

impl IntoResponse for StatusCode {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self;
        response
    }
}

impl IntoResponse for Body {
    fn into_response(self) -> Response {
        Response::new(self)
    }
}

impl IntoResponse for &'static str {
    fn into_response(self) -> Response {
        with_media_type(const { HeaderValue::from_static("text/plain; charset=utf-8") }, self.into())
    }
}

impl IntoResponse for String {
    fn into_response(self) -> Response {
        with_media_type(const { HeaderValue::from_static("text/plain; charset=utf-8") }, self.into())
    }
}

impl IntoResponse for Cow<'static, str> {
    fn into_response(self) -> Response {
        match self {
            Cow::Borrowed(text) => text.into_response(),
            Cow::Owned(text) => text.into_response(),
        }
    }
}

impl IntoResponse for Bytes {
    fn into_response(self) -> Response {
        with_media_type(const { HeaderValue::from_static("application/octet-stream") }, self.into())
    }
}

impl IntoResponse for Vec<u8> {
    fn into_response(self) -> Response {
        with_media_type(const { HeaderValue::from_static("application/octet-stream") }, self.into())
    }
}

/// The error of a handler that never fails.
impl IntoResponse for std::convert::Infallible {
    fn into_response(self) -> Response {
        match self {}
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let media_type = const { HeaderValue::from_static("application/problem+json") };
        let mut response = with_media_type(media_type, self.document());
        *response.status_mut() = self.status();
        response
    }
}

impl<R: IntoResponse> IntoResponse for (StatusCode, R) {
    fn into_response(self) -> Response {
        let mut response = self.1.into_response();
        if response.extensions().get::<NoValue>().is_none() {
            *response.status_mut() = self.0;
        }
        response
    }
}

impl<H: IntoHeaders, R: IntoResponse> IntoResponse for (StatusCode, H, R) {
    fn into_response(self) -> Response {
        let (status, headers, value) = self;
        (status, (headers, value)).into_response()
    }
}

/// Headers for a response that keeps its status.
impl<H: IntoHeaders, R: IntoResponse> IntoResponse for (H, R) {
    fn into_response(self) -> Response {
        let mut response = self.1.into_response();
        match self.0.into_headers() {
            Ok(headers) => replace(response.headers_mut(), headers),
            Err(problem) => return no_value(problem),
        }
        response
    }
}

impl<R: IntoResponse> IntoResponse for Option<R> {
    fn into_response(self) -> Response {
        match self {
            Some(found) => found.into_response(),
            None => no_value(Problem::new(StatusCode::NOT_FOUND)),
        }
    }
}

impl<R: IntoResponse, E: IntoResponse> IntoResponse for Result<R, E> {
    fn into_response(self) -> Response {
        match self {
            Ok(value) => value.into_response(),
            Err(error) => error.into_response(),
        }
    }
}

/// Marks a response that replaces a value which was missing or could not be written. The status that a handler returned with
/// the value does not apply to it.
#[derive(Clone, Copy)]
struct NoValue;

pub(crate) fn no_value(problem: Problem) -> Response {
    let mut response = problem.into_response();
    response.extensions_mut().insert(NoValue);
    response
}

/// A response with a media type. It is best a constant, since making a header value checks its text.
pub(crate) fn with_media_type(media_type: HeaderValue, body: Body) -> Response {
    let mut response = Response::new(body);
    response.headers_mut().insert(CONTENT_TYPE, media_type);
    response
}

/// Headers that a handler returned with a body replace those that the body set. If it returned a header twice, both are kept.
fn replace(present: &mut HeaderMap, given: HeaderMap) {
    for name in given.keys() {
        present.remove(name);
    }
    let mut last = None;
    for (name, value) in given {
        last = name.or(last);
        if let Some(name) = &last {
            present.append(name, value);
        }
    }
}
