//! The owned arguments of a handler, as far as a router checks them.

use super::from_request::FromRequest;

/// An owned argument. A router refuses a handler with two that take the body (R-BODY).
#[derive(Clone, Copy, Debug)]
pub struct OwnedArgument {
    /// The extractor as written, without its generic arguments.
    pub(crate) name: &'static str,
    /// Whether it is made from the body.
    pub(crate) takes_body: bool,
}

impl OwnedArgument {
    /// The argument of type `T`, under the state `S`.
    #[must_use]
    pub const fn of<T: FromRequest<S>, S>(name: &'static str) -> Self {
        Self { name, takes_body: T::TAKES_BODY }
    }
}
