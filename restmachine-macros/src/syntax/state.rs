//! A struct under `#[derive(State)]`.

use proc_macro2::TokenStream;
use syn::{Data, DeriveInput, Member};

use crate::{
    mistakes::Mistakes,
    model::{Field, State},
};

/// Reads a struct with its fields.
pub(crate) fn parse_state(item: TokenStream, mistakes: &mut Mistakes) -> Option<State> {
    let input: DeriveInput = mistakes.keep(syn::parse2(item))?;
    let Data::Struct(data) = input.data else {
        mistakes.syntax(input.ident, "a state is a struct: each of its fields is lent to handlers");
        return None;
    };
    let members: Vec<Member> = data.fields.members().collect();
    let fields = members.into_iter().zip(data.fields).map(|(member, field)| Field { member, ty: field.ty });
    Some(State { name: input.ident, generics: input.generics, fields: fields.collect() })
}
