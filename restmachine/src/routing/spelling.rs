//! Equal paths: `/users/%6De` is `/users/me` (RFC 3986, section 6.2.2), so both reach the same row, under the same policy.
//!
//! The literals and prefixes of a table are in canonical spelling, which R-PATH demands. So a path is looked up in
//! canonical spelling too, in a copy if something in it is encoded. A path without a `%` is looked up as it is sent.

use restmachine_core::percent::canonical_spelling;

use super::segment_scan::contains_percent;

/// Whether something in a request path is encoded, so that the path may have another spelling.
#[inline(always)]
pub(super) fn is_encoded(path: &str) -> bool {
    contains_percent(path.as_bytes())
}

/// A copy of a request path in canonical spelling.
// Cold, since few paths have anything encoded.
#[cold]
pub(super) fn canonical_copy(path: &str) -> Box<str> {
    canonical_spelling(path).into()
}
