//! The grammar of `#[derive(State)]`.

use proc_macro2::TokenStream;
use syn::{Data, DeriveInput, Member};

use crate::{
    mistakes::Mistakes,
    model::{Field, State},
};

/// Reads a struct, and those of its fields that are lent.
pub(crate) fn parse_state(item: TokenStream, mistakes: &mut Mistakes) -> Option<State> {
    let input: DeriveInput = mistakes.keep(syn::parse2(item))?;
    let Data::Struct(data) = input.data else {
        mistakes
            .syntax(input.ident, "a state must be a struct, because each of its fields is lent to handlers");
        return None;
    };
    if let Some(attribute) = input.attrs.iter().find(|attribute| attribute.path().is_ident("state")) {
        mistakes.syntax(attribute, "`#[state(skip)]` has no effect on a struct\nhelp: write it above the field that must not be lent");
    }
    let members: Vec<Member> = data.fields.members().collect();
    let mut fields = Vec::new();
    for (member, field) in members.into_iter().zip(data.fields) {
        if !is_skipped(&field, mistakes) {
            fields.push(Field { member, ty: field.ty });
        }
    }
    Some(State { name: input.ident, generics: input.generics, fields })
}

/// Whether a field has `#[state(skip)]`.
fn is_skipped(field: &syn::Field, mistakes: &mut Mistakes) -> bool {
    let mut is_skipped = false;
    for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("state")) {
        let read = attribute.parse_nested_meta(|meta| {
            is_skipped = meta.path.is_ident("skip");
            if is_skipped {
                Ok(())
            } else {
                Err(meta.error(
                    "unknown option of `#[state]`\nhelp: write `#[state(skip)]`, or remove the attribute",
                ))
            }
        });
        if mistakes.keep(read).is_some() && !is_skipped {
            mistakes.syntax(
                attribute,
                "`#[state]` needs an option\nhelp: write `#[state(skip)]`, or remove the attribute",
            );
        }
    }
    is_skipped
}
