//! Every outcome of an actual request: "the check runs on every response, 304 and errors included".

use super::super::{
    answer::{shared, untouched, Absent, Answer, One},
    request::{ask, Header, Line},
    Row,
};
use super::APP;

const JSON: &[Header] = &[Line("content-type", "application/json")];

pub(super) const ROWS: &[Row] = &[
    Row { promise: "201", requests: &[ask("POST /one/out/created").from(APP)], answer: shared(201, APP) },
    Row { promise: "304", requests: &[ask("GET /one/out/not-modified").from(APP)], answer: shared(304, APP) },
    Row {
        promise: "A redirect",
        requests: &[ask("GET /one/out/redirect").from(APP)],
        answer: shared(302, APP),
    },
    Row {
        promise: "A status that only its handler knows",
        requests: &[ask("GET /one/out/teapot").from(APP)],
        answer: shared(418, APP),
    },
    Row {
        promise: "404, by a handler or because nothing is routed",
        requests: &[
            ask("GET /one/out/missing").from(APP),
            ask("HEAD /one/out/missing").from(APP),
            ask("GET /one/out/nowhere").from(APP),
            ask("GET /one/out/teapot/").from(APP),
        ],
        answer: shared(404, APP),
    },
    Row {
        promise: "405, with the methods that are routed",
        requests: &[ask("DELETE /one/out/teapot").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS"), ..shared(405, APP) },
    },
    Row {
        promise: "405, with POST alone routed",
        requests: &[ask("GET /one/out/json").from(APP)],
        answer: Answer { allow: One("OPTIONS, POST"), ..shared(405, APP) },
    },
    Row {
        promise: "400, because of a parameter or a body",
        requests: &[
            ask("GET /one/out/number/300").from(APP),
            ask("GET /one/out/number/%FF").from(APP),
            ask("POST /one/out/json").from(APP).with(JSON).sends("{"),
        ],
        answer: shared(400, APP),
    },
    Row {
        promise: "415",
        requests: &[ask("POST /one/out/json").from(APP).sends("7")],
        answer: shared(415, APP),
    },
    Row {
        promise: "422",
        requests: &[ask("POST /one/out/json").from(APP).with(JSON).sends("\"seven\"")],
        answer: shared(422, APP),
    },
    Row {
        promise: "200, after a body was read",
        requests: &[ask("POST /one/out/json").from(APP).with(JSON).sends("7")],
        answer: shared(200, APP),
    },
    Row {
        promise: "413",
        requests: &[ask("POST /one/out/bytes").from(APP).sends_too_much()],
        answer: shared(413, APP),
    },
    Row {
        promise: "A panic, before or after the handler waited",
        requests: &[ask("GET /one/out/panic").from(APP), ask("GET /one/out/late").from(APP)],
        answer: shared(500, APP),
    },
    // The page can read the 401, and ask its user to sign in.
    Row { promise: "401", requests: &[ask("GET /one/out/secret").from(APP)], answer: shared(401, APP) },
    // The policy has credentials.
    Row {
        promise: "401 with credentials",
        requests: &[ask("GET /credentials/out/secret").from(APP)],
        answer: shared(401, APP).with_credentials(),
    },
    Row {
        promise: "A handler that accepts a token",
        requests: &[ask("GET /credentials/out/secret").from(APP).with(&[Line("authorization", "Bearer 1")])],
        answer: shared(200, APP).with_credentials(),
    },
    Row {
        promise: "200 with credentials",
        requests: &[
            ask("HEAD /credentials/data").from(APP),
            ask("GET /credentials/out/number/7").from(APP),
            ask("POST /credentials/out/bytes").from(APP),
        ],
        answer: shared(200, APP).with_credentials(),
    },
    Row {
        promise: "404 with credentials",
        requests: &[
            ask("GET /credentials/out/nowhere").from(APP),
            ask("GET /credentials/out/missing").from(APP),
            ask("GET /credentials/out/missing/").from(APP),
        ],
        answer: shared(404, APP).with_credentials(),
    },
    Row {
        promise: "500 with credentials",
        requests: &[ask("GET /credentials/out/panic").from(APP)],
        answer: shared(500, APP).with_credentials(),
    },
    Row {
        promise: "304 with credentials",
        requests: &[ask("GET /credentials/out/not-modified").from(APP)],
        answer: shared(304, APP).with_credentials(),
    },
    Row {
        promise: "400 with credentials",
        requests: &[
            ask("GET /credentials/out/number/300").from(APP),
            ask("GET /credentials/out/number/%FF").from(APP),
        ],
        answer: shared(400, APP).with_credentials(),
    },
    Row {
        promise: "405 with credentials",
        requests: &[ask("DELETE /credentials/out/missing").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS"), ..shared(405, APP).with_credentials() },
    },
    Row {
        promise: "413 with credentials",
        requests: &[ask("POST /credentials/out/bytes").from(APP).sends_too_much()],
        answer: shared(413, APP).with_credentials(),
    },
    Row {
        promise: "404 under a policy that exposes nothing",
        requests: &[ask("GET /headerless/out/missing").from(APP)],
        answer: Answer { expose_headers: Absent, ..shared(404, APP) },
    },
    Row {
        promise: "A response without room for another header is sent as it is, unshared",
        requests: &[ask("GET /one/out/crowded").from(APP)],
        answer: untouched(200),
    },
];
