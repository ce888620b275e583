//! The same outcomes for an origin that is not listed, under a wildcard, and without a policy.

use super::super::{
    answer::{public, shared, unshared, untouched, Answer, One},
    request::{ask, Header, Line},
    Row,
};
use super::{APP, EVIL};

const JSON: &[Header] = &[Line("content-type", "application/json")];

pub(super) const ROWS: &[Row] = &[
    // Without an origin, or from one that is not listed, the outcome is the same but not shared.
    Row { promise: "304", requests: &[ask("GET /one/out/not-modified")], answer: unshared(304) },
    Row {
        promise: "A redirect",
        requests: &[ask("GET /one/out/redirect").from(EVIL)],
        answer: unshared(302),
    },
    Row {
        promise: "404",
        requests: &[ask("GET /one/out/missing"), ask("GET /one/out/nowhere").from(EVIL)],
        answer: unshared(404),
    },
    Row {
        promise: "405",
        requests: &[ask("DELETE /one/out/teapot").from(EVIL)],
        answer: Answer { allow: One("GET, OPTIONS"), ..unshared(405) },
    },
    Row {
        promise: "400",
        requests: &[
            ask("GET /one/out/number/300").from("null"),
            ask("POST /one/out/json").from(EVIL).with(JSON).sends("{"),
        ],
        answer: unshared(400),
    },
    Row {
        promise: "413",
        requests: &[ask("POST /one/out/bytes").from(EVIL).sends_too_much()],
        answer: unshared(413),
    },
    Row { promise: "500", requests: &[ask("GET /one/out/panic")], answer: unshared(500) },
    Row { promise: "401", requests: &[ask("GET /one/out/secret").from(EVIL)], answer: unshared(401) },
    // Under a wildcard every outcome is shared with any page.
    Row {
        promise: "304 under a wildcard",
        requests: &[ask("GET /any/out/not-modified")],
        answer: public(304),
    },
    Row {
        promise: "A redirect under a wildcard",
        requests: &[ask("GET /any/out/redirect").from(EVIL)],
        answer: public(302),
    },
    Row {
        promise: "404 under a wildcard",
        requests: &[ask("GET /any/out/missing").from("null"), ask("GET /any/out/nowhere")],
        answer: public(404),
    },
    Row {
        promise: "405 under a wildcard",
        requests: &[ask("DELETE /any/out/teapot")],
        answer: Answer { allow: One("GET, OPTIONS"), ..public(405) },
    },
    Row {
        promise: "422 under a wildcard",
        requests: &[ask("POST /any/out/json").from(APP).with(JSON).sends("{}")],
        answer: public(422),
    },
    Row {
        promise: "413 under a wildcard",
        requests: &[ask("POST /any/out/bytes").sends_too_much()],
        answer: public(413),
    },
    Row { promise: "500 under a wildcard", requests: &[ask("GET /any/out/panic")], answer: public(500) },
    Row {
        promise: "401 under a wildcard",
        requests: &[ask("GET /any/out/secret").from(APP)],
        answer: public(401),
    },
    Row {
        promise: "500 under reflection",
        requests: &[ask("GET /reflected/out/panic").from(EVIL)],
        answer: shared(500, EVIL).with_credentials(),
    },
    Row {
        promise: "500 under `off`",
        requests: &[ask("GET /off/out/panic").from(APP)],
        answer: untouched(500),
    },
    Row {
        promise: "405 under `off`",
        requests: &[ask("DELETE /off/out/teapot").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS"), ..untouched(405) },
    },
    Row {
        promise: "404 under `off`",
        requests: &[ask("GET /off/out/nowhere").from(APP)],
        answer: untouched(404),
    },
];
