//! Arguments that were meant for a path parameter and have another name.

use syn::{PatType, Signature, Type};

use super::{
    argument::with_sources,
    types::{is_str, spelling, ungrouped},
};
use crate::{checked::Argument, mistakes::Mistakes};

/// Every number, `bool` and `char`. Like `&str`, an argument of such a type can only be a path parameter with a wrong
/// name.
pub(super) const PRIMITIVES: [&str; 16] = [
    "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64",
    "u128", "usize",
];

/// Whether the type of an argument shows that a path parameter was meant.
pub(super) fn is_stray(source: &Argument) -> bool {
    match source {
        Argument::Extracted(_, name, _) => PRIMITIVES.contains(&&**name),
        Argument::Lent(ty, _) => is_str(ty),
        _ => false,
    }
}

/// The arguments whose type shows that a path parameter was meant, as they are written.
pub(super) fn strays<'a>(signature: &'a Signature, sources: &[Argument]) -> Vec<&'a PatType> {
    let strays = with_sources(signature, sources).filter(|(_, source)| is_stray(source));
    strays.map(|(argument, _)| argument).collect()
}

/// Refuses the arguments where they are written. Rustc would only point at the `router!`.
pub(super) fn check_strays(strays: &[&PatType], has_path: bool, mistakes: &mut Mistakes) {
    let own = if has_path { "give the argument the name of a `{parameter}` of the path, " } else { "" };
    for stray in strays {
        let ty = spelling(&stray.ty);
        let lent = if matches!(ungrouped(&stray.ty), Type::Reference(_)) {
            "; a field `String` of the state is lent as `&String`"
        } else {
            ""
        };
        mistakes.syntax(
            &stray.ty,
            format!(
                "`{ty}` is neither a `{{parameter}}` of the path nor an extractor\n\
                 help: {own}put `#[path]` before it for a `{{parameter}}` of a mount prefix, or take `Query<T>`{lent}"
            ),
        );
    }
}
