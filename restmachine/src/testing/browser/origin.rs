//! Where a page comes from.

use std::fmt;

use url::Url;

/// The origin of a page.
///
/// <https://html.spec.whatwg.org/#concept-origin>
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PageOrigin {
    serialised: String,
}

impl PageOrigin {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let is_web = Url::parse(text).is_ok_and(|url| url.origin().is_tuple());
        let is_origin = match is_web {
            true => is_serialised(text),
            // What a browser knows only by its name, as `capacitor://localhost`.
            false => text == "null" || restmachine_core::is_serialised_origin(text.as_bytes()),
        };
        if is_origin {
            Ok(Self { serialised: text.to_owned() })
        } else {
            Err(format!(
                "`{text}` is not the origin of a page: expected a scheme, a host and perhaps a port, or `null`"
            ))
        }
    }

    /// Whether a URL is of the same origin. A sandboxed page is of the same origin as nothing.
    ///
    /// <https://html.spec.whatwg.org/#same-origin>
    pub(super) fn is_same(&self, url: &Url) -> bool {
        self.serialised != "null" && url.origin().ascii_serialization() == self.serialised
    }

    /// What a relative URL is relative to.
    pub(super) fn base(&self) -> Option<Url> {
        Url::parse(&self.serialised).ok()
    }
}

/// <https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin>
impl fmt::Display for PageOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.serialised)
    }
}

/// Whether a text is how browsers write the origin of a server.
pub(super) fn is_serialised(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| url.origin().is_tuple() && url.origin().ascii_serialization() == text)
}
