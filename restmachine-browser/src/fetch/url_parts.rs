//! Parts of URLs that the algorithm looks at.

use url::{Position, Url};

/// The URL of a response, as a script reads it.
///
/// <https://fetch.spec.whatwg.org/#dom-response-url>
pub(crate) fn without_fragment(url: &Url) -> String {
    url[..Position::AfterQuery].to_owned()
}

/// <https://url.spec.whatwg.org/#include-credentials>
pub(crate) fn includes_credentials(url: &Url) -> bool {
    !url.username().is_empty() || url.password().is_some()
}
