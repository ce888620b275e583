//! The rules of a `router!`.

use restmachine_core::{LiteralReason, PathPattern, PolicyTarget};

use super::{cors::check_cors, literal::check_literal};
use crate::{
    checked::{Entry, EntryKind, Mount, Router},
    mistakes::Mistakes,
    model,
};

/// Judges what the router itself says. Its entries are judged in const evaluation, where their routes are known.
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

/// Judges the prefix of a mount. A mount with a wrong prefix is left out, since its routes would have no path.
fn check_entry(entry: model::Entry, mistakes: &mut Mistakes) -> Option<Entry> {
    let kind = match entry.kind {
        model::EntryKind::Handler => EntryKind::Handler,
        model::EntryKind::Fallback => EntryKind::Fallback,
        model::EntryKind::Mount(prefix) => {
            let prefix = check_literal(&prefix, LiteralReason::Prefix, mistakes)?;
            match PathPattern::parse_prefix(&prefix.value()) {
                Ok(pattern) => EntryKind::Mount(Mount { prefix, segments: pattern.segments }),
                Err(rule) => {
                    mistakes.rule(prefix, &rule);
                    return None;
                }
            }
        }
    };
    Some(Entry { attributes: entry.attributes, path: entry.path, kind })
}
