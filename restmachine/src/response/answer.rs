//! The place where a handler's response is put.

use http::StatusCode;

use super::{IntoResponse, Problem, Response};

/// The response to one request, once there is one. It lies where the request does: a response that each future around a
/// handler returned would be copied by each of them.
#[derive(Debug, Default)]
pub struct Answer(Option<Response>);

/// An argument could not be made, and the answer says so.
#[derive(Clone, Copy, Debug)]
pub struct Refused;

impl Answer {
    /// Takes what a handler returned.
    #[inline]
    pub fn give(&mut self, response: Response) {
        self.0 = Some(response);
    }

    /// Takes what a rejection says.
    pub(crate) fn refuse(&mut self, rejection: impl IntoResponse) -> Refused {
        self.give(rejection.into_response());
        Refused
    }

    /// The response: 500 where nobody gave one, which is what a panic comes to.
    #[inline]
    pub(crate) fn into_response(self) -> Response {
        match self.0 {
            Some(response) => response,
            None => Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response(),
        }
    }
}
