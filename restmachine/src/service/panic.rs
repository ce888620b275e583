//! A handler that panics answers 500; the server goes on.

use std::{
    any::Any,
    future::poll_fn,
    panic::{catch_unwind, AssertUnwindSafe},
    pin::pin,
    task::Poll,
};

/// Runs a future to its end or to its panic. The panic's text stays with the panic hook: clients never see it.
pub(super) async fn caught<F: Future>(future: F) -> Result<F::Output, Box<dyn Any + Send>> {
    let mut future = pin!(future);
    poll_fn(|context| {
        // What a panic leaves half done is dropped with the future, which is never polled again.
        match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
            Ok(poll) => poll.map(Ok),
            Err(panic) => Poll::Ready(Err(panic)),
        }
    })
    .await
}
