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
    let message = match (&read, read.suffix()) {
        (_, "") | (Lit::Int(_), "u32") => return None,
        (Lit::Int(_) | Lit::Float(_), suffix) if !RUST_SUFFIXES.contains(&suffix) => {
            let help = seconds(&read)
                .unwrap_or_else(|| "write the seconds, such as `max_age = 3600` for an hour".to_owned());
            format!("`{literal}` is not a number of seconds\nhelp: {help}")
        }
        (_, suffix) => format!("the suffix `{suffix}` has no meaning here\nhelp: remove it"),
    };
    Some(Error::new_spanned(literal, message))
}

/// The suffixes of numbers that Rust knows. Any other is a unit, and without it the number would mean something else.
const RUST_SUFFIXES: [&str; 14] =
    ["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64"];

/// The help for a number with the unit `s`, `m`, `h` or `d`: the same time in seconds.
fn seconds(read: &Lit) -> Option<String> {
    let Lit::Int(number) = read else { return None };
    let unit: u32 = match number.suffix() {
        "s" => 1,
        "m" => 60,
        "h" => 60 * 60,
        "d" => 24 * 60 * 60,
        _ => return None,
    };
    let seconds = number.base10_parse::<u32>().ok()?.checked_mul(unit)?;
    Some(format!("write the seconds, `max_age = {seconds}`"))
}
