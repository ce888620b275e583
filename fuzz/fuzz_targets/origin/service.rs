//! Checks whole policies through a service, and what a policy with credentials may list.

use std::net::Ipv4Addr;

use restmachine::{get, router, CorsPolicy, Decision, HeaderValue, Request};
use url::{Host, Url};

use crate::expected::Expected;

#[get("/")]
fn root() {}

router! { App { root } }

/// Takes origins that the grammar accepts one by one, and checks that a request is allowed exactly if one of them allows it.
pub(crate) fn check_policy(listed: &[&str], sent: &[u8]) {
    // Two may be the same, or one may cover the other: the builder merges them.
    let built = CorsPolicy::builder().origins(listed).build();
    assert!(built.is_ok(), "{listed:?}: accepted, but not in a policy");
    let (Ok(policy), Ok(value)) = (built, HeaderValue::from_bytes(sent)) else { return };
    let Ok(request) = Request::get("/").header("origin", value).body(()) else { return };
    let explanation = App::service().with_cors(policy).explain(&request.into_parts().0);
    let is_allowed = explanation.decision() == Decision::Allowed;
    let what = format!("{listed:?} and {:?}", String::from_utf8_lossy(sent));
    let expected = match str::from_utf8(sent) {
        Ok(sent) => {
            let each = listed.iter().map(|listed| Expected::of(listed, sent));
            each.fold(Expected::Refused, Expected::or)
        }
        Err(_) => Expected::Refused,
    };
    expected.check(is_allowed, &what);
    assert!(!explanation.to_string().is_empty());
}

/// Checks that credentials go to no origin that the network could impersonate, to no whole scheme, and to no name that anyone can
/// register.
pub(crate) fn check_credentials(listed: &str) {
    if CorsPolicy::builder().origins([listed]).credentials(true).build().is_err() {
        return;
    }
    // One origin of the family, for the URL parser.
    let member = listed.replace("*.", "member.").replace(":*", "");
    let url = Url::parse(&member).expect("a member of a family is a URL");
    let is_loopback = match url.host() {
        // If the standard does not know the scheme, the parser treats an address as a name.
        Some(Host::Domain(name)) => {
            is_localhost(name) || name.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
        }
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    let is_unencrypted = ["http", "ws", "ftp"].contains(&url.scheme());
    assert!(!is_unencrypted || is_loopback, "{listed}: insecure, with credentials");
    assert!(url.host_str() != Some("*"), "{listed}: a whole scheme, with credentials");
    if let Some((_, base)) = listed.split_once("*.") {
        let has_owner = base.trim_end_matches('.').contains('.') || is_localhost(base);
        assert!(has_owner, "{listed}: a public suffix, with credentials");
    }
}

fn is_localhost(name: &str) -> bool {
    let name = name.split(':').next().unwrap_or_default();
    let name = name.strip_suffix('.').unwrap_or(name);
    name == "localhost" || name.ends_with(".localhost")
}
