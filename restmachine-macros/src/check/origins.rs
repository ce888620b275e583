//! The rules of `origins![…]`.

use proc_macro2::Span;
use quote::ToTokens;
use restmachine_core::{BuildProfile, Place, PolicyDraft, PolicyTarget};

use super::list::{List, ListKind};
use crate::{
    checked::OriginList,
    mistakes::{Caret, Mistakes},
    model,
};

/// Judges each origin of `origins![…]` by itself, and against the others.
pub(crate) fn check_origin_list(list: &model::OriginList, mistakes: &mut Mistakes) -> Option<OriginList> {
    if list.is_unread && list.entries.is_empty() {
        return None;
    }
    let list = List::of(Span::call_site(), &list.entries, ListKind::Origins, mistakes)?;
    let draft = PolicyDraft { origins: Some(list.origins()), ..PolicyDraft::default() };
    let violations = match draft.judge(&PolicyTarget::Value, BuildProfile::Unknown) {
        Ok(policy) => return Some(OriginList(policy)),
        Err(violations) => violations,
    };
    for violation in violations {
        let place = match violation.place {
            Place::Entry(_, index) => list.place(index),
            _ => Caret(list.place).into_token_stream(),
        };
        mistakes.rule(place, &violation.rule);
    }
    None
}
