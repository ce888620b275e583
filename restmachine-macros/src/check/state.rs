//! The rules of `#[derive(State)]`: which fields can be lent.

use syn::Type;

use super::types::spelling;
use crate::{
    checked::{LentField, State},
    mistakes::Mistakes,
    model,
};

/// Judges the fields that are lent. Rustc would report conflicts of implementations that the user did not write.
pub(crate) fn check_state(mut state: model::State, mistakes: &mut Mistakes) -> State {
    let parameters: Vec<_> = state.generics.type_params().map(|parameter| parameter.ident.clone()).collect();
    let is_parameter = |ty: &Type| match ty {
        Type::Path(path) => parameters.iter().any(|parameter| path.path.is_ident(parameter)),
        _ => false,
    };
    state.fields.retain(|field| {
        let is_parameter = is_parameter(&field.ty);
        if is_parameter {
            mistakes.syntax(
                &field.ty,
                "a field whose type is a type parameter cannot be lent: it could be the type of another field\n\
                 help: wrap it in a type of its own, such as `Arc<T>`, or write `#[state(skip)]` above it",
            );
        }
        !is_parameter
    });
    check_repetition(&mut state.fields, mistakes);
    let fields = state.fields.into_iter().map(|model::Field { member, ty }| LentField { member, ty });
    State { name: state.name, generics: state.generics, fields: fields.collect() }
}

/// Refuses two fields of one type, since `&T` could be either.
fn check_repetition(fields: &mut Vec<model::Field>, mistakes: &mut Mistakes) {
    let mut seen: Vec<String> = Vec::new();
    fields.retain(|field| {
        let ty = spelling(&field.ty);
        let is_first = !seen.contains(&ty);
        if is_first {
            seen.push(ty);
        } else {
            mistakes.syntax(
                &field.ty,
                format!(
                    "two fields cannot both have the type `{ty}`: a handler's `&{ty}` could be either\n\
                     help: wrap one in a type of its own, or write `#[state(skip)]` above the one that must not be lent"
                ),
            );
        }
        is_first
    });
}
