//! Actual requests that succeed: each policy over the same two routes, `GET /data` and `PUT /data`.

use super::super::{
    answer::{public, shared, unshared, untouched, Absent, Answer, One},
    request::{ask, Line},
    Row,
};
use super::{APP, EVIL, HOME, OTHER};

pub(super) const ROWS: &[Row] = &[
    Row {
        promise: "A wildcard is sent whatever the origin, and nothing depends on it",
        requests: &[
            ask("GET /any/data").from(APP),
            ask("GET /any/data"),
            ask("GET /any/data").from("null"),
            ask("HEAD /any/data"),
            ask("GET /any-named/data").from(APP),
        ],
        answer: public(200),
    },
    Row {
        promise: "A wildcard shares what it wrote with any origin",
        requests: &[ask("PUT /any/data").from(EVIL)],
        answer: public(204),
    },
    Row {
        promise: "A wildcard of response headers is sent as it is",
        requests: &[ask("GET /any-header/data").from(APP), ask("GET /any-header/data")],
        answer: Answer { expose_headers: One("*"), ..public(200) },
    },
    Row {
        promise: "A listed origin may read",
        requests: &[ask("GET /one/data").from(APP), ask("HEAD /one/data").from(APP)],
        answer: shared(200, APP),
    },
    Row {
        promise: "A listed origin may read the answer to a write",
        requests: &[ask("PUT /one/data").from(APP)],
        answer: shared(204, APP),
    },
    // "`Vary: Origin` only when `Origin` is present breaks pages behind a cache": it is always there.
    Row {
        promise: "Another origin, `null` and no origin at all get the answer unshared, with `Vary`",
        requests: &[
            ask("GET /one/data"),
            ask("HEAD /one/data"),
            ask("GET /one/data").from(OTHER),
            ask("GET /one/data").from("null"),
        ],
        answer: unshared(200),
    },
    // "`Origin` comes with every non-GET/HEAD request, same-origin ones too: never refuse an actual request
    // for it."
    Row {
        promise: "A write from the service's own pages is served",
        requests: &[ask("PUT /one/data").from("https://api.example").with(&[Line("host", "api.example")])],
        answer: unshared(204),
    },
    Row {
        promise: "A write from another site is carried out as well: CORS only keeps its answer from the page",
        requests: &[ask("PUT /one/data").from(EVIL).with(&[Line("sec-fetch-site", "cross-site")])],
        answer: unshared(204),
    },
    Row {
        promise: "A write is served whatever its origin: no policy refuses an actual request",
        requests: &[
            ask("POST /one/out/created").from("https://api.example").with(&[Line("host", "api.example")]),
            ask("POST /one/out/created").from(EVIL),
        ],
        answer: unshared(201),
    },
    Row {
        promise: "`Access-Control-Request-Method` means nothing outside `OPTIONS`",
        requests: &[ask("GET /one/data").from(APP).wants("PUT")],
        answer: shared(200, APP),
    },
    Row {
        promise: "The first of several origins may read",
        requests: &[ask("GET /several/data").from(APP)],
        answer: shared(200, APP),
    },
    Row {
        promise: "A local origin may read from its port",
        requests: &[ask("GET /several/data").from("http://localhost:3000")],
        answer: shared(200, "http://localhost:3000"),
    },
    Row {
        promise: "Neighbours of listed origins, `null` and no origin at all get the answer unshared",
        requests: &[
            ask("GET /several/data").from("http://localhost:30000"),
            ask("GET /several/data"),
            ask("GET /credentials/data").from("http://www.example"),
            ask("GET /credentials/data").with(&[Line("cookie", "session=1")]),
            ask("GET /partners/data").from(OTHER),
            ask("GET /reflected/data").from("null"),
            ask("GET /reflected/data"),
        ],
        answer: unshared(200),
    },
    Row {
        promise: "Credentials are allowed where the policy has them",
        requests: &[ask("GET /credentials/data").from(APP)],
        answer: shared(200, APP).with_credentials(),
    },
    Row {
        promise: "Credentials are allowed to each listed origin",
        requests: &[ask("PUT /credentials/data").from("https://www.example")],
        answer: shared(204, "https://www.example").with_credentials(),
    },
    Row {
        promise: "A policy that is a constant shares as one that is written out does",
        requests: &[ask("GET /partners/data").from("https://www.example")],
        answer: shared(200, "https://www.example").with_credentials(),
    },
    Row {
        promise: "Reflection shares with the origin that asks",
        requests: &[ask("GET /reflected/data").from(EVIL)],
        answer: shared(200, EVIL).with_credentials(),
    },
    // An explicit list: a method that it leaves out is served and not shared.
    Row {
        promise: "A listed GET is shared, and HEAD goes with it; a listed HEAD is shared alone",
        requests: &[
            ask("GET /listed/data").from(APP),
            ask("HEAD /listed/data").from(APP),
            ask("HEAD /heads/data").from(APP),
        ],
        answer: shared(200, APP),
    },
    Row {
        promise: "A method that the list leaves out is served and not shared",
        requests: &[ask("PUT /listed/data").from(APP)],
        answer: unshared(204),
    },
    Row {
        promise: "A listed write is shared",
        requests: &[ask("PUT /writes/data").from(APP)],
        answer: shared(204, APP),
    },
    Row {
        promise: "GET is served and not shared where the list leaves it out",
        requests: &[
            ask("GET /writes/data").from(APP),
            ask("HEAD /writes/data").from(APP),
            ask("GET /heads/data").from(APP),
            ask("GET /unanswered/data").from(APP),
        ],
        answer: unshared(200),
    },
    Row {
        promise: "A listed write under a wildcard is everybody's",
        requests: &[ask("PUT /any-writes/data")],
        answer: public(204),
    },
    Row {
        promise: "A GET that a list under a wildcard leaves out has no header of CORS",
        requests: &[ask("GET /any-writes/data").from(APP)],
        answer: untouched(200),
    },
    Row {
        promise: "An empty list of response headers exposes none",
        requests: &[ask("GET /headerless/data").from(APP)],
        answer: Answer { expose_headers: Absent, ..shared(200, APP) },
    },
    Row {
        promise: "A list of response headers replaces the default",
        requests: &[ask("GET /named/data").from(APP)],
        answer: Answer { expose_headers: One("X-Total, Link"), ..shared(200, APP) },
    },
    Row {
        promise: "Under `off` no header of CORS is added",
        requests: &[ask("GET /off/data").from(APP)],
        answer: untouched(200),
    },
    Row {
        promise: "Under `off` a write is an ordinary write",
        requests: &[ask("PUT /off/data")],
        answer: untouched(204),
    },
    Row {
        promise: "The app's policy shares the app's own routes",
        requests: &[ask("GET /data").from(HOME)],
        answer: shared(200, HOME),
    },
    Row {
        promise: "The app's policy is not that of a router below it",
        requests: &[ask("GET /data").from(APP)],
        answer: unshared(200),
    },
];
