//! The fields of a state.

use quote::ToTokens;

use crate::{mistakes::Mistakes, model::State};

/// Of two fields of one type, `&T` could be either. Rustc would speak of implementations that nobody wrote.
pub(crate) fn check_state(mut state: State, mistakes: &mut Mistakes) -> State {
    let mut seen: Vec<String> = Vec::new();
    state.fields.retain(|field| {
        let ty = field.ty.to_token_stream().to_string();
        let is_first = !seen.contains(&ty);
        if is_first {
            seen.push(ty);
        } else {
            mistakes.syntax(
                &field.ty,
                format!(
                    "two fields of the type `{ty}`: a handler's `&{ty}` could be either\n\
                     help: wrap one in a type of its own, or write `#[state(skip)]` above the one that is not lent"
                ),
            );
        }
        is_first
    });
    state
}
