//! R-BODY: at most one argument reads the body.

use restmachine_core::Rule;
use syn::{GenericArgument, Path, PathArguments, PathSegment, Type, TypePath};

use super::types::{spelled, ungrouped};
use crate::{checked::Argument, mistakes::Mistakes};

/// This crate's extractors that read the body. What a type of another name does is known in const evaluation.
const READERS: [&str; 6] = ["Body", "Bytes", "Form", "Json", "Request", "String"];

/// Whoever reads second would find nothing left.
pub(super) fn check_body(arguments: &[Argument], mistakes: &mut Mistakes) {
    let mut readers = arguments.iter().filter_map(|argument| match argument {
        Argument::Extracted(ty, name) if READERS.contains(&&**name) => Some((ty, name)),
        _ => None,
    });
    let Some((_, first)) = readers.next() else { return };
    for (ty, second) in readers {
        mistakes.rule(ty, &Rule::RouteBody { first: first.clone(), second: second.clone() });
    }
}

/// `Json` of `Json<Value>`, and of `Option<Json<Value>>`, with which the handler judges itself what becomes of it.
pub(super) fn extractor(ty: &Type) -> String {
    let Type::Path(TypePath { path, .. }) = ungrouped(ty) else { return spelled(ty) };
    let wrapped = path.segments.last().filter(|last| last.ident == "Option" || last.ident == "Result");
    match wrapped.and_then(first_argument) {
        Some(inner) => extractor(inner),
        None => name(path),
    }
}

/// `Json` of `restmachine::Json`; a type from elsewhere keeps its module, so that it is not taken for one of ours.
fn name(path: &Path) -> String {
    let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    match &*names {
        [ours, rest @ ..] if ours == "restmachine" && !rest.is_empty() => rest.join("::"),
        names => names.join("::"),
    }
}

fn first_argument(segment: &PathSegment) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    match arguments.args.first() {
        Some(GenericArgument::Type(ty)) => Some(ty),
        _ => None,
    }
}
