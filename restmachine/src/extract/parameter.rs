//! Arguments that bear the name of a path parameter.

use std::{borrow::Cow, fmt::Display, str::FromStr};

use http::StatusCode;

use crate::{response::Response, IntoResponse, Problem, RequestHead};

/// A parameter as the type of the argument that bears its name.
pub fn parameter<T>(head: &RequestHead, argument: usize) -> Result<T, Response>
where
    T: FromStr,
{
    let (name, text) = decoded(head, argument)?;
    text.parse().map_err(|_| {
        // What the error type of a `FromStr` says is not meant for clients, and it may say nothing at all.
        let expected = std::any::type_name::<T>().rsplit("::").next().unwrap_or_default();
        refused(name, &format_args!("not a valid `{expected}`"))
    })
}

/// A parameter as text, percent-decoded.
pub fn parameter_text(head: &RequestHead, argument: usize) -> Result<Cow<'_, str>, Response> {
    decoded(head, argument).map(|(_, text)| text)
}

fn decoded(head: &RequestHead, argument: usize) -> Result<(&'static str, Cow<'_, str>), Response> {
    let Some((name, text)) = head.bound_parameter(argument) else {
        // The macro counts the bindings it writes, so no request comes here.
        return Err(Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response());
    };
    text.map(|text| (name, text)).map_err(|error| refused(name, &error))
}

fn refused(name: &str, error: &dyn Display) -> Response {
    Problem::new(StatusCode::BAD_REQUEST)
        .with_detail(format!("path parameter `{name}`: {error}"))
        .into_response()
}
