//! Response tainting: how much of a response a page may see.

use super::request::FetchRequest;
use crate::{blocked::reason::BlockReason, page::mode::Mode};

/// <https://fetch.spec.whatwg.org/#concept-request-response-tainting>
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tainting {
    Basic,
    Cors,
    Opaque,
}

impl Tainting {
    /// The tainting of the response to a request, which is decided anew after each redirect.
    ///
    /// <https://fetch.spec.whatwg.org/#main-fetch>
    pub(super) fn of(request: &FetchRequest) -> Result<Self, BlockReason> {
        if request.is_to_own_origin() {
            return Ok(Self::Basic);
        }
        match request.mode {
            Mode::SameOrigin => Err(BlockReason::OtherOrigin(request.origin.to_string())),
            Mode::NoCors => Ok(Self::Opaque),
            Mode::Cors => Ok(Self::Cors),
        }
    }
}
