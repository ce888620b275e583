//! The rules of `allow_headers` and `expose_headers`.

use crate::{check, names, sound, Draft};
use restmachine_core::{
    policy::{DEFAULT_ALLOW_HEADERS, DEFAULT_EXPOSE_HEADERS},
    Key, Place, PolicyFlags,
};

fn allow(listed: &[&str]) -> Draft {
    Draft { allow_headers: names(listed), ..sound() }
}

fn expose(listed: &[&str]) -> Draft {
    Draft { expose_headers: names(listed), ..sound() }
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
            check(&[(allow(&[name]), &[(Place::Entry(Key::AllowHeaders, 0), id)])]);
        }
    }
    check(&[
        (
            allow(&["Proxy", "Sec", "Secure", "X-Cookie", "Via-X", "Set-Cookie2", "Access-Control-Max-Age2"]),
            &[],
        ),
        (
            allow(&["Content-Type", "X-A", "content-type"]),
            &[(Place::Entry(Key::AllowHeaders, 2), "H-DUPLICATE")],
        ),
        (allow(&DEFAULT_ALLOW_HEADERS.split(", ").collect::<Vec<_>>()), &[]),
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
            check(&[(expose(&[name]), &[(Place::Entry(Key::ExposeHeaders, 0), id)])]);
        }
    }
    check(&[
        (expose(&["Cookie", "X-Origin", "Authorization", "Date"]), &[]),
        (expose(&["ETag", "etag"]), &[(Place::Entry(Key::ExposeHeaders, 1), "H-DUPLICATE")]),
        (expose(&DEFAULT_EXPOSE_HEADERS.split(", ").collect::<Vec<_>>()), &[]),
    ]);
}

#[test]
fn wildcards() {
    let with_credentials =
        |draft| Draft { flags: PolicyFlags { credentials: true, ..PolicyFlags::default() }, ..draft };
    check(&[
        (allow(&["*"]), &[]),
        (expose(&["*"]), &[]),
        (allow(&["*", "Authorization"]), &[]),
        (allow(&["authorization", "*"]), &[]),
        (allow(&["*", "Authorization", "X-A"]), &[(Place::Entry(Key::AllowHeaders, 0), "H-WILDCARD-LISTED")]),
        (allow(&["X-A", "*"]), &[(Place::Entry(Key::AllowHeaders, 1), "H-WILDCARD-LISTED")]),
        (allow(&["*", "*"]), &[(Place::Entry(Key::AllowHeaders, 1), "H-DUPLICATE")]),
        (expose(&["*", "Authorization"]), &[(Place::Entry(Key::ExposeHeaders, 0), "H-WILDCARD-LISTED")]),
        (with_credentials(allow(&["*"])), &[(Place::Entry(Key::AllowHeaders, 0), "H-WILDCARD-CREDENTIALS")]),
        (
            with_credentials(allow(&["*", "X-A"])),
            &[(Place::Entry(Key::AllowHeaders, 0), "H-WILDCARD-CREDENTIALS")],
        ),
        (
            with_credentials(expose(&["*"])),
            &[(Place::Entry(Key::ExposeHeaders, 0), "H-WILDCARD-CREDENTIALS")],
        ),
        (with_credentials(allow(&["X-*"])), &[]),
    ]);
}
