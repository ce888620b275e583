//! How a handler's arguments come out of a request.

mod body;
mod extracted;
mod from_request;
mod lent;
mod located;
mod media_type;
mod optional;
mod parameter;
mod request;

pub use extracted::Extracted;
pub use from_request::FromRequest;
pub use lent::Lent;
pub use parameter::{parameter, parameter_text, prefix_parameter, prefix_parameter_text, Parameter};

pub(crate) use body::{not_utf8, read};
pub(crate) use located::located;
pub(crate) use media_type::{media_type, unsupported};
pub(crate) use optional::if_sent;

use crate::{exchange::Exchange, response::Refused, RequestHead};

/// One owned argument of a handler.
pub async fn extract<T, S>(exchange: &mut Exchange<'_>, state: &S) -> Result<T, Refused>
where
    T: FromRequest<S>,
    S: Sync,
{
    #[cfg(debug_assertions)]
    let was_there = !http_body::Body::is_end_stream(exchange.body);
    let made = T::from_request(exchange.head, exchange.body, state).await;
    // An extractor that took the body without a word of it would leave the next one nothing to read, and the client to blame.
    #[cfg(debug_assertions)]
    if was_there && http_body::Body::is_end_stream(exchange.body) {
        *exchange.body = crate::Body::taken();
    }
    made.map_err(|rejection| exchange.answer.refuse(rejection))
}

/// One borrowed argument of a handler.
pub fn lend<'a, T, S>(head: &'a RequestHead, state: &'a S) -> &'a T
where
    T: Lent<S> + ?Sized,
{
    T::lend(head, state)
}
