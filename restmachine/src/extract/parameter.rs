//! Arguments that bear the name of a path parameter.

use std::str::FromStr;

use http::StatusCode;

use crate::{response::Response, IntoResponse, Problem, RequestHead};

/// What a path parameter can be parsed as. A trait of our own, since rustc says of `FromStr` nothing that helps here.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no type for a path parameter",
    label = "a path parameter is parsed by `FromStr`, which this does not implement",
    note = "take the parameter as `&str` or `String`, or implement `std::str::FromStr` for a type of your own",
    note = "a parameter is never absent: an optional one is a second path, and so a second route attribute"
)]
pub trait Parameter: FromStr {}

#[diagnostic::do_not_recommend]
impl<T: FromStr> Parameter for T {}

/// A parameter of the handler's own path, as the type of the argument that bears its name.
pub fn parameter<T: Parameter>(head: &RequestHead, argument: usize) -> Result<T, Response> {
    parse(own(head, argument)?)
}

/// A parameter of the handler's own path as text.
pub fn parameter_text(head: &RequestHead, argument: usize) -> Result<&str, Response> {
    own(head, argument).map(|(_, text)| text)
}

/// `#[path]`: a parameter of a mount prefix, as the type of the argument that bears its name.
pub fn prefix_parameter<T: Parameter>(head: &RequestHead, name: &'static str) -> Result<T, Response> {
    parse((name, prefix_parameter_text(head, name)?))
}

/// `#[path]`: a parameter of a mount prefix as text.
pub fn prefix_parameter_text<'a>(head: &'a RequestHead, name: &str) -> Result<&'a str, Response> {
    head.path_params().get(name).ok_or_else(missing)
}

fn own(head: &RequestHead, argument: usize) -> Result<(&'static str, &str), Response> {
    head.path_params().bound(argument).ok_or_else(missing)
}

/// No request comes here: the macro counts the bindings it writes, and a tree without the prefix is no service.
fn missing() -> Response {
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response()
}

fn parse<T: FromStr>((name, text): (&str, &str)) -> Result<T, Response> {
    text.parse().map_err(|_| {
        // What the error type of a `FromStr` says is not meant for clients, and it may say nothing at all.
        let whole = std::any::type_name::<T>().split('<').next().unwrap_or_default();
        let expected = whole.rsplit("::").next().unwrap_or_default();
        let detail = format!("path parameter `{name}`: not a valid `{expected}`");
        Problem::new(StatusCode::BAD_REQUEST).with_detail(detail).into_response()
    })
}
