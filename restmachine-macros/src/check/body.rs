//! R-BODY: at most one argument reads the body.

use restmachine_core::Rule;
use syn::{GenericArgument, Path, PathArguments, PathSegment, Type, TypePath};

use super::types::{spelling, ungrouped};
use crate::{checked::Argument, mistakes::Mistakes};

/// This crate's extractors that read the body. Whether a type of another name does so is known only in const
/// evaluation.
const READERS: [&str; 6] = ["Body", "Bytes", "Form", "Json", "Request", "String"];

/// Refuses every further argument that reads the body, which the first has already consumed.
pub(super) fn check_body(arguments: &[Argument], mistakes: &mut Mistakes) {
    let mut readers = arguments.iter().filter_map(|argument| match argument {
        Argument::Extracted(ty, name, _) if READERS.contains(&&**name) => Some((ty, name)),
        _ => None,
    });
    let Some((_, first)) = readers.next() else { return };
    for (ty, second) in readers {
        mistakes.rule(ty, &Rule::RouteBody { first: first.clone(), second: second.clone() });
    }
}

/// The name of an extractor: `Json` for `Json<Value>`, and for `Option<Json<Value>>` and `Result<Json<Value>, _>`,
/// with which the handler itself deals with a rejection.
pub(super) fn extractor(ty: &Type) -> String {
    let Type::Path(TypePath { path, .. }) = ungrouped(ty) else { return spelling(ty) };
    let wrapped = path.segments.last().filter(|last| last.ident == "Option" || last.ident == "Result");
    match wrapped.and_then(first_argument) {
        Some(inner) => extractor(inner),
        None => name(path),
    }
}

/// The name of a type: `Json` for `restmachine::Json`. A type from elsewhere keeps its module, so that it is not
/// mistaken for one of this crate.
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
