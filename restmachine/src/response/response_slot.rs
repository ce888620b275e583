//! The place for the response to a request.

use http::StatusCode;

use super::into_response::IntoResponse;
use super::problem::Problem;
use super::Response;

/// The response to one request, once there is one.
///
/// It is kept beside the request, and handlers write into it: a response that every future around a handler returned would
/// be copied by each of them.
#[derive(Debug, Default)]
pub struct ResponseSlot(Option<Response>);

/// An argument could not be made, and the slot holds the response that says so.
#[derive(Clone, Copy, Debug)]
pub struct Rejection;

impl ResponseSlot {
    /// Takes the response of a handler.
    #[inline]
    pub fn put(&mut self, response: Response) {
        self.0 = Some(response);
    }

    /// Takes the response of a rejected argument.
    pub(crate) fn reject(&mut self, rejection: impl IntoResponse) -> Rejection {
        self.put(rejection.into_response());
        Rejection
    }

    /// The response, or a 500 if there is none, as after a panic.
    #[inline]
    pub(crate) fn into_response(self) -> Response {
        match self.0 {
            Some(response) => response,
            None => Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response(),
        }
    }
}
