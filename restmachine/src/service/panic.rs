//! A handler that panics answers 500; the server goes on.

use std::{
    future::poll_fn,
    panic::{catch_unwind, AssertUnwindSafe},
    pin::Pin,
    task::Poll,
};

use http::StatusCode;

use crate::{response::Response, IntoResponse, Problem};

/// Runs a handler to its end or to its panic, of which clients see nothing but the status: the text stays with the panic hook.
///
/// The future is as large as the largest handler's, so it is lent where it lies.
pub(super) fn caught<F: Future<Output = Response>>(
    mut handling: Pin<&mut F>,
) -> impl Future<Output = Response> {
    poll_fn(move |context| {
        // What a panic leaves half done is dropped with the future, which is never polled again.
        match catch_unwind(AssertUnwindSafe(|| handling.as_mut().poll(context))) {
            Ok(poll) => poll,
            Err(_panic) => Poll::Ready(Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response()),
        }
    })
}
