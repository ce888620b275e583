//! The span of a path for a caret: its last word, which is the one to change.

use proc_macro2::Span;
use syn::Path;

/// The span of the last segment. On stable Rust the span of a whole path is that of its first segment.
pub(crate) fn last_word(path: &Path) -> Span {
    path.segments.last().map_or_else(Span::call_site, |segment| segment.ident.span())
}
