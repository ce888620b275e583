//! Whether a type borrows. The argument of a handler is owned, or is `&T` with a `T` that does not borrow.

use syn::{
    AngleBracketedGenericArguments, GenericArgument, Path, PathArguments, Type, TypeParamBound, TypeReference,
};

use super::types::ungrouped;

/// Whether a value of the type borrows anything that is not `'static`, by a reference or a lifetime, however deep.
///
/// The parentheses of `fn(&str)` and `dyn Fn(&str)` do not count: those arguments are borrowed only during a call.
pub(super) fn is_borrowed(ty: &Type) -> bool {
    match ungrouped(ty) {
        Type::Reference(reference) => !is_static(reference) || is_borrowed(&reference.elem),
        Type::Path(path) => {
            path.qself.as_ref().is_some_and(|own| is_borrowed(&own.ty)) || is_path_borrowed(&path.path)
        }
        Type::Tuple(tuple) => tuple.elems.iter().any(is_borrowed),
        Type::Array(array) => is_borrowed(&array.elem),
        Type::Slice(slice) => is_borrowed(&slice.elem),
        Type::TraitObject(object) => object.bounds.iter().any(is_bound_borrowed),
        _ => false,
    }
}

/// Whether a reference is `&'static T`.
pub(super) fn is_static(reference: &TypeReference) -> bool {
    reference.lifetime.as_ref().is_some_and(|lifetime| lifetime.ident == "static")
}

fn is_bound_borrowed(bound: &TypeParamBound) -> bool {
    match bound {
        TypeParamBound::Trait(bound) => is_path_borrowed(&bound.path),
        TypeParamBound::Lifetime(lifetime) => lifetime.ident != "static",
        _ => false,
    }
}

fn is_path_borrowed(path: &Path) -> bool {
    path.segments.iter().any(|segment| match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => are_arguments_borrowed(arguments),
        PathArguments::None | PathArguments::Parenthesized(_) => false,
    })
}

fn are_arguments_borrowed(arguments: &AngleBracketedGenericArguments) -> bool {
    arguments.args.iter().any(|argument| match argument {
        GenericArgument::Lifetime(lifetime) => lifetime.ident != "static",
        GenericArgument::Type(ty) => is_borrowed(ty),
        GenericArgument::AssocType(bound) => is_borrowed(&bound.ty),
        _ => false,
    })
}
