//! The cookies of a browser, as far as CORS has to do with them.

use std::{collections::BTreeMap, time::Duration};

use http::{header::SET_COOKIE, HeaderMap};
use restmachine_core::method::is_token;
use url::{Host, Url};

/// The cookies that each host has set (RFC 6265, section 5.3). `Max-Age` is the only attribute that is read: a cookie goes to
/// the host that set it, whenever a request includes credentials.
#[derive(Debug, Default)]
pub(crate) struct Cookies {
    hosts: BTreeMap<String, BTreeMap<String, Cookie>>,
}

#[derive(Debug)]
struct Cookie {
    value: String,
    /// `None` is the end of the session.
    ends: Option<Duration>,
}

impl Cookies {
    /// Sets a cookie for the session.
    ///
    /// # Errors
    ///
    /// If the host or the cookie is not a valid one.
    pub(crate) fn set(&mut self, host: &str, name: &str, value: &str) -> Result<(), String> {
        let host = Host::parse(host).map_err(|error| {
            format!(
                "`{host}` is not a host: {error}; expected a host such as `api.example.com`, without scheme and port"
            )
        })?;
        if !is_token(name) || !value.bytes().all(is_cookie_octet) {
            return Err(format!("`{name}={value}` is not a cookie"));
        }
        self.insert(&host.to_string(), name, Cookie { value: value.to_owned(), ends: None });
        Ok(())
    }

    /// Keeps the cookies that a response sets.
    pub(crate) fn keep(&mut self, url: &Url, headers: &HeaderMap, now: Duration) {
        let Some(host) = url.host_str() else { return };
        for line in headers.get_all(SET_COOKIE).iter().filter_map(|line| line.to_str().ok()) {
            let mut parts = line.split(';').map(str::trim);
            let Some((name, value)) = parts.next().and_then(|pair| pair.split_once('=')) else { continue };
            let max_age =
                parts.filter_map(|attribute| attribute.split_once('=')).find_map(|(name, seconds)| {
                    name.eq_ignore_ascii_case("max-age").then(|| seconds.parse::<i64>().ok()).flatten()
                });
            let ends = max_age
                .map(|seconds| now + Duration::from_secs(seconds.clamp(0, MOST_SECONDS).unsigned_abs()));
            self.insert(host, name, Cookie { value: value.to_owned(), ends });
        }
    }

    /// The value of the header `Cookie`, if there is a cookie for this URL.
    pub(crate) fn header(&self, url: &Url, now: Duration) -> Option<String> {
        let cookies = self.hosts.get(url.host_str()?)?;
        let pairs: Vec<String> = cookies
            .iter()
            .filter(|(_, cookie)| cookie.ends.is_none_or(|ends| ends > now))
            .map(|(name, cookie)| format!("{name}={}", cookie.value))
            .collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }

    fn insert(&mut self, host: &str, name: &str, cookie: Cookie) {
        self.hosts.entry(host.to_owned()).or_default().insert(name.to_owned(), cookie);
    }
}

/// Browsers keep a cookie for at most 400 days.
const MOST_SECONDS: i64 = 400 * 86_400;

/// <https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1>
fn is_cookie_octet(byte: u8) -> bool {
    byte.is_ascii_graphic() && !br#"",;\"#.contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::Cookies;

    #[test]
    fn a_url_is_not_the_host_of_a_cookie() {
        for host in ["https://api.example.com", "api.example.com:8000"] {
            let error =
                Cookies::default().set(host, "session", "1").expect_err("a host with more than its name");
            assert!(error.starts_with(&format!("`{host}` is not a host: ")), "{error}");
            assert!(error.ends_with("such as `api.example.com`, without scheme and port"), "{error}");
        }
    }
}
