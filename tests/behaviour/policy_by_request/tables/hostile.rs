//! What no browser sends: an origin outside the standard's grammar matches nothing but `*`, and is never
//! sent back.

use super::super::{
    answer::{granted, granted_to_all, public, shared, unshared, REFUSED},
    request::{ask, Bytes, Line, Long, Repeated, REQUEST_METHOD},
    Row,
};
use super::{APP, EVIL};

pub(in super::super) const ROWS: &[Row] = &[
    Row {
        promise: "Nothing but the listed origin itself matches",
        requests: &[
            ask("GET /one/data").from("https://app.example/"),
            ask("GET /one/data").from("https://app.example/path"),
            ask("GET /one/data").from("https://app.example?"),
            ask("GET /one/data").from("https://app.example#"),
            ask("GET /one/data").from("https://APP.example"),
            ask("GET /one/data").from("HTTPS://app.example"),
            ask("GET /one/data").from("https://app.example:443"),
            ask("GET /one/data").from("https://app.example:8443"),
            ask("GET /one/data").from("https://app.example:"),
            ask("GET /one/data").from("https://app.example."),
            ask("GET /one/data").from("http://app.example"),
            ask("GET /one/data").from("app.example"),
            ask("GET /one/data").from("https://user@app.example"),
            ask("GET /one/data").from("https://sub.app.example"),
            ask("GET /one/data").from("https://evil-app.example"),
            ask("GET /one/data").from("https://app.example.evil.test"),
            ask("GET /one/data").from("https://app.exampl"),
            ask("GET /one/data").from("https://app.example https://evil.test"),
            ask("GET /one/data").from("https://app.example, https://app.example"),
            ask("GET /one/data").from(" https://app.example"),
            ask("GET /one/data").from("https://app.example\t"),
            ask("GET /one/data").from("https://app.examplé"),
            ask("GET /one/data").with(&[Bytes("origin", b"https://app.example\xff")]),
            ask("GET /one/data").from(""),
            ask("GET /one/data").from("*"),
            ask("GET /one/data").from("NULL"),
            ask("GET /one/data").with(&[Long("origin", "https://app.example", "a", 10_000)]),
            ask("GET /one/data").with(&[Line("origin", APP), Line("origin", APP)]),
            ask("GET /one/data").with(&[Line("origin", APP), Line("origin", EVIL)]),
            ask("GET /one/data").from("https://"),
            ask("GET /one/data").from("https://app.example?x"),
            ask("GET /one/data").from("https://xapp.example"),
            ask("GET /one/data").from(" https://app.example, https://evil.test"),
            ask("GET /one/data").with(&[Long("origin", "https://a", ".example", 10_000)]),
        ],
        answer: unshared(200),
    },
    Row {
        promise: "Of two origins neither is believed, and the write is served",
        requests: &[ask("PUT /one/data").with(&[Line("origin", EVIL), Line("origin", APP)])],
        answer: unshared(204),
    },
    // A preflight nonetheless: each has `Origin` and `Access-Control-Request-Method`.
    Row {
        promise: "A preflight from such an origin is refused",
        requests: &[
            ask("OPTIONS /one/data").from("https://app.example/").wants("PUT"),
            ask("OPTIONS /one/data").from("https://APP.example").wants("PUT"),
            ask("OPTIONS /one/data").from("https://app.example:443").wants("PUT"),
            ask("OPTIONS /one/data").from("").wants("PUT"),
            ask("OPTIONS /one/data").from("https://app.example\t").wants("PUT"),
            ask("OPTIONS /one/data").wants("PUT").with(&[Bytes("origin", b"https://app.example\xff")]),
            ask("OPTIONS /one/data").wants("PUT").with(&[Long("origin", "https://app.example", "a", 10_000)]),
            ask("OPTIONS /one/data").wants("PUT").with(&[Line("origin", APP), Line("origin", APP)]),
            ask("OPTIONS /one/data").wants("PUT").with(&[Repeated("origin", "https://app.example", 100)]),
        ],
        answer: REFUSED,
    },
    Row {
        promise: "A method outside the grammar is a method that is not routed",
        requests: &[
            ask("OPTIONS /one/data").from(APP).with(&[Bytes(REQUEST_METHOD, b"\xff")]),
            ask("OPTIONS /one/data").from(APP).with(&[Long(REQUEST_METHOD, "", "A", 10_000)]),
        ],
        answer: granted(APP, "GET, OPTIONS, PUT"),
    },
    // Reflection sends back what a browser could have sent, and nothing else.
    Row {
        promise: "Reflection sends back a port",
        requests: &[ask("GET /reflected/data").from("https://evil.test:8443")],
        answer: shared(200, "https://evil.test:8443").with_credentials(),
    },
    Row {
        promise: "Reflection sends back a scheme of an app",
        requests: &[ask("GET /reflected/data").from("tauri://localhost")],
        answer: shared(200, "tauri://localhost").with_credentials(),
    },
    Row {
        promise: "Reflection sends back an address",
        requests: &[ask("GET /reflected/data").from("http://[::1]:3000")],
        answer: shared(200, "http://[::1]:3000").with_credentials(),
    },
    Row {
        promise: "Reflection does not send back anything outside the grammar",
        requests: &[
            ask("GET /reflected/data").from("https://evil.test/"),
            ask("GET /reflected/data").from("https://user@evil.test"),
            ask("GET /reflected/data").from("evil.test"),
            ask("GET /reflected/data").from("*"),
            ask("GET /reflected/data").from(""),
            ask("GET /reflected/data").from("https://evil.test, https://app.example"),
            ask("GET /reflected/data").from("https://evil.tést"),
            ask("GET /reflected/data").with(&[Bytes("origin", b"https://evil.test\xff")]),
            ask("GET /reflected/data").with(&[Line("origin", EVIL), Line("origin", EVIL)]),
        ],
        answer: unshared(200),
    },
    Row {
        promise: "Reflection refuses a preflight from such an origin",
        requests: &[
            ask("OPTIONS /reflected/data").from("https://evil.test/").wants("PUT"),
            ask("OPTIONS /reflected/data").wants("PUT").with(&[Line("origin", EVIL), Line("origin", EVIL)]),
        ],
        answer: REFUSED,
    },
    // A wildcard does not read the origin.
    Row {
        promise: "A wildcard is sent whatever the origin",
        requests: &[
            ask("GET /any/data").from("https://evil.test/"),
            ask("GET /any/data").with(&[Bytes("origin", b"\xff")]),
            ask("GET /any/data").with(&[Long("origin", "https://", "a", 10_000)]),
            ask("GET /any/data").with(&[Line("origin", APP), Line("origin", EVIL)]),
        ],
        answer: public(200),
    },
    Row {
        promise: "A wildcard grants a preflight whatever the origin",
        requests: &[
            ask("OPTIONS /any/data").wants("PUT").with(&[Line("origin", APP), Line("origin", EVIL)]),
            ask("OPTIONS /any/data").from("").wants("PUT"),
        ],
        answer: granted_to_all("GET, OPTIONS, PUT"),
    },
    // Of a path, only the spelling of its encodings is normalised.
    Row {
        promise: "An empty segment is not removed",
        requests: &[ask("GET /one//data").from(APP)],
        answer: shared(404, APP),
    },
    Row {
        promise: "Dots are not resolved",
        requests: &[ask("GET /one/../any/data").from(EVIL), ask("GET /one/%2e%2e/any/data").from(EVIL)],
        answer: unshared(404),
    },
    Row {
        promise: "Another spelling of a path does not lead out of its policy",
        requests: &[ask("GET /one/%64ata").from(EVIL), ask("GET /%6fne/data").from(EVIL)],
        answer: unshared(200),
    },
    Row {
        promise: "A parameter does not lead to another route",
        requests: &[ask("GET /one/out/vary/%2e%2e%2fmeddling").from(EVIL)],
        answer: unshared(200),
    },
];
