//! R-SIGNATURE: what a handler's signature must not have.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use restmachine_core::{Rule, SignatureReason};
use syn::{FnArg, GenericParam, ReturnType, Signature, Type};

use super::{
    borrow::is_static,
    types::{is_str, leaves, ungrouped},
};
use crate::mistakes::Mistakes;

/// Refuses what generated code could not call, since it knows only the types of the arguments.
pub(super) fn check_signature(signature: &Signature, mistakes: &mut Mistakes) {
    let mut refuse = |place: &dyn ToTokens, reason| mistakes.rule(place, &Rule::RouteSignature(reason));
    if let Some(word) = &signature.constness {
        refuse(word, SignatureReason::Const);
    }
    if !matches!(signature.safety, syn::Safety::Default) {
        refuse(&signature.safety, SignatureReason::Unsafe);
    }
    let is_lifetime = |parameter: &GenericParam| matches!(parameter, GenericParam::Lifetime(_));
    if let Some(parameter) = signature.generics.params.iter().find(|parameter| !is_lifetime(parameter)) {
        refuse(parameter, SignatureReason::Generics);
    }
    for input in &signature.inputs {
        match input {
            FnArg::Typed(typed) if has_impl_trait(&typed.ty) => {
                refuse(&typed.ty, SignatureReason::ImplTrait);
            }
            FnArg::Typed(_) | FnArg::Receiver(_) => {}
        }
    }
    if let Some(variadic) = &signature.variadic {
        refuse(variadic, SignatureReason::Variadic);
    }
    check_output(signature, mistakes);
}

/// Refuses a function in an `impl`, as far as it shows: by a receiver, or by `Self`. Of any other rustc says that a struct is
/// not supported there.
pub(super) fn check_associated(signature: &Signature, block: &TokenStream, mistakes: &mut Mistakes) {
    if let Some(receiver) = signature.receiver() {
        return mistakes.rule(receiver, &Rule::RouteSignature(SignatureReason::Receiver));
    }
    let is_self = |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word == "Self");
    let written = leaves(signature.to_token_stream()).into_iter().find(is_self);
    if let Some(word) = written.or_else(|| own_self(block.clone())) {
        mistakes.rule(word, &Rule::RouteSignature(SignatureReason::Associated));
    }
}

/// `Self` in a body. It belongs to the function unless an item in the body, or a macro, may give it another meaning.
fn own_self(tokens: TokenStream) -> Option<TokenTree> {
    const ITEMS: [&str; 6] = ["enum", "impl", "macro_rules", "struct", "trait", "union"];
    let mut is_skipped = false;
    for token in tokens {
        match token {
            TokenTree::Ident(word) if word == "Self" && !is_skipped => return Some(word.into()),
            TokenTree::Ident(word) => is_skipped |= ITEMS.iter().any(|item| word == item),
            TokenTree::Punct(mark) if mark.as_char() == '!' => is_skipped = true,
            TokenTree::Punct(mark) if mark.as_char() == ';' => is_skipped = false,
            TokenTree::Group(group) if is_skipped => is_skipped = group.delimiter() != Delimiter::Brace,
            TokenTree::Group(group) => {
                if let Some(found) = own_self(group.stream()) {
                    return Some(found);
                }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    None
}

/// Refuses a response that borrows from an argument. Rustc would report data that escapes from a function which the
/// user did not write. If no argument is borrowed, rustc's own error is the better one.
fn check_output(signature: &Signature, mistakes: &mut Mistakes) {
    let ReturnType::Type(_, ty) = &signature.output else { return };
    let lends =
        |input: &FnArg| matches!(input, FnArg::Typed(typed) if matches!(*typed.ty, Type::Reference(_)));
    if let Type::Reference(reference) = ungrouped(ty)
        && is_str(&reference.elem)
        && !is_static(reference)
        && signature.inputs.iter().any(lends)
    {
        mistakes.syntax(
            ty,
            "a handler cannot return a borrowed `&str`: the response outlives the arguments\nhelp: return `String`, or `&'static str`",
        );
    }
}

/// Whether a type contains `impl Trait`, however deep.
fn has_impl_trait(ty: &Type) -> bool {
    leaves(ty.to_token_stream()).iter().any(|leaf| matches!(leaf, TokenTree::Ident(word) if word == "impl"))
}
