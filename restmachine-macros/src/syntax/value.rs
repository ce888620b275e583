//! The value of a key, and what stands in no item.

use proc_macro2::{Literal, TokenStream, TokenTree};
use syn::{
    parse::{Parse, ParseStream},
    Error, Expr, Lit,
};

/// The value of a key, or an entry of a list.
pub(super) struct Value(pub(super) Expr);

impl Parse for Value {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let value = input.parse();
        value.map(Self).map_err(|error| Error::new(error.span(), format!("invalid value: {error}")))
    }
}

/// Refuses attributes and suffixes of literals. Both would be passed over: a `#[cfg]` would then hold in every build.
pub(super) fn refuse_ignored(item: TokenStream) -> syn::Result<()> {
    match ignored(item).into_iter().reduce(together) {
        Some(errors) => Err(errors),
        None => Ok(()),
    }
}

/// Each attribute and each suffix.
fn ignored(tokens: TokenStream) -> Vec<Error> {
    let mut errors = Vec::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => errors.extend(ignored(group.stream())),
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                let content = tokens.next();
                errors.push(attribute(quote::quote!(#mark #content)));
            }
            TokenTree::Literal(literal) => errors.extend(suffix(&literal)),
            TokenTree::Punct(_) | TokenTree::Ident(_) => {}
        }
    }
    errors
}

fn together(mut first: Error, second: Error) -> Error {
    first.combine(second);
    first
}

fn attribute(written: TokenStream) -> Error {
    Error::new_spanned(
        written,
        "a key or a value cannot have attributes\n\
         help: write a `#[cfg_attr(…, cors(…))]` for each configuration, or put `#[cfg(…)]` on a constant",
    )
}

fn suffix(literal: &Literal) -> Option<Error> {
    let read = Lit::new(literal.clone());
    let is_number = matches!(read, Lit::Int(_));
    match read.suffix() {
        "" => None,
        "u32" if is_number => None,
        suffix => Some(Error::new_spanned(
            literal,
            format!("the suffix `{suffix}` has no meaning here\nhelp: remove it"),
        )),
    }
}
