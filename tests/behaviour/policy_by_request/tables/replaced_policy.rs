//! The app's policy replaced by one that the program builds when it starts.

use super::super::{
    answer::{granted, public, shared, unshared, untouched, Answer, One, ORIGIN_AND_METHOD, REFUSED},
    request::ask,
    Row,
};
use super::{APP, HOME};

pub(super) const ROWS: &[Row] = &[
    Row {
        promise: "The new policy shares the app's routes",
        requests: &[ask("GET /data").from("https://new.example")],
        answer: Answer {
            expose_headers: One("X-Total"),
            ..shared(200, "https://new.example").with_credentials()
        },
    },
    Row {
        promise: "A pattern of the new policy matches",
        requests: &[ask("GET /data").from("https://a.example.com")],
        answer: Answer {
            expose_headers: One("X-Total"),
            ..shared(200, "https://a.example.com").with_credentials()
        },
    },
    Row {
        promise: "The old policy's origin is not listed any more",
        requests: &[
            ask("GET /data").from("https://example.com"),
            ask("GET /data").from(HOME),
            ask("GET /data"),
        ],
        answer: unshared(200),
    },
    Row {
        promise: "The new policy shares a 404",
        requests: &[
            ask("GET /nowhere").from("https://new.example"),
            ask("OPTIONS /nowhere").from("https://new.example").wants("PUT"),
        ],
        answer: Answer {
            expose_headers: One("X-Total"),
            ..shared(404, "https://new.example").with_credentials()
        },
    },
    Row {
        promise: "The new policy shares a 405",
        requests: &[ask("DELETE /data").from("https://new.example")],
        answer: Answer {
            expose_headers: One("X-Total"),
            allow: One("GET, OPTIONS, PUT"),
            ..shared(405, "https://new.example").with_credentials()
        },
    },
    Row {
        promise: "A preflight is granted by the new policy",
        requests: &[ask("OPTIONS /data").from("https://new.example").wants("PUT")],
        answer: Answer {
            max_age: One("600"),
            ..granted("https://new.example", "GET, OPTIONS, PUT").with_credentials()
        },
    },
    Row {
        promise: "A preflight is refused to the old policy's origin",
        requests: &[ask("OPTIONS /data").from(HOME).wants("PUT")],
        answer: REFUSED,
    },
    // What was equal to the old policy is not equal to the new one,
    Row {
        promise: "A route whose policy equalled the old one is not listed any more",
        requests: &[ask("OPTIONS /compiled").from("https://new.example").wants("GET")],
        answer: Answer {
            max_age: One("600"),
            allow: One("GET, OPTIONS, PUT"),
            vary: ORIGIN_AND_METHOD,
            ..granted("https://new.example", "GET, OPTIONS").with_credentials()
        },
    },
    Row {
        promise: "The new policy's origin is refused that route's method",
        requests: &[ask("OPTIONS /compiled").from("https://new.example").wants("PUT")],
        answer: Answer { vary: ORIGIN_AND_METHOD, ..REFUSED },
    },
    Row {
        promise: "That route's policy lists its method alone",
        requests: &[ask("OPTIONS /compiled").from(HOME).wants("PUT")],
        answer: Answer {
            allow: One("GET, OPTIONS, PUT"),
            vary: ORIGIN_AND_METHOD,
            ..granted(HOME, "OPTIONS, PUT")
        },
    },
    // and what equals the new policy is.
    Row {
        promise: "A route whose policy equals the new one is listed with it",
        requests: &[ask("OPTIONS /set").from("https://new.example").wants("GET")],
        answer: Answer {
            max_age: One("600"),
            ..granted("https://new.example", "GET, OPTIONS, PUT").with_credentials()
        },
    },
    Row {
        promise: "The route answers for the new policy's pattern as well",
        requests: &[ask("OPTIONS /set").from("https://a.example.com").wants("PUT")],
        answer: Answer {
            max_age: One("600"),
            ..granted("https://a.example.com", "GET, OPTIONS, PUT").with_credentials()
        },
    },
    // The levels below keep their own.
    Row {
        promise: "A router keeps its policy",
        requests: &[ask("GET /one/data").from(APP)],
        answer: shared(200, APP),
    },
    Row {
        promise: "A router's policy does not merge with the new one",
        requests: &[ask("GET /one/data").from("https://new.example")],
        answer: unshared(200),
    },
    Row {
        promise: "A router keeps its wildcard",
        requests: &[ask("GET /any/data").from("https://new.example")],
        answer: public(200),
    },
    Row {
        promise: "A router keeps `off`",
        requests: &[ask("GET /off/data").from("https://new.example")],
        answer: untouched(200),
    },
    Row {
        promise: "A preflight is refused by the router's policy",
        requests: &[ask("OPTIONS /one/data").from("https://new.example").wants("PUT")],
        answer: REFUSED,
    },
];
