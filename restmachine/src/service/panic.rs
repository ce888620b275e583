//! A handler that panics answers 500; the server goes on.

use std::{
    future::poll_fn,
    panic::{catch_unwind, AssertUnwindSafe},
    pin::Pin,
    task::Poll,
};

/// A handler panicked, and whatever it had answered counts for nothing. The text stays with the panic hook.
pub(super) struct Panicked;

/// Runs a handler to its end or to its panic.
///
/// The future is as large as the largest handler's, so it is lent where it lies.
pub(super) fn caught<F: Future>(
    mut handling: Pin<&mut F>,
) -> impl Future<Output = Result<F::Output, Panicked>> {
    poll_fn(move |context| {
        // What a panic leaves half done is dropped with the future, which is never polled again.
        match catch_unwind(AssertUnwindSafe(|| handling.as_mut().poll(context))) {
            Ok(poll) => poll.map(Ok),
            Err(_) => Poll::Ready(Err(Panicked)),
        }
    })
}
