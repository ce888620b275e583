//! What a router has to know of the owned arguments of a handler.

use super::FromRequest;

/// An owned argument, as a router judges it beside the others of its handler (R-BODY).
#[derive(Clone, Copy, Debug)]
pub struct Extracted {
    /// The extractor as written, without what it is generic over.
    pub(crate) name: &'static str,
    /// Whether it is made of the body.
    pub(crate) takes_body: bool,
}

impl Extracted {
    /// The argument of type `T`, under the state `S`.
    #[must_use]
    pub const fn of<T: FromRequest<S>, S>(name: &'static str) -> Self {
        Self { name, takes_body: T::TAKES_BODY }
    }
}
