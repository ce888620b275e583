//! R-IGNORED: an argument that was meant for a parameter which the path ignores.

use restmachine_core::Rule;
use syn::{FnArg, Signature, Type};

use super::argument::name;
use crate::{checked::Argument, mistakes::Mistakes};

/// Beside `{_id}` an argument `id: String` would be made of the body, without a word.
pub(super) fn check_ignored(
    signature: &Signature,
    sources: &[Argument],
    names: &[String],
    mistakes: &mut Mistakes,
) {
    let typed = signature.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(argument) => Some(argument),
        FnArg::Receiver(_) => None,
    });
    for (argument, source) in typed.zip(sources) {
        let Some(name) = name(argument).filter(|_| is_text_or_number(source)) else { continue };
        let is_ignored = |parameter: &String| parameter.strip_prefix('_') == Some(&*name);
        if names.iter().any(is_ignored) {
            mistakes.rule(&argument.pat, &Rule::RouteIgnored(name));
        }
    }
}

/// A type of the user's own may well look at the same parameter in its own way.
fn is_text_or_number(source: &Argument) -> bool {
    match source {
        Argument::Extracted(_, name) => name == "String" || name.starts_with(char::is_lowercase),
        Argument::Lent(Type::Path(lent)) => lent.path.is_ident("str"),
        _ => false,
    }
}
