//! R-SIGNATURE: what a handler's signature must not have.

use proc_macro2::TokenTree;
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
            FnArg::Receiver(receiver) => refuse(receiver, SignatureReason::Receiver),
            FnArg::Typed(typed) if has_impl_trait(&typed.ty) => {
                refuse(&typed.ty, SignatureReason::ImplTrait);
            }
            FnArg::Typed(_) => {}
        }
    }
    if let Some(variadic) = &signature.variadic {
        refuse(variadic, SignatureReason::Variadic);
    }
    check_output(signature, mistakes);
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
