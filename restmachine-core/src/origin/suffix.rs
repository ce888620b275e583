//! Names under which anyone can register one of their own.

/// Whether a base is a public suffix, or the names under it are; `None` where that takes the list and it is not
/// compiled in.
///
/// A single label is one without asking, but for `localhost`: nobody can register a name there.
pub(super) fn is_public(base: &str) -> Option<bool> {
    let base = base.strip_suffix('.').unwrap_or(base);
    match base.contains('.') {
        false => Some(base != "localhost"),
        true if base.ends_with(".localhost") => Some(false),
        true => is_listed(base),
    }
}

/// A rule such as `*.kawasaki.jp` makes suffixes of the names below its base: any label stands for all of them.
///
/// <https://github.com/publicsuffix/list/wiki/Format>
#[cfg(feature = "full-rules")]
fn is_listed(base: &str) -> Option<bool> {
    let is_suffix = |name: &str| psl::suffix(name.as_bytes()).is_some_and(|suffix| suffix == name.as_bytes());
    Some(is_suffix(base) || is_suffix(&format!("any-label.{base}")))
}

#[cfg(not(feature = "full-rules"))]
fn is_listed(_: &str) -> Option<bool> {
    None
}
