//! What the server knows about itself and no other response shows.

use std::{
    convert::Infallible,
    panic,
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
};

use restmachine::{Body, FromRequest, RequestHead};
use serde::{Deserialize, Serialize};

static OPEN_HANDLERS: AtomicUsize = AtomicUsize::new(0);
static BUGS: AtomicUsize = AtomicUsize::new(0);

/// The message of the handler that is meant to panic.
pub(crate) const INTENDED: &str = "an intended panic";

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub(crate) struct Gauges {
    /// Handlers that have an [`Open`] and have not ended.
    pub(crate) open_handlers: usize,
    /// Unintended panics.
    pub(crate) bugs: usize,
}

impl Gauges {
    pub(crate) fn read() -> Self {
        Self { open_handlers: OPEN_HANDLERS.load(Relaxed), bugs: BUGS.load(Relaxed) }
    }
}

/// An argument that counts its handler as open, from before the body is read until the handler has ended or is dropped.
pub(crate) struct Open(());

impl<S: Sync> FromRequest<S> for Open {
    type Rejection = Infallible;

    async fn from_request(_: &RequestHead, _: &mut Body, _: &S) -> Result<Self, Infallible> {
        OPEN_HANDLERS.fetch_add(1, Relaxed);
        Ok(Self(()))
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        OPEN_HANDLERS.fetch_sub(1, Relaxed);
    }
}

/// Counts the panics that were not intended. Every panic is still reported as usual.
pub(super) fn count_panics() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if panic.payload().downcast_ref::<&str>() != Some(&INTENDED) {
            BUGS.fetch_add(1, Relaxed);
        }
        usual(panic);
    }));
}
