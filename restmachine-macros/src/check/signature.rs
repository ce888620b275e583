//! R-SIGNATURE: what a handler's signature must not have.

use quote::ToTokens;
use restmachine_core::{Rule, SignatureReason};
use syn::{FnArg, GenericParam, Signature, Type};

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
            FnArg::Typed(typed) if matches!(*typed.ty, Type::ImplTrait(_)) => {
                refuse(&typed.ty, SignatureReason::ImplTrait);
            }
            FnArg::Typed(_) => {}
        }
    }
    if let Some(variadic) = &signature.variadic {
        refuse(variadic, SignatureReason::Variadic);
    }
}
