//! Arguments that bear the name of a path parameter.

use std::str::FromStr;

use http::StatusCode;

use crate::{exchange::Exchange, response::Refused, Problem};

/// What a path parameter can be parsed as. `K` tells the implementations apart, and is inferred.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the type of a path parameter",
    label = "a path parameter is parsed with `FromStr`, which this does not implement",
    note = "take the parameter as `&str` or `String`, or implement `std::str::FromStr` for a type of your own",
    note = "an `Option<T>` is `None` if `T` does not parse; a `Result<T, Problem>` leaves the error to the handler"
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
pub fn parameter<T: Parameter<K>, K>(exchange: &mut Exchange<'_>, argument: usize) -> Result<T, Refused> {
    let params = exchange.head.path_params();
    let position = params.bound(argument).ok_or_else(|| exchange.answer.refuse(MISSING))?;
    let made = T::of(params.value(position), || params.name(position));
    made.map_err(|problem| exchange.answer.refuse(problem))
}

/// A parameter of the handler's own path as text.
pub fn parameter_text<'a>(exchange: &mut Exchange<'a>, argument: usize) -> Result<&'a str, Refused> {
    let params = exchange.head.path_params();
    let text = params.bound(argument).map(|position| params.value(position));
    text.ok_or_else(|| exchange.answer.refuse(MISSING))
}

/// `#[path]`: a parameter of a mount prefix, as the type of the argument that bears its name.
pub fn prefix_parameter<T: Parameter<K>, K>(
    exchange: &mut Exchange<'_>,
    name: &'static str,
) -> Result<T, Refused> {
    let text = prefix_parameter_text(exchange, name)?;
    T::of(text, || name).map_err(|problem| exchange.answer.refuse(problem))
}

/// `#[path]`: a parameter of a mount prefix as text.
pub fn prefix_parameter_text<'a>(exchange: &mut Exchange<'a>, name: &str) -> Result<&'a str, Refused> {
    exchange.head.path_params().get(name).ok_or_else(|| exchange.answer.refuse(MISSING))
}

/// No request comes here: the macro counts the bindings it writes, and a tree without the prefix is no service.
const MISSING: Problem = Problem::new(StatusCode::INTERNAL_SERVER_ERROR);
