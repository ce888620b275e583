//! The cookies of a browser, as far as CORS has to do with them.

use std::collections::BTreeMap;

use http::{header::SET_COOKIE, HeaderMap};
use url::Url;

/// What each host has set (RFC 6265, section 5.3), without `Domain`, `Path`, `Expires` and `SameSite`: a cookie goes to
/// the host that set it, whenever a request includes credentials.
#[derive(Debug, Default)]
pub(super) struct Cookies {
    hosts: BTreeMap<String, BTreeMap<String, String>>,
}

impl Cookies {
    pub(super) fn set(&mut self, host: &str, name: &str, value: &str) {
        self.hosts.entry(host.to_owned()).or_default().insert(name.to_owned(), value.to_owned());
    }

    /// Keeps what a response sets. `Max-Age=0` takes a cookie back.
    pub(super) fn keep(&mut self, url: &Url, headers: &HeaderMap) {
        let Some(host) = url.host_str() else { return };
        for line in headers.get_all(SET_COOKIE).iter().filter_map(|line| line.to_str().ok()) {
            let mut parts = line.split(';').map(str::trim);
            let Some((name, value)) = parts.next().and_then(|pair| pair.split_once('=')) else { continue };
            if parts.any(|attribute| attribute.eq_ignore_ascii_case("max-age=0")) {
                self.hosts.entry(host.to_owned()).or_default().remove(name);
            } else {
                self.set(host, name, value);
            }
        }
    }

    /// The value of `Cookie`.
    pub(super) fn header(&self, url: &Url) -> Option<String> {
        let cookies = self.hosts.get(url.host_str()?)?;
        let pairs: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }
}
