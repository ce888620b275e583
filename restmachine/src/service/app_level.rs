//! The app level of a service: what its router says, or the policy that it was given since.

use std::sync::Arc;

use arc_swap::{ArcSwapOption, Guard};

use crate::cors::{Cors, CorsPolicy, GivenPolicy, Governing};

/// The policy that replaces the router's own, shared by all clones of a service.
#[derive(Debug, Default)]
pub(super) struct PolicySlot {
    slot: ArcSwapOption<GivenPolicy>,
}

/// The app level as one answer sees it: a policy that replaces it meanwhile governs the next answer.
pub(super) struct AppLevel {
    given: Guard<Option<Arc<GivenPolicy>>>,
    written: Cors,
}

impl PolicySlot {
    pub(super) fn new(policy: CorsPolicy) -> Self {
        let given = Self::default();
        given.replace(policy);
        given
    }

    pub(super) fn replace(&self, policy: CorsPolicy) {
        self.slot.store(Some(Arc::new(GivenPolicy::new(policy))));
    }

    /// `written` is what holds where no policy was given.
    pub(super) fn or(&self, written: Cors) -> AppLevel {
        AppLevel { given: self.slot.load(), written }
    }
}

impl AppLevel {
    pub(super) fn governing(&self) -> Option<Governing<'_>> {
        match &*self.given {
            Some(given) => Some(Governing::Given(given)),
            None => self.written.governing(None),
        }
    }
}
