//! R-IGNORED: an argument that was meant for a parameter which the path ignores.

use restmachine_core::Rule;
use syn::Signature;

use super::{
    argument::{name, with_sources},
    stray::is_stray,
};
use crate::{checked::Argument, mistakes::Mistakes};

/// With `{_id}` in the path, an argument `id: String` would silently be read from the body.
pub(super) fn check_ignored(
    signature: &Signature,
    sources: &[Argument],
    names: &[String],
    mistakes: &mut Mistakes,
) {
    for (argument, source) in with_sources(signature, sources) {
        let Some(name) = name(argument).filter(|_| is_meant(source)) else { continue };
        let is_ignored = |parameter: &String| parameter.strip_prefix('_') == Some(&*name);
        if names.iter().any(is_ignored) {
            mistakes.rule(&argument.pat, &Rule::RouteIgnored(name));
        }
    }
}

/// Whether an argument has the type of a path parameter. A type of the user's own does not count: it may well read
/// the same parameter in its own way.
fn is_meant(source: &Argument) -> bool {
    is_stray(source) || matches!(source, Argument::Extracted(_, name, _) if name == "String")
}
