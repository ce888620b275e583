//! Where the caret of a path goes.

use proc_macro2::Span;
use syn::Path;

/// Where the last word stands: the span of a whole path is, outside of nightly, that of its first.
pub(crate) fn last_word(path: &Path) -> Span {
    path.segments.last().map_or_else(Span::call_site, |segment| segment.ident.span())
}
