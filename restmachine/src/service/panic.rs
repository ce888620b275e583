//! Catches the panic of a handler, which is answered with a 500 while the server goes on.

use std::{
    future::poll_fn,
    panic::{catch_unwind, AssertUnwindSafe},
    pin::Pin,
    task::Poll,
};

/// A handler panicked. Any response that it had made is dropped, and the message goes to the panic hook alone.
pub(super) struct HandlerPanic;

/// Runs a handler until it ends or panics.
///
/// The future is as large as the largest handler's, so it is borrowed and not moved.
pub(super) fn catch_panic<F: Future>(
    mut handler: Pin<&mut F>,
) -> impl Future<Output = Result<F::Output, HandlerPanic>> {
    poll_fn(move |context| {
        // State that a panic leaves inconsistent is dropped with the future, which is never polled again.
        match catch_unwind(AssertUnwindSafe(|| handler.as_mut().poll(context))) {
            Ok(poll) => poll.map(Ok),
            Err(_) => Poll::Ready(Err(HandlerPanic)),
        }
    })
}
