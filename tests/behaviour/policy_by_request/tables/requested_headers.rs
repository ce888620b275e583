//! `Access-Control-Request-Headers`, and other headers that a preflight does not read.

use super::super::{
    answer::{granted, granted_to_all, Answer, One, REFUSED},
    request::{ask, Ask, Bytes, Header, Line, Long, Repeated, REQUEST_HEADERS},
    Row,
};
use super::{APP, EVIL};

/// A preflight for `PUT`, with further headers.
#[track_caller]
const fn asks_for(headers: &'static [Header]) -> Ask {
    ask("OPTIONS /one/data").from(APP).wants("PUT").with(headers)
}

pub(super) const ROWS: &[Row] = &[
    Row {
        promise: "Requested headers are not read, so no spelling of them fails and no number of them costs",
        requests: &[
            asks_for(&[Line(REQUEST_HEADERS, "authorization,content-type")]),
            asks_for(&[Line(REQUEST_HEADERS, "Content-Type, AUTHORIZATION")]),
            asks_for(&[Line(REQUEST_HEADERS, "content-type"), Line(REQUEST_HEADERS, "authorization")]),
            asks_for(&[Line(REQUEST_HEADERS, "x-unlisted")]),
            asks_for(&[Line(REQUEST_HEADERS, "")]),
            asks_for(&[Line(REQUEST_HEADERS, ", ,\t,;=\"")]),
            asks_for(&[Bytes(REQUEST_HEADERS, b"x-\xff\xfe")]),
            asks_for(&[Long(REQUEST_HEADERS, "", "x-header,", 1_000)]),
            asks_for(&[Repeated(REQUEST_HEADERS, "x-header", 100)]),
            asks_for(&[Line(REQUEST_HEADERS, "content-type,authorization")]),
            asks_for(&[Line(REQUEST_HEADERS, "AUTHORIZATION")]),
            asks_for(&[Long(REQUEST_HEADERS, "", "x-header, ", 1_000)]),
        ],
        answer: granted(APP, "GET, OPTIONS, PUT"),
    },
    Row {
        promise: "A wildcard of request headers does not repeat the headers asked for",
        requests: &[ask("OPTIONS /any-header/data")
            .from(APP)
            .wants("PUT")
            .with(&[Line(REQUEST_HEADERS, "x-anything")])],
        answer: Answer { allow_headers: One("*"), ..granted_to_all("GET, OPTIONS, PUT") },
    },
    Row {
        promise: "A header that asks for more, such as access to a private network, is not answered",
        requests: &[asks_for(&[Line("access-control-request-private-network", "true")])],
        answer: granted(APP, "GET, OPTIONS, PUT"),
    },
    Row {
        promise: "Requested headers do not change a refusal",
        requests: &[ask("OPTIONS /credentials/data")
            .from(EVIL)
            .wants("PUT")
            .with(&[Line(REQUEST_HEADERS, "content-type")])],
        answer: REFUSED,
    },
];
