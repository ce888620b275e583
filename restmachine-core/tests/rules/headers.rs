//! The rules of `allow_headers` and `expose_headers`.

use crate::{check, sound};
use restmachine_core::{defaults, Place, PolicyDraft};

fn allow<'a>(names: &[&'a str]) -> PolicyDraft<'a> {
    PolicyDraft { allow_headers: Some(names.to_vec()), ..sound() }
}

fn expose<'a>(names: &[&'a str]) -> PolicyDraft<'a> {
    PolicyDraft { expose_headers: Some(names.to_vec()), ..sound() }
}

const FORBIDDEN: &[&str] = &[
    "Accept-Charset",
    "Accept-Encoding",
    "Access-Control-Request-Headers",
    "Access-Control-Request-Method",
    "Connection",
    "Content-Length",
    "Cookie",
    "Cookie2",
    "Date",
    "DNT",
    "Expect",
    "Host",
    "Keep-Alive",
    "Origin",
    "Referer",
    "Set-Cookie",
    "TE",
    "Trailer",
    "Transfer-Encoding",
    "Upgrade",
    "Via",
    "Proxy-",
    "Proxy-Authorization",
    "Sec-",
    "Sec-Fetch-Mode",
    "sec-ch-ua",
    "PROXY-X",
    "cookie",
    "dnt",
];

#[test]
fn request_names() {
    for (id, names) in [
        ("H-TOKEN", &["", " ", "X A", "X-A:", "X-A,X-B", "Ü"][..]),
        ("H-FORBIDDEN", FORBIDDEN),
        (
            "H-RESPONSE-NAME",
            &[
                "Access-Control-Allow-Origin",
                "access-control-allow-anything",
                "Access-Control-Expose-Headers",
                "Access-Control-Max-Age",
            ],
        ),
    ] {
        for name in names {
            check(&[(allow(&[name]), &[(Place::AllowHeader(0), id)])]);
        }
    }
    check(&[
        (
            allow(&["Proxy", "Sec", "Secure", "X-Cookie", "Via-X", "Set-Cookie2", "Access-Control-Max-Age2"]),
            &[],
        ),
        (allow(&["Content-Type", "X-A", "content-type"]), &[(Place::AllowHeader(2), "H-DUPLICATE")]),
        (allow(defaults::ALLOW_HEADERS), &[]),
    ]);
}

#[test]
fn response_names() {
    for (id, names) in [
        ("H-TOKEN", &["", "X A", "ETag "][..]),
        ("X-FORBIDDEN", &["Set-Cookie", "set-cookie2", "SET-COOKIE"]),
        (
            "X-REQUEST-NAME",
            &[
                "Origin",
                "origin",
                "Access-Control-Request-Method",
                "Access-Control-Request-X",
                "Access-Control-Allow-Origin",
                "Access-Control-Max-Age",
            ],
        ),
    ] {
        for name in names {
            check(&[(expose(&[name]), &[(Place::ExposeHeader(0), id)])]);
        }
    }
    check(&[
        (expose(&["Cookie", "X-Origin", "Authorization", "Date"]), &[]),
        (expose(&["ETag", "etag"]), &[(Place::ExposeHeader(1), "H-DUPLICATE")]),
        (expose(defaults::EXPOSE_HEADERS), &[]),
    ]);
}

#[test]
fn wildcards() {
    let with_credentials = |draft: PolicyDraft<'static>| PolicyDraft { credentials: true, ..draft };
    check(&[
        (allow(&["*"]), &[]),
        (expose(&["*"]), &[]),
        (allow(&["*", "Authorization"]), &[]),
        (allow(&["authorization", "*"]), &[]),
        (allow(&["*", "Authorization", "X-A"]), &[(Place::AllowHeader(0), "H-WILDCARD-LISTED")]),
        (allow(&["X-A", "*"]), &[(Place::AllowHeader(1), "H-WILDCARD-LISTED")]),
        (allow(&["*", "*"]), &[(Place::AllowHeader(1), "H-DUPLICATE")]),
        (expose(&["*", "Authorization"]), &[(Place::ExposeHeader(0), "H-WILDCARD-LISTED")]),
        (with_credentials(allow(&["*"])), &[(Place::AllowHeader(0), "H-WILDCARD-CREDENTIALS")]),
        (with_credentials(allow(&["*", "X-A"])), &[(Place::AllowHeader(0), "H-WILDCARD-CREDENTIALS")]),
        (with_credentials(expose(&["*"])), &[(Place::ExposeHeader(0), "H-WILDCARD-CREDENTIALS")]),
        (with_credentials(allow(&["X-*"])), &[]),
    ]);
}
