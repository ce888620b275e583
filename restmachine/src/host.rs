//! The host that a request is sent to, which HTTP has two places for.

use std::{fmt, net::Ipv6Addr};

use http::{header::HOST, uri::Authority, HeaderMap, Uri};

/// The host that a request is sent to, and its port (RFC 9110, section 7.2).
///
/// Over HTTP/2 it is in the target (`:authority`; RFC 9113, section 8.3.1), over HTTP/1.1 in the `Host` line. If a target has
/// an authority, its host is this one and `Host` is ignored (RFC 9112, section 3.2.2). User info in an authority is left out.
/// The name is in lower case, since hosts have no case (RFC 3986, section 3.2.2).
///
/// A request that names no host, names two, or names one that is not valid is answered with 400 under the route's policy, and
/// the handler is not called. [`RequestHead::host`](crate::RequestHead::host) is for code that can go on without one.
///
/// The client chooses the host, and a proxy may replace it: do not build links or decide about access from a host that you
/// have not compared with those you serve.
///
/// ```
/// use restmachine::{Host, get, router, testing::TestClient};
///
/// #[get("/")]
/// fn tenant(host: &Host) -> String {
///     match host.name().strip_suffix(".example.com") {
///         Some(tenant) => format!("{tenant} at port {:?}", host.port()),
///         None => format!("{host} is not ours"),
///     }
/// }
///
/// router! { App { tenant } }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let client = TestClient::new(App::service());
/// assert_eq!(client.get("/").header("host", "Acme.example.com:8080").await.text().await, "acme at port Some(8080)");
/// assert_eq!(client.get("https://other.example/").await.text().await, "other.example is not ours");
/// assert_eq!(client.get("/").await.status(), 400);
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Host {
    /// The name, and the port if there is one.
    text: String,
    name_length: usize,
    port: Option<u16>,
}

impl Host {
    /// What is lent if there is no host. No handler sees it, since the request is answered with 400.
    pub(crate) const NONE: &Self = &Self { text: String::new(), name_length: 0, port: None };

    /// The host of a request; `None` if there is none, more than one, or one that is not valid.
    pub(crate) fn of(uri: &Uri, headers: &HeaderMap) -> Option<Self> {
        if let Some(authority) = uri.authority() {
            return Self::parse(without_user_info(authority));
        }
        let mut lines = headers.get_all(HOST).iter();
        match (lines.next(), lines.next()) {
            (Some(line), None) => Self::parse(line.to_str().ok()?),
            _ => None,
        }
    }

    /// `uri-host [ ":" port ]`, without percent-encoding, which no client puts there.
    fn parse(text: &str) -> Option<Self> {
        let name_length = match text.starts_with('[') {
            true => text.find(']')? + 1,
            false => text.find(':').unwrap_or(text.len()),
        };
        let (name, rest) = text.split_at_checked(name_length)?;
        let port = match rest.strip_prefix(':') {
            None if !rest.is_empty() => return None,
            // A port may be empty (RFC 3986, section 3.2.3).
            None | Some("") => None,
            Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => Some(digits.parse().ok()?),
            Some(_) => return None,
        };
        if !is_name(name) {
            return None;
        }
        let mut text = name.to_ascii_lowercase();
        if let Some(port) = port {
            text.push_str(&format!(":{port}"));
        }
        Some(Self { text, name_length, port })
    }

    /// The name without the port, in lower case: `api.example.com`, `192.0.2.7`, or `[2001:db8::7]` with its brackets.
    #[must_use]
    pub fn name(&self) -> &str {
        self.text.get(..self.name_length).unwrap_or_default()
    }

    /// The port, if the request names one. Clients leave out the default port of the scheme.
    #[must_use]
    pub fn port(&self) -> Option<u16> {
        self.port
    }

    /// The name, and the port if the request names one: `api.example.com:8080`.
    ///
    /// ```
    /// use restmachine::{Host, get};
    ///
    /// #[get("/where")]
    /// fn place(host: &Host) -> String {
    ///     format!("https://{}/", host.as_str())
    /// }
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// The name, and the port if the request names one.
impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// `Host` cannot have user info, and an authority should not (RFC 9110, section 4.2.4).
fn without_user_info(authority: &Authority) -> &str {
    let text = authority.as_str();
    text.rsplit_once('@').map_or(text, |(_, host)| host)
}

/// Whether a string is the name of a host (RFC 3986, section 3.2.2).
fn is_name(name: &str) -> bool {
    match name.strip_prefix('[') {
        Some(address) => address.strip_suffix(']').is_some_and(|address| address.parse::<Ipv6Addr>().is_ok()),
        None => {
            let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=".contains(&byte);
            !name.is_empty() && name.bytes().all(is_part)
        }
    }
}
