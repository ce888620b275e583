//! The name of a handler, which is the name of a type as well: what that type would hide.

use proc_macro2::{Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{ext::IdentExt, Signature};

use super::{stray::PRIMITIVES, types::leaves};
use crate::mistakes::Mistakes;

/// Types that every module has and that signatures name, besides the primitive ones.
const PRELUDE: [&str; 6] = ["Box", "Option", "Result", "String", "Vec", "str"];

/// Refuses a name under which rustc would no longer find a type or a crate, in messages that do not say why.
pub(super) fn check_name(signature: &Signature, mistakes: &mut Mistakes) {
    let name = signature.ident.unraw().to_string();
    if PRIMITIVES.contains(&&*name) || PRELUDE.contains(&&*name) {
        mistakes.syntax(
            &signature.ident,
            format!("a handler cannot have the name of the type `{name}`: its route attribute makes a type with the handler's name\nhelp: rename the handler, for example to `get_{}`", name.to_lowercase()),
        );
    } else if let Some(word) = leading_segment(signature, &name) {
        mistakes.syntax(
            word,
            format!("`{name}` is the handler here, not a crate or a module: its route attribute makes a type with the handler's name\nhelp: write `::{name}::…` for the crate, or rename the handler, for example to `get_{name}`"),
        );
    }
}

/// The name where it is the first segment of a longer path in the signature: `bytes` in `body: bytes::Bytes`. In
/// `bytes: ::restmachine::Bytes` it is not, although the same characters follow.
fn leading_segment(signature: &Signature, name: &str) -> Option<TokenTree> {
    let mut tokens = TokenStream::new();
    signature.inputs.to_tokens(&mut tokens);
    signature.output.to_tokens(&mut tokens);
    let tokens = leaves(tokens);
    let is_separator =
        |at: usize| is_colon(tokens.get(at), Spacing::Joint) && is_colon(tokens.get(at + 1), Spacing::Alone);
    let found = tokens.iter().enumerate().find(|(index, token)| {
        matches!(token, TokenTree::Ident(word) if word.unraw() == name)
            && is_separator(index + 1)
            && !index.checked_sub(2).is_some_and(is_separator)
    });
    found.map(|(_, token)| token.clone())
}

fn is_colon(token: Option<&TokenTree>, spacing: Spacing) -> bool {
    matches!(token, Some(TokenTree::Punct(mark)) if mark.as_char() == ':' && mark.spacing() == spacing)
}
