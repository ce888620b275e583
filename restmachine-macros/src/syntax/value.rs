//! What no value of a key holds, wherever it stands.

use proc_macro2::{Literal, TokenStream, TokenTree};
use syn::Lit;

/// Refuses attributes and suffixes of literals. Both would be passed over: a `#[cfg]` would then hold in every build.
pub(super) fn refuse_unread(tokens: TokenStream) -> syn::Result<()> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => refuse_unread(group.stream())?,
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                let attribute: TokenStream = tokens.iter().skip(index).take(2).cloned().collect();
                return Err(syn::Error::new_spanned(attribute, ATTRIBUTE));
            }
            TokenTree::Literal(literal) => refuse_suffix(literal)?,
            TokenTree::Punct(_) | TokenTree::Ident(_) => {}
        }
    }
    Ok(())
}

const ATTRIBUTE: &str = "a value has no attributes\n\
     help: write one `#[cfg_attr(…, cors(…))]` for each configuration, or put `#[cfg(…)]` on a constant";

fn refuse_suffix(literal: &Literal) -> syn::Result<()> {
    let read = Lit::new(literal.clone());
    let is_number = matches!(read, Lit::Int(_));
    match read.suffix() {
        "" => Ok(()),
        "u32" if is_number => Ok(()),
        suffix => {
            Err(syn::Error::new_spanned(literal, format!("`{suffix}` means nothing here: leave it out")))
        }
    }
}
