//! R-SIGNATURE: what a handler's signature must not have.

use restmachine_core::{Rule, SignatureReason};
use syn::{spanned::Spanned, FnArg, GenericParam, Signature, Type};

use crate::mistakes::Mistakes;

/// A handler is called by generated code that knows nothing but its argument types.
pub(super) fn check_signature(signature: &Signature, mistakes: &mut Mistakes) {
    let mut refuse = |span, reason| mistakes.rule(span, &Rule::RouteSignature(reason));
    if let Some(word) = &signature.constness {
        refuse(word.span(), SignatureReason::Const);
    }
    if !matches!(signature.safety, syn::Safety::Default) {
        refuse(signature.safety.span(), SignatureReason::Unsafe);
    }
    let is_lifetime = |parameter: &GenericParam| matches!(parameter, GenericParam::Lifetime(_));
    if let Some(parameter) = signature.generics.params.iter().find(|parameter| !is_lifetime(parameter)) {
        refuse(parameter.span(), SignatureReason::Generics);
    }
    for input in &signature.inputs {
        match input {
            FnArg::Receiver(receiver) => refuse(receiver.span(), SignatureReason::Receiver),
            FnArg::Typed(typed) if matches!(*typed.ty, Type::ImplTrait(_)) => {
                refuse(typed.ty.span(), SignatureReason::ImplTrait);
            }
            FnArg::Typed(_) => {}
        }
    }
    if let Some(variadic) = &signature.variadic {
        refuse(variadic.span(), SignatureReason::Variadic);
    }
}
