//! The origin of a page, and that of a server.

use std::fmt;

use restmachine_core::origin::is_serialised_origin;
use url::Url;

/// The origin of a page.
///
/// <https://html.spec.whatwg.org/#concept-origin>
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PageOrigin {
    serialised: String,
}

impl PageOrigin {
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let is_web = Url::parse(text).is_ok_and(|url| url.origin().is_tuple());
        let is_origin = match is_web {
            true => is_origin_of_server(text),
            // A browser knows other schemes only by their name: `capacitor://localhost`.
            false => text == "null" || is_serialised_origin(text.as_bytes()),
        };
        if is_origin {
            Ok(Self { serialised: text.to_owned() })
        } else {
            Err(format!(
                "the origin of a page is a scheme, a host and perhaps a port, or `null`; `{text}` is neither"
            ))
        }
    }

    /// Whether a URL is of the same origin. A sandboxed page has the same origin as no URL.
    ///
    /// <https://html.spec.whatwg.org/#same-origin>
    pub(crate) fn is_same(&self, url: &Url) -> bool {
        self.serialised != "null" && url.origin().ascii_serialization() == self.serialised
    }

    /// A URL as the page writes it, which may be relative to the page's own.
    pub(crate) fn resolve(&self, url: &str) -> Result<Url, url::ParseError> {
        match Url::parse(&self.serialised) {
            Ok(base) => base.join(url),
            Err(_) => Url::parse(url),
        }
    }
}

/// <https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin>
impl fmt::Display for PageOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.serialised)
    }
}

/// Whether a string is the origin of a server as browsers write it.
pub(crate) fn is_origin_of_server(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| url.origin().is_tuple() && url.origin().ascii_serialization() == text)
}

/// The message for a string that [`is_origin_of_server`] refuses.
pub(crate) fn not_an_origin(text: &str) -> String {
    let origin_of = |text: &str| Url::parse(text).ok().map(|url| url.origin()).filter(url::Origin::is_tuple);
    // `localhost:3000` parses as the scheme `localhost`, and `api.example.com` as nothing.
    let is_host = text.starts_with("localhost") || text.contains('.');
    let meant = origin_of(text).or_else(|| origin_of(&format!("https://{text}")).filter(|_| is_host));
    let help = meant.map_or_else(
        || "expected an origin such as `https://api.example.com`".to_owned(),
        |origin| format!("write `{}`", origin.ascii_serialization()),
    );
    format!("`{text}` is not how browsers write the origin of a server: {help}")
}

#[cfg(test)]
mod tests {
    use super::not_an_origin;

    #[test]
    fn what_is_not_an_origin_is_told_which_one_was_meant() {
        for (written, help) in [
            ("api.example.com", "write `https://api.example.com`"),
            ("localhost:3000", "write `https://localhost:3000`"),
            ("https://api.example.com/", "write `https://api.example.com`"),
            ("http://API.example.com:80/v1", "write `http://api.example.com`"),
            ("", "expected an origin such as `https://api.example.com`"),
            ("null", "expected an origin such as `https://api.example.com`"),
        ] {
            let expected = format!("`{written}` is not how browsers write the origin of a server: {help}");
            assert_eq!(not_an_origin(written), expected);
        }
    }
}
