//! One function for each macro, which takes its tokens through the three stages: syntax, check, expand.

use proc_macro2::TokenStream;

use crate::{check, expand, mistakes::Mistakes, syntax};

/// A route attribute or `#[cors]` above a function.
pub(crate) fn attribute(word: syntax::Word, arguments: TokenStream, item: TokenStream) -> TokenStream {
    if expand::is_taken(&arguments) {
        return TokenStream::new();
    }
    let mut mistakes = Mistakes::default();
    let Some(handler) = syntax::parse_handler(word, arguments, item.clone(), &mut mistakes) else {
        return mistakes.beside(item);
    };
    let checked = check::check_handler(handler, &mut mistakes);
    mistakes.beside(expand::expand_handler(&checked))
}

/// `router! { … }`
pub(crate) fn router(tokens: TokenStream) -> TokenStream {
    let mut mistakes = Mistakes::default();
    let Some(router) = syntax::parse_router(tokens, &mut mistakes) else {
        return mistakes.beside(TokenStream::new());
    };
    let checked = check::check_router(router, &mut mistakes);
    mistakes.beside(expand::expand_router(&checked))
}

/// `policy!(…)`
pub(crate) fn policy(tokens: TokenStream) -> TokenStream {
    let mut mistakes = Mistakes::default();
    let policy = syntax::parse_policy(tokens, &mut mistakes);
    let checked = check::check_policy(&policy, &mut mistakes);
    mistakes.inside(expand::expand_policy(checked.as_ref()))
}

/// `layer_policy!(…)`
pub(crate) fn layer_policy(tokens: TokenStream) -> TokenStream {
    let mut mistakes = Mistakes::default();
    let policy = syntax::parse_policy(tokens, &mut mistakes);
    let checked = check::check_layer_policy(&policy, &mut mistakes);
    mistakes.inside(expand::expand_layer_policy(policy.word, checked.as_ref()))
}

/// `origins![…]`
pub(crate) fn origins(tokens: TokenStream) -> TokenStream {
    let mut mistakes = Mistakes::default();
    let list = syntax::parse_origins(tokens, &mut mistakes);
    let checked = check::check_origin_list(&list, &mut mistakes);
    mistakes.inside(expand::expand_origin_list(checked.as_ref()))
}

/// `#[derive(State)]`
pub(crate) fn state(item: TokenStream) -> TokenStream {
    let mut mistakes = Mistakes::default();
    let Some(state) = syntax::parse_state(item, &mut mistakes) else {
        return mistakes.beside(TokenStream::new());
    };
    let checked = check::check_state(state, &mut mistakes);
    mistakes.beside(expand::expand_state(&checked))
}
