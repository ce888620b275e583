//! Ends the wait for a handler at a deadline.

use std::{future::poll_fn, pin::pin, pin::Pin, task::Poll};

/// The output of the handler, or that of `deadline` if it is ready first.
pub(super) async fn before_deadline<H: Future, D: Future>(
    mut deadline: Pin<&mut D>,
    handler: H,
) -> Result<H::Output, D::Output> {
    let mut handler = pin!(handler);
    poll_fn(|context| match handler.as_mut().poll(context) {
        Poll::Ready(output) => Poll::Ready(Ok(output)),
        Poll::Pending => deadline.as_mut().poll(context).map(Err),
    })
    .await
}
