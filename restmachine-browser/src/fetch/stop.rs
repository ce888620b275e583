//! The end of a fetch that is blocked.

use crate::blocked::reason::BlockReason;

/// The reason for which the algorithm stops, and whether it was found in the answer to a preflight.
#[derive(Debug)]
pub(super) struct Stop {
    pub(super) reason: BlockReason,
    pub(super) is_preflight: bool,
}

impl Stop {
    pub(super) const fn in_preflight(reason: BlockReason) -> Self {
        Self { reason, is_preflight: true }
    }
}

impl From<BlockReason> for Stop {
    fn from(reason: BlockReason) -> Self {
        Self { reason, is_preflight: false }
    }
}
