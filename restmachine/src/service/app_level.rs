//! The app level of a service: the policy of its router, or the policy that replaced it.

use std::sync::{Arc, OnceLock};

use arc_swap::{ArcSwap, Guard};

use crate::policy::{Cors, CorsPolicy, EffectivePolicy, ProgramPolicy};

/// The policy that replaces the router's own, shared by all clones of a service.
#[derive(Debug, Default)]
pub(super) struct PolicySlot {
    /// Most services are never given one, and then a request reads only this lock.
    slot: OnceLock<ArcSwap<ProgramPolicy>>,
}

/// The app level as one response sees it. A policy that replaces it meanwhile governs the next response.
pub(super) struct AppLevel {
    given: Option<Guard<Arc<ProgramPolicy>>>,
    written: Cors,
}

impl PolicySlot {
    pub(super) fn new(policy: CorsPolicy) -> Self {
        let given = Self::default();
        given.replace(policy);
        given
    }

    pub(super) fn replace(&self, policy: CorsPolicy) {
        let policy = ArcSwap::from_pointee(ProgramPolicy::new(policy));
        // The first policy is already in its slot. Storing it again could undo a store from another thread.
        if let Err(policy) = self.slot.set(policy)
            && let Some(slot) = self.slot.get()
        {
            slot.store(policy.into_inner());
        }
    }

    /// `written` applies if no policy was given.
    #[inline]
    pub(super) fn or(&self, written: Cors) -> AppLevel {
        AppLevel { given: self.slot.get().map(ArcSwap::load), written }
    }
}

impl AppLevel {
    #[inline]
    pub(super) fn effective(&self) -> Option<EffectivePolicy<'_>> {
        match &self.given {
            Some(given) => Some(EffectivePolicy::Program(given)),
            None => self.written.effective(None),
        }
    }
}
