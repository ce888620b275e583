//! Arguments that are named after a path parameter.

use std::str::FromStr;

use http::StatusCode;

use crate::exchange::Exchange;
use crate::response::{Problem, Rejection};

/// A type that a path parameter can be parsed as. `K` keeps the implementations apart, and is inferred.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the type of a path parameter",
    label = "a path parameter is parsed with `FromStr`, which this does not implement",
    note = "take the parameter as `&str` or `String`, or implement `std::str::FromStr` for a type of your own",
    note = "an `Option<T>` is `None` if `T` does not parse; a `Result<T, Problem>` leaves the error to the handler"
)]
pub trait Parameter<K>: Sized {
    /// Parses the value of a parameter. The name is needed only for an error.
    fn of(text: &str, name: impl FnOnce() -> &'static str) -> Result<Self, Problem>;
}

/// The kind of a plain `T`: answers 400 if the value does not parse.
#[derive(Debug)]
pub struct ParsedParameter;

/// The kind of an `Option<T>`: `None` if the value does not parse.
#[derive(Debug)]
pub struct OptionalParameter;

/// The kind of a `Result<T, E>`: leaves the error to the handler.
#[derive(Debug)]
pub struct ResultParameter;

#[diagnostic::do_not_recommend]
impl<T: FromStr> Parameter<ParsedParameter> for T {
    fn of(text: &str, name: impl FnOnce() -> &'static str) -> Result<Self, Problem> {
        text.parse().map_err(|_| {
            // The message of a `FromStr` error is not meant for clients, and it may not even have one.
            let whole = std::any::type_name::<T>().split('<').next().unwrap_or_default();
            let expected = whole.rsplit("::").next().unwrap_or_default();
            let detail = format!("path parameter `{}`: not a valid `{expected}`", name());
            Problem::new(StatusCode::BAD_REQUEST).with_detail(detail)
        })
    }
}

#[diagnostic::do_not_recommend]
impl<T: FromStr> Parameter<OptionalParameter> for Option<T> {
    fn of(text: &str, _: impl FnOnce() -> &'static str) -> Result<Self, Problem> {
        Ok(text.parse().ok())
    }
}

#[diagnostic::do_not_recommend]
impl<T: FromStr, E: From<Problem>> Parameter<ResultParameter> for Result<T, E> {
    fn of(text: &str, name: impl FnOnce() -> &'static str) -> Result<Self, Problem> {
        Ok(<T as Parameter<ParsedParameter>>::of(text, name).map_err(E::from))
    }
}

/// A parameter of the handler's own path, as the type of the argument with its name.
pub fn parameter<T: Parameter<K>, K>(exchange: &mut Exchange<'_>, argument: usize) -> Result<T, Rejection> {
    let head = exchange.head;
    let position = head.bound_parameter(argument).ok_or_else(|| exchange.response.reject(MISSING))?;
    let made = T::of(head.parameter_value(position), || head.parameter_name(position));
    made.map_err(|problem| exchange.response.reject(problem))
}

/// A parameter of the handler's own path as a string.
pub fn parameter_text<'a>(exchange: &mut Exchange<'a>, argument: usize) -> Result<&'a str, Rejection> {
    let head = exchange.head;
    let text = head.bound_parameter(argument).map(|position| head.parameter_value(position));
    text.ok_or_else(|| exchange.response.reject(MISSING))
}

/// `#[path]`: a parameter of a mount prefix, as the type of the argument with its name.
pub fn prefix_parameter<T: Parameter<K>, K>(
    exchange: &mut Exchange<'_>,
    name: &'static str,
) -> Result<T, Rejection> {
    let text = prefix_parameter_text(exchange, name)?;
    T::of(text, || name).map_err(|problem| exchange.response.reject(problem))
}

/// `#[path]`: a parameter of a mount prefix as a string.
pub fn prefix_parameter_text<'a>(exchange: &mut Exchange<'a>, name: &str) -> Result<&'a str, Rejection> {
    let head = exchange.head;
    let text = head.named_parameter(name).map(|position| head.parameter_value(position));
    text.ok_or_else(|| exchange.response.reject(MISSING))
}

/// No request gets this: the macro counts the bindings that it writes, and a router without the prefix is not a service.
const MISSING: Problem = Problem::new(StatusCode::INTERNAL_SERVER_ERROR);
