//! Arguments that were meant for a path parameter and bear another name.

use syn::{PatType, Signature};

use super::{
    argument::with_sources,
    types::{is_str, spelled},
};
use crate::{checked::Argument, mistakes::Mistakes};

/// Every number, `bool` and `char`: the types that can only be a parameter whose name was missed, as `&str` can.
const PRIMITIVES: [&str; 16] = [
    "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64",
    "u128", "usize",
];

/// Whether a type says that a parameter was meant.
pub(super) fn is_stray(source: &Argument) -> bool {
    match source {
        Argument::Extracted(_, name) => PRIMITIVES.contains(&&**name),
        Argument::Lent(ty) => is_str(ty),
        _ => false,
    }
}

/// The arguments whose type says that they were meant for a parameter, as they are written.
pub(super) fn strays<'a>(signature: &'a Signature, sources: &[Argument]) -> Vec<&'a PatType> {
    let strays = with_sources(signature, sources).filter(|(_, source)| is_stray(source));
    strays.map(|(argument, _)| argument).collect()
}

/// Rustc would point at the `router!`, and only there.
pub(super) fn check_strays(strays: &[&PatType], has_path: bool, mistakes: &mut Mistakes) {
    let own = if has_path { "give the argument the name of a `{parameter}` of the path, " } else { "" };
    for stray in strays {
        let ty = spelled(&stray.ty);
        mistakes.syntax(
            &stray.ty,
            format!(
                "`{ty}` is neither a `{{parameter}}` of the path nor an extractor\n\
                 help: {own}put `#[path]` before it for a `{{parameter}}` of a mount prefix, or take `Query<T>`"
            ),
        );
    }
}
