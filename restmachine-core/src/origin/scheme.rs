//! Schemes: which of them load their pages over the network, and in which of those anyone on the way can change a page.
//!
//! Every other scheme, such as `moz-extension` or `capacitor`, loads its pages from a package on the user's machine.

/// Whether pages of a scheme come over the network.
///
/// <https://url.spec.whatwg.org/#special-scheme>
pub(super) fn is_network(scheme: &str) -> bool {
    default_port(scheme).is_some()
}

/// Whether pages of a scheme come over the network without encryption. A page of a package never does.
///
/// <https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy>
pub(super) fn is_unencrypted(scheme: &str) -> bool {
    matches!(scheme, "http" | "ws" | "ftp")
}

/// The port that URLs of this scheme leave out.
///
/// <https://url.spec.whatwg.org/#default-port>
pub(super) fn default_port(scheme: &str) -> Option<&'static str> {
    match scheme {
        "https" | "wss" => Some("443"),
        "http" | "ws" => Some("80"),
        "ftp" => Some("21"),
        _ => None,
    }
}
