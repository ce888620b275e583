//! Makes the arguments of a handler from a request.

mod body;
mod field_error;
pub(crate) mod foreign;
mod from_request;
mod lent;
mod media_type;
mod optional;
mod owned_argument;
mod parameter;
mod request;

pub use from_request::FromRequest;
pub use lent::Lent;
pub use owned_argument::OwnedArgument;
pub use parameter::{parameter, parameter_text, prefix_parameter, prefix_parameter_text, Parameter};
pub use request::Request;

pub(crate) use body::{not_utf8, read};
pub(crate) use field_error::field_error;
pub(crate) use media_type::{media_type, unsupported};
pub(crate) use optional::if_sent;

#[cfg(debug_assertions)]
use crate::body::Body;
use crate::exchange::Exchange;
use crate::response::Rejection;

/// Makes one owned argument of a handler.
pub async fn extract<T, S>(exchange: &mut Exchange<'_>, state: &S) -> Result<T, Rejection>
where
    T: FromRequest<S>,
    S: Sync,
{
    #[cfg(debug_assertions)]
    let was_there = !http_body::Body::is_end_stream(exchange.body);
    let made = T::from_request(exchange.head, exchange.body, state).await;
    // An extractor that took the body without setting `TAKES_BODY` would leave an empty body to the next one, whose error
    // would blame the client.
    #[cfg(debug_assertions)]
    if was_there && http_body::Body::is_end_stream(exchange.body) {
        *exchange.body = Body::taken();
    }
    made.map_err(|rejection| exchange.response.reject(rejection))
}

/// Lends one borrowed argument to a handler.
pub fn lend<'a, T, S>(exchange: &mut Exchange<'a>, state: &'a S) -> Result<&'a T, Rejection>
where
    T: Lent<S> + ?Sized,
{
    let head = exchange.head;
    T::lend_if_present(head, state).map_err(|problem| exchange.response.reject(problem))
}
