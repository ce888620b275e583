//! The origins of a policy, and of `origins![…]`.

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use restmachine_core::{Key, OriginEntry, OriginsDraft, Place, PolicyDraft};

use super::{
    list::{Entry, Holds, List},
    written::Written,
};
use crate::{
    checked::{Composition, Origins, Part},
    mistakes::{At, Mistakes},
    model::OriginList,
};

/// Judges `origins![…]`: each origin alone, and beside the others.
pub(crate) fn check_origin_list(list: &OriginList, mistakes: &mut Mistakes) -> Option<Origins> {
    if list.is_unread && list.entries.is_empty() {
        return None;
    }
    let list = List::of(Span::call_site(), &list.entries, Holds::Origins, mistakes)?;
    let draft = PolicyDraft { origins: Some(draft(&list)), ..PolicyDraft::default() };
    let violations = draft.violations();
    for violation in &violations {
        let place = match violation.place {
            Place::Origin(index) => list.place(index),
            _ => At(list.place).into_token_stream(),
        };
        mistakes.rule(place, &violation.rule);
    }
    violations.is_empty().then(|| origins(&list, &Written::default()))
}

/// The entries as the rules see them.
pub(super) fn draft(list: &List) -> OriginsDraft<'_> {
    let texts = list.entries.iter().map(Entry::text);
    OriginsDraft {
        entries: texts.map(|text| text.map_or(OriginEntry::Constant, OriginEntry::Literal)).collect(),
    }
}

/// The origins that the rules have accepted.
pub(super) fn origins(list: &List, written: &Written) -> Origins {
    let is_composed = list.entries.iter().any(|entry| matches!(entry, Entry::Constant(_)));
    if is_composed {
        return Origins::Composed(composition(list, written));
    }
    match list.texts() {
        texts if !texts.contains(&"*") => Origins::Listed(texts.into_iter().map(str::to_owned).collect()),
        _ if written.is_set(Key::ReflectAnyOrigin) => {
            Origins::Reflected { in_release: written.is_set(Key::DangerouslyReflectInRelease) }
        }
        _ => Origins::Any,
    }
}

fn composition(list: &List, written: &Written) -> Composition {
    let mut parts = Vec::new();
    for entry in &list.entries {
        match (entry, parts.last_mut()) {
            (Entry::Constant(path), _) => parts.push(Part::Constant(path.clone())),
            (Entry::Text { text, .. }, Some(Part::Listed(texts))) => texts.push(text.clone()),
            (Entry::Text { text, .. }, _) => parts.push(Part::Listed(vec![text.clone()])),
        }
    }
    let reflection = written.name(Key::ReflectAnyOrigin).filter(|_| written.is_set(Key::ReflectAnyOrigin));
    Composition {
        parts,
        credentials: written.is_set(Key::Credentials),
        reflection: reflection.map(Ident::span),
        reflects_in_release: written.is_set(Key::DangerouslyReflectInRelease),
        allows_insecure_origins: written.is_set(Key::DangerouslyAllowInsecureOrigins),
        allows_public_suffixes: written.is_set(Key::DangerouslyAllowPublicSuffixes),
    }
}
