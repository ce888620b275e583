//! The tokens of a type, those inside its groups among them.

use proc_macro2::{TokenStream, TokenTree};

/// Every token that is no group, in the order they stand.
pub(super) fn leaves(tokens: TokenStream) -> Vec<TokenTree> {
    let flattened = tokens.into_iter().flat_map(|token| match token {
        TokenTree::Group(group) => leaves(group.stream()),
        leaf => vec![leaf],
    });
    flattened.collect()
}
