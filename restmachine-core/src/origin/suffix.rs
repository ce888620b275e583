//! Public suffixes: names under which anyone can register a name.
//!
//! A program that does not compile the list in cannot tell, and then a subdomain pattern with credentials is refused: without
//! knowledge there is no trust.

/// Whether a base or the names under it are public suffixes; `None` if only the list can tell and it is not compiled
/// in.
///
/// A single label always counts as one, except for `localhost`, under which no name can be registered.
pub(super) fn is_public(base: &str) -> Option<bool> {
    let base = base.strip_suffix('.').unwrap_or(base);
    match base.contains('.') {
        false => Some(base != "localhost"),
        true if base.ends_with(".localhost") => Some(false),
        true => is_listed(base),
    }
}

/// A rule such as `*.kawasaki.jp` makes every name below `kawasaki.jp` a suffix, so one label is looked up for all.
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
