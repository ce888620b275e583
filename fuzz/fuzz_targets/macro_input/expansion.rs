//! Checks an expansion: it has to be Rust, and the caret of every error has to be in the input.

use proc_macro2::{Span, TokenStream, TokenTree};

use crate::call::Kind;

/// Checks that the expansion parses as its kind.
pub(crate) fn check_rust(expanded: &TokenStream, kind: Kind, source: &str) {
    let read = match kind {
        Kind::Items => syn::parse2::<syn::File>(expanded.clone()).map(drop),
        Kind::Expression => syn::parse2::<syn::Expr>(expanded.clone()).map(drop),
    };
    if let Err(error) = read {
        panic!("not Rust: {error}\n{source}\n{expanded}");
    }
}

/// Checks that a written policy is served: without an error, the expansion has a policy or says that there is none.
pub(crate) fn check_policy(expanded: &TokenStream, source: &str) {
    let text = expanded.to_string();
    let policies = ["Cors :: Policy", "Cors :: Off", "Policy :: from_checked"];
    assert!(policies.iter().any(|policy| text.contains(policy)), "the policy is dropped: {source}\n{text}");
}

/// Checks every `compile_error!` at any depth. Returns whether there is one.
pub(crate) fn check_errors(tokens: &TokenStream, source: &str) -> bool {
    let (mut found, mut is_error) = (false, false);
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(word) if word == "compile_error" => {
                check_span(word.span(), source);
                is_error = true;
            }
            TokenTree::Group(group) if std::mem::take(&mut is_error) => {
                check_message(&group.stream(), source);
                found = true;
            }
            TokenTree::Group(group) => found |= check_errors(&group.stream(), source),
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    found
}

fn check_message(message: &TokenStream, source: &str) {
    let message = syn::parse2::<syn::LitStr>(message.clone()).expect("an error has a string");
    assert!(!message.value().trim().is_empty(), "an error without a message: {source}");
    check_span(message.span(), source);
}

/// Checks that the caret is under something in the input, or under the whole call.
fn check_span(span: Span, source: &str) {
    let range = span.byte_range();
    let is_whole_call = range == Span::call_site().byte_range();
    assert!(
        is_whole_call || (source.get(range.clone()).is_some() && span.source_text().is_some()),
        "a caret outside the input, at {range:?}: {source}"
    );
}
