//! The value of a key, and the tokens that no item may have.

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

/// Refuses attributes and suffixes of literals. Both would be ignored, so that a key under `#[cfg]` would hold in
/// every build.
pub(super) fn refuse_ignored(item: TokenStream) -> syn::Result<()> {
    match collect_ignored(item).into_iter().reduce(combine) {
        Some(errors) => Err(errors),
        None => Ok(()),
    }
}

/// An error for each attribute and each suffix.
fn collect_ignored(tokens: TokenStream) -> Vec<Error> {
    let mut errors = Vec::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => errors.extend(collect_ignored(group.stream())),
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                let content = tokens.next();
                errors.push(attribute_error(quote::quote!(#mark #content)));
            }
            TokenTree::Literal(literal) => errors.extend(suffix_error(&literal)),
            TokenTree::Punct(_) | TokenTree::Ident(_) => {}
        }
    }
    errors
}

fn combine(mut first: Error, second: Error) -> Error {
    first.combine(second);
    first
}

fn attribute_error(written: TokenStream) -> Error {
    Error::new_spanned(
        written,
        "a key or a value cannot have attributes\n\
         help: write a `#[cfg_attr(…, cors(…))]` for each configuration, or put `#[cfg(…)]` on a constant",
    )
}

fn suffix_error(literal: &Literal) -> Option<Error> {
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
