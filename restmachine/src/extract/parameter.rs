//! Arguments that bear the name of a path parameter.

use std::str::FromStr;

use http::StatusCode;

use crate::{response::Response, IntoResponse, Problem, RequestHead};

/// What a path parameter can be parsed as. `K` tells the implementations apart, and is inferred.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no type for a path parameter",
    label = "a path parameter is parsed by `FromStr`, which this does not implement",
    note = "take the parameter as `&str` or `String`, or implement `std::str::FromStr` for a type of your own",
    note = "an `Option<T>` is `None` where a `T` does not parse, and a `Result<T, Problem>` leaves it to the handler"
)]
pub trait Parameter<K>: Sized {
    /// The parameter whose text this is. Its name is asked for only where something is wrong.
    fn of(text: &str, name: impl FnOnce() -> &'static str) -> Result<Self, Problem>;
}

/// One that answers 400 where it does not parse.
#[derive(Debug)]
pub struct Parsed;

/// One that is `None` then.
#[derive(Debug)]
pub struct Optional;

/// One that leaves it to the handler.
#[derive(Debug)]
pub struct Judged;

#[diagnostic::do_not_recommend]
impl<T: FromStr> Parameter<Parsed> for T {
    fn of(text: &str, name: impl FnOnce() -> &'static str) -> Result<Self, Problem> {
        text.parse().map_err(|_| {
            // What the error type of a `FromStr` says is not meant for clients, and it may say nothing at all.
            let whole = std::any::type_name::<T>().split('<').next().unwrap_or_default();
            let expected = whole.rsplit("::").next().unwrap_or_default();
            let detail = format!("path parameter `{}`: not a valid `{expected}`", name());
            Problem::new(StatusCode::BAD_REQUEST).with_detail(detail)
        })
    }
}

#[diagnostic::do_not_recommend]
impl<T: FromStr> Parameter<Optional> for Option<T> {
    fn of(text: &str, _: impl FnOnce() -> &'static str) -> Result<Self, Problem> {
        Ok(text.parse().ok())
    }
}

#[diagnostic::do_not_recommend]
impl<T: FromStr, E: From<Problem>> Parameter<Judged> for Result<T, E> {
    fn of(text: &str, name: impl FnOnce() -> &'static str) -> Result<Self, Problem> {
        Ok(<T as Parameter<Parsed>>::of(text, name).map_err(E::from))
    }
}

/// A parameter of the handler's own path, as the type of the argument that bears its name.
pub fn parameter<T: Parameter<K>, K>(head: &RequestHead, argument: usize) -> Result<T, Response> {
    let params = head.path_params();
    let position = params.bound(argument).ok_or_else(missing)?;
    T::of(params.value(position), || params.name(position)).map_err(IntoResponse::into_response)
}

/// A parameter of the handler's own path as text.
pub fn parameter_text(head: &RequestHead, argument: usize) -> Result<&str, Response> {
    let params = head.path_params();
    params.bound(argument).map(|position| params.value(position)).ok_or_else(missing)
}

/// `#[path]`: a parameter of a mount prefix, as the type of the argument that bears its name.
pub fn prefix_parameter<T: Parameter<K>, K>(head: &RequestHead, name: &'static str) -> Result<T, Response> {
    T::of(prefix_parameter_text(head, name)?, || name).map_err(IntoResponse::into_response)
}

/// `#[path]`: a parameter of a mount prefix as text.
pub fn prefix_parameter_text<'a>(head: &'a RequestHead, name: &str) -> Result<&'a str, Response> {
    head.path_params().get(name).ok_or_else(missing)
}

/// No request comes here: the macro counts the bindings it writes, and a tree without the prefix is no service.
fn missing() -> Response {
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response()
}
