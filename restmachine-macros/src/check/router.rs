//! A `router!`.

use restmachine_core::{PathPattern, PolicyTarget};

use super::cors::check_cors;
use crate::{
    checked::{Entry, EntryKind, Mount, Router},
    mistakes::Mistakes,
    model,
};

/// Judges what a router says itself; what its entries bring is judged in const evaluation, where it is known.
pub(crate) fn check_router(router: model::Router, mistakes: &mut Mistakes) -> Router {
    Router {
        attributes: router.attributes,
        cors: check_cors(&router.cors, &PolicyTarget::Routes, mistakes),
        visibility: router.visibility,
        name: router.name,
        state: router.state,
        entries: router.entries.into_iter().filter_map(|entry| check_entry(entry, mistakes)).collect(),
    }
}

/// A mount whose prefix cannot be read is left out: its routes have nowhere to be.
fn check_entry(entry: model::Entry, mistakes: &mut Mistakes) -> Option<Entry> {
    let kind = match entry.kind {
        model::EntryKind::Handler => EntryKind::Handler,
        model::EntryKind::Fallback => EntryKind::Fallback,
        model::EntryKind::Mount(prefix) => match PathPattern::parse_prefix(&prefix.value()) {
            Ok(pattern) => EntryKind::Mount(Mount { prefix, segments: pattern.segments }),
            Err(rule) => {
                mistakes.rule(prefix, &rule);
                return None;
            }
        },
    };
    Some(Entry { attributes: entry.attributes, path: entry.path, kind })
}
