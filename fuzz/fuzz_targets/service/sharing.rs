//! What a response may tell a browser.

use crate::{
    answer::Answer,
    app::{BY_HAND, HANDLED},
    connection::Received,
    policy::{is_preflight, Policy},
    spelling::canonical,
};

/// The CORS headers of responses.
const HEADERS: [&str; 8] = [
    "access-control-allow-origin",
    "access-control-allow-credentials",
    "access-control-expose-headers",
    "access-control-allow-methods",
    "access-control-allow-headers",
    "access-control-max-age",
    "access-control-allow-private-network",
    "access-control-request-method",
];

/// Checks that a response of the service says what its policy says, and no more.
pub(crate) fn check(request: &Received, answer: &Answer) {
    let what = format!("{} {} {:?}\n{answer:?}", request.method, request.path, request.headers);
    let policy = Policy::of(request);
    let origin = answer.values("access-control-allow-origin");
    let is_handled = !answer.values(HANDLED).is_empty();
    assert!(!is_preflight(request) || !is_handled, "a handler saw a preflight: {what}");
    if policy == Policy::None {
        // Without a policy a handler may write any header; the framework adds nothing.
        let expected: &[&str] =
            if is_handled && canonical(&request.path) == "/off" { &[BY_HAND] } else { &[] };
        assert_eq!(origin, expected, "{what}");
        return;
    }
    for name in HEADERS {
        assert!(answer.values(name).len() <= 1, "{name} twice: {what}");
    }
    let names_origin = answer.values("vary").iter().any(|line| {
        line.split(',').map(str::trim).any(|member| member.eq_ignore_ascii_case("origin") || member == "*")
    });
    assert!(!policy.depends_on_origin() || names_origin, "no `Vary: Origin`: {what}");
    policy.expected(&request.headers).check(!origin.is_empty(), &what);
    check_origin(request, answer, policy, origin.first().copied(), &what);
    let permissions = ["methods", "headers"].map(|name| format!("access-control-allow-{name}"));
    let is_permitted = permissions.iter().any(|name| !answer.values(name).is_empty());
    assert!(!is_permitted || is_preflight(request), "permissions without a preflight: {what}");
}

fn check_origin(request: &Received, answer: &Answer, policy: Policy, origin: Option<&str>, what: &str) {
    let credentials = answer.values("access-control-allow-credentials");
    match origin {
        None => {
            let is_silent = HEADERS.iter().all(|name| answer.values(name).is_empty());
            assert!(is_silent, "not shared, but with permissions: {what}");
        }
        Some("*") => {
            assert_eq!(policy, Policy::Any, "`*`: {what}");
            assert!(credentials.is_empty(), "`*` with credentials: {what}");
        }
        Some(origin) => {
            let sent: Vec<&[u8]> =
                request.headers.get_all("origin").iter().map(|line| line.as_bytes()).collect();
            assert_eq!(sent, [origin.as_bytes()], "an origin other than the request's: {what}");
            assert!(policy.depends_on_origin(), "{what}");
            let expected: &[&str] = if policy.shares_credentials() { &["true"] } else { &[] };
            assert_eq!(credentials, expected, "{what}");
        }
    }
}

/// Bytes that are not a request have no policy, so hyper's response to them must not be shared.
pub(crate) fn check_refused_by_the_host(answer: &Answer) {
    assert!(matches!(answer.status, 400..=499 | 505), "{answer:?}");
    assert!(HEADERS.iter().all(|name| answer.values(name).is_empty()), "{answer:?}");
}
