//! The ways in which a script can send a request.

use std::fmt;

/// The interface that a script used: the console names it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Initiator {
    #[default]
    Fetch,
    /// `XMLHttpRequest` with a listener on its upload, which sets the use-CORS-preflight flag.
    Upload,
    EventSource,
}

impl Initiator {
    /// How the error begins that a script gets for a request that it cannot make.
    pub(super) const fn failure(self) -> &'static str {
        match self {
            Self::Fetch => "Failed to execute 'fetch' on 'Window'",
            Self::Upload => "Failed to execute 'open' on 'XMLHttpRequest'",
            Self::EventSource => "Failed to construct 'EventSource'",
        }
    }
}

impl fmt::Display for Initiator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Fetch => "fetch",
            Self::Upload => "XMLHttpRequest",
            Self::EventSource => "resource",
        })
    }
}
