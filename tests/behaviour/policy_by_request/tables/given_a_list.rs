//! A service with a policy of a list that a program has read: an empty one, and a long one.

use super::super::{
    answer::{granted, shared, unshared, untouched, Answer, ORIGIN_AND_METHOD, REFUSED},
    request::ask,
    Row,
};
use super::{APP, EVIL};

/// "No origin is allowed" is a policy: unlike none, it is named in `Vary` and refuses preflights.
pub(super) const EMPTY: &[Row] = &[
    Row {
        promise: "Nothing is shared",
        requests: &[
            ask("GET /data"),
            ask("GET /data").from(APP),
            ask("GET /data").from("null"),
            ask("GET /data").from(""),
        ],
        answer: unshared(200),
    },
    Row { promise: "Nor is a 404", requests: &[ask("GET /nowhere").from(APP)], answer: unshared(404) },
    Row {
        promise: "Preflights are refused",
        requests: &[
            ask("OPTIONS /data").from(APP).wants("PUT"),
            ask("OPTIONS /data").from(EVIL).wants("GET"),
            ask("OPTIONS /data").from("null").wants("GET"),
        ],
        answer: REFUSED,
    },
    Row {
        promise: "A route keeps its own policy",
        requests: &[ask("OPTIONS /shared").from(APP).wants("POST")],
        answer: Answer { vary: ORIGIN_AND_METHOD, ..granted(APP, "OPTIONS, POST") },
    },
    Row {
        promise: "`OPTIONS *` has no policy",
        requests: &[ask("OPTIONS *").from(APP).wants("PUT")],
        answer: untouched(204),
    },
];

/// Forty origins and three patterns.
pub(super) const LONG: &[Row] = &[
    Row {
        promise: "The first origin matches",
        requests: &[ask("GET /data").from("https://tenant0.example")],
        answer: shared(200, "https://tenant0.example"),
    },
    Row {
        promise: "The last origin matches",
        requests: &[ask("GET /data").from("https://tenant39.example")],
        answer: shared(200, "https://tenant39.example"),
    },
    Row {
        promise: "A subdomain matches",
        requests: &[ask("GET /data").from("https://a.b.family.example")],
        answer: shared(200, "https://a.b.family.example"),
    },
    Row {
        promise: "A port matches",
        requests: &[ask("GET /data").from("http://localhost:3000")],
        answer: shared(200, "http://localhost:3000"),
    },
    Row {
        promise: "No port matches as well",
        requests: &[ask("GET /data").from("http://localhost")],
        answer: shared(200, "http://localhost"),
    },
    Row {
        promise: "A host of a whole scheme matches",
        requests: &[ask("GET /data").from("app://0f8fad5b-d9cb-469f-a165-70867728950e")],
        answer: shared(200, "app://0f8fad5b-d9cb-469f-a165-70867728950e"),
    },
    Row {
        promise: "Neighbours of the origins and the patterns do not match",
        requests: &[
            ask("GET /data"),
            ask("GET /data").from("null"),
            ask("GET /data").from("https://tenant40.example"),
            ask("GET /data").from("https://tenant0.example:443"),
            ask("GET /data").from("https://tenant0.example/"),
            ask("GET /data").from("http://tenant0.example"),
            ask("GET /data").from("https://family.example"),
            ask("GET /data").from("https://evil-family.example"),
            ask("GET /data").from("https://.family.example"),
            ask("GET /data").from("https://a.family.example:8443"),
            ask("GET /data").from("https://evil.test/.family.example"),
            ask("GET /data").from("http://localhost:0"),
            ask("GET /data").from("http://localhost:65536"),
            ask("GET /data").from("http://a.localhost"),
            ask("GET /data").from("app://"),
            ask("GET /data").from("app://a:80"),
            ask("GET /data").from("app://a/b"),
        ],
        answer: unshared(200),
    },
    Row {
        promise: "A preflight is granted to an origin",
        requests: &[ask("OPTIONS /data").from("https://tenant7.example").wants("PUT")],
        answer: granted("https://tenant7.example", "GET, OPTIONS, PUT"),
    },
    Row {
        promise: "A preflight is refused to a neighbour",
        requests: &[
            ask("OPTIONS /data").from("https://family.example").wants("PUT"),
            ask("OPTIONS /data").from(EVIL).wants("PUT"),
        ],
        answer: REFUSED,
    },
];
