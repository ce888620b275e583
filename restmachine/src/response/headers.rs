//! Headers that a handler returns with a body.

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use super::problem::Problem;

/// The headers in `(StatusCode, headers, R)`: an array of pairs, or a [`HeaderMap`].
///
/// ```
/// use restmachine::{IntoResponse, StatusCode};
///
/// let twice = [("set-cookie", "a=1"), ("set-cookie", "b=2")];
/// let response = (StatusCode::OK, twice, "").into_response();
/// assert_eq!(response.headers().get_all("set-cookie").iter().count(), 2);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the headers of a response",
    label = "expected headers before the body, found `{Self}`",
    note = "the order is status, headers, body: `(StatusCode, R)`, `(headers, R)` or `(StatusCode, headers, R)`",
    note = "headers are an array of pairs, such as `[(\"location\", \"/users/7\")]`, or a `HeaderMap`"
)]
pub trait IntoHeaders {
    /// Makes the headers.
    ///
    /// ```
    /// use restmachine::IntoHeaders;
    ///
    /// assert_eq!([("etag", "\"7\"")].into_headers().unwrap()["etag"], "\"7\"");
    /// let refused = [("etag", "two\nlines")].into_headers().unwrap_err();
    /// assert_eq!(refused.to_string(), "500 Internal Server Error: the response has a header that cannot be sent");
    /// ```
    ///
    /// # Errors
    ///
    /// A 500 problem if HTTP cannot carry a name or a value (RFC 9110, section 5).
    fn into_headers(self) -> Result<HeaderMap, Problem>;
}

impl IntoHeaders for HeaderMap {
    fn into_headers(self) -> Result<HeaderMap, Problem> {
        Ok(self)
    }
}

impl<N, V, const COUNT: usize> IntoHeaders for [(N, V); COUNT]
where
    N: TryInto<HeaderName>,
    V: TryInto<HeaderValue>,
{
    fn into_headers(self) -> Result<HeaderMap, Problem> {
        let unsendable = || {
            Problem::new(StatusCode::INTERNAL_SERVER_ERROR)
                .with_detail("the response has a header that cannot be sent")
        };
        let mut headers = HeaderMap::with_capacity(COUNT);
        for (name, value) in self {
            let name = name.try_into().map_err(|_| unsendable())?;
            headers.append(name, value.try_into().map_err(|_| unsendable())?);
        }
        Ok(headers)
    }
}
