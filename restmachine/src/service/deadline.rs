//! A handler is waited for, but not for ever.

use std::{future::poll_fn, pin::pin, pin::Pin, task::Poll};

/// What `handling` comes to, or what `deadline` says where that is sooner.
pub(super) async fn before<H: Future, D: Future>(
    mut deadline: Pin<&mut D>,
    handling: H,
) -> Result<H::Output, D::Output> {
    let mut handling = pin!(handling);
    poll_fn(|context| match handling.as_mut().poll(context) {
        Poll::Ready(handled) => Poll::Ready(Ok(handled)),
        Poll::Pending => deadline.as_mut().poll(context).map(Err),
    })
    .await
}
