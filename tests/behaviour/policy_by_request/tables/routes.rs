//! Routes that bring a policy: what it says of methods holds for its own handler.

use super::super::{
    answer::{
        granted, granted_to_all, public, shared, unshared, untouched, Absent, Answer, One, METHOD,
        ORIGIN_AND_METHOD,
    },
    request::ask,
    Row,
};
use super::{APP, EVIL, OTHER};

pub(super) const ROWS: &[Row] = &[
    Row {
        promise: "A wildcard of a route has its own headers and max age",
        requests: &[
            ask("OPTIONS /routes/open").from(OTHER).wants("GET"),
            ask("OPTIONS /routes/open").from("null").wants("GET"),
        ],
        answer: Answer {
            allow_headers: One("*"),
            max_age: One("0"),
            vary: One(METHOD),
            ..granted_to_all("GET, OPTIONS")
        },
    },
    Row {
        promise: "A wildcard of a route is sent without the credentials that its handler sets",
        requests: &[
            ask("GET /routes/open"),
            ask("GET /routes/open").from(APP),
            ask("GET /routes/open").from("null"),
            ask("GET /routes/open").from("not an origin"),
        ],
        answer: Answer { expose_headers: Absent, ..public(200) },
    },
    Row {
        promise: "A route under `off` has no preflight",
        requests: &[ask("OPTIONS /routes/closed").from(APP).wants("GET")],
        answer: Answer { allow: One("GET, OPTIONS"), vary: One(METHOD), ..untouched(204) },
    },
    Row {
        promise: "A route under `off` keeps the headers that its handler sets",
        requests: &[ask("GET /routes/closed").from(APP), ask("GET /routes/closed").from(EVIL)],
        answer: Answer { allow_origin: One("https://by-hand.example"), ..untouched(200) },
    },
    Row {
        promise: "A handler of GET and POST may grant POST alone",
        requests: &[ask("OPTIONS /routes/posted").from(APP).wants("POST")],
        answer: Answer { allow: One("GET, OPTIONS, POST"), vary: ORIGIN_AND_METHOD, ..granted(APP, "POST") },
    },
    Row {
        promise: "A list that names HEAD and OPTIONS has both, sorted",
        requests: &[ask("OPTIONS /routes/named").from(APP).wants("GET")],
        answer: Answer {
            allow: One("GET, OPTIONS"),
            vary: ORIGIN_AND_METHOD,
            ..granted(APP, "GET, HEAD, OPTIONS")
        },
    },
    Row {
        promise: "A list that names GET shares GET and HEAD",
        requests: &[ask("GET /routes/partly").from(APP), ask("HEAD /routes/partly").from(APP)],
        answer: shared(200, APP),
    },
    Row {
        promise: "A method that the list leaves out is served, without the headers that its handler sets",
        requests: &[ask("POST /routes/partly").from(APP)],
        answer: unshared(200),
    },
    Row {
        promise: "A list that names HEAD does not share GET",
        requests: &[ask("GET /routes/head-only").from(APP)],
        answer: unshared(204),
    },
    Row {
        promise: "A list that names HEAD alone shares it",
        requests: &[ask("HEAD /routes/head-only").from(APP)],
        answer: shared(204, APP),
    },
];
