//! R-SIGNATURE: what a handler's signature must not have.

use proc_macro2::TokenTree;
use quote::ToTokens;
use restmachine_core::{Rule, SignatureReason};
use syn::{FnArg, GenericParam, Signature, Type};

use super::leaf::leaves;
use crate::mistakes::Mistakes;

/// A handler is called by generated code that knows nothing but its argument types.
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
}

/// `impl Trait`, however deep in the type.
fn has_impl_trait(ty: &Type) -> bool {
    leaves(ty.to_token_stream()).iter().any(|leaf| matches!(leaf, TokenTree::Ident(word) if word == "impl"))
}
