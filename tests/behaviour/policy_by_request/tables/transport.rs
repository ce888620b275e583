//! What the transport decides: statuses without content, statuses that cannot be final, and the host.

use super::super::{
    answer::{granted, public, shared, unshared, untouched, Answer, Lines, One},
    request::{ask, Header, Line},
    Row,
};
use super::{APP, EVIL};

const HOST: &[Header] = &[Line("host", "api.example:8080")];
const TWO_HOSTS: &[Header] = &[Line("host", "api.example"), Line("host", "api.example")];

/// A header of the handler's own, which a 500 does not have.
const PURGE: Lines = One("PURGE");

pub(super) const ROWS: &[Row] = &[
    Row {
        promise: "204 with a body that is not sent",
        requests: &[ask("GET /one/out/worded/204").from(APP), ask("HEAD /one/out/worded/204").from(APP)],
        answer: Answer { allow: PURGE, ..shared(204, APP) },
    },
    Row {
        promise: "205 with a body that is not sent",
        requests: &[ask("GET /one/out/worded/205").from(APP), ask("HEAD /one/out/worded/205").from(APP)],
        answer: Answer { allow: PURGE, ..shared(205, APP) },
    },
    Row {
        promise: "304 with a body that is not sent",
        requests: &[ask("GET /one/out/worded/304").from(APP), ask("HEAD /one/out/worded/304").from(APP)],
        answer: Answer { allow: PURGE, ..shared(304, APP) },
    },
    Row {
        promise: "304 with a body that is not sent, to another origin",
        requests: &[ask("GET /one/out/worded/304").from(EVIL), ask("GET /one/out/worded/304")],
        answer: Answer { allow: PURGE, ..unshared(304) },
    },
    // Nothing of the handler's response is left.
    Row {
        promise: "A 1xx is a 500 under the policy",
        requests: &[
            ask("GET /one/out/worded/100").from(APP),
            ask("GET /one/out/worded/101").from(APP),
            ask("GET /one/out/worded/101").from(APP).with(&[Line("upgrade", "echo")]),
            ask("GET /one/out/worded/103").from(APP),
            ask("GET /one/out/worded/199").from(APP),
            ask("HEAD /one/out/worded/101").from(APP),
        ],
        answer: shared(500, APP),
    },
    Row {
        promise: "A 1xx is a 500 under a policy with credentials",
        requests: &[ask("GET /credentials/out/worded/101").from(APP)],
        answer: shared(500, APP).with_credentials(),
    },
    Row {
        promise: "A 1xx is a 500 to another origin",
        requests: &[ask("GET /one/out/worded/101").from(EVIL), ask("GET /one/out/worded/101")],
        answer: unshared(500),
    },
    Row {
        promise: "A 1xx is a 500 under a wildcard",
        requests: &[ask("GET /any/out/worded/101").from(EVIL), ask("GET /any/out/worded/101")],
        answer: public(500),
    },
    Row {
        promise: "A 1xx is a 500 under `off`",
        requests: &[ask("GET /off/out/worded/101").from(APP)],
        answer: untouched(500),
    },
    Row {
        promise: "A host, in a line or in the target",
        requests: &[
            ask("GET /one/out/host").from(APP).with(HOST),
            ask("GET http://api.example/one/out/host").from(APP),
            ask("GET http://api.example/one/out/host").from(APP).with(TWO_HOSTS),
        ],
        answer: shared(200, APP),
    },
    Row {
        promise: "400 without a host, or with two",
        requests: &[
            ask("GET /one/out/host").from(APP),
            ask("GET /one/out/host").from(APP).with(TWO_HOSTS),
            ask("GET /one/out/host").from(APP).with(&[Line("host", "api.example:http")]),
        ],
        answer: shared(400, APP),
    },
    Row {
        promise: "400 without a host, to another origin",
        requests: &[ask("GET /one/out/host").from(EVIL)],
        answer: unshared(400),
    },
    Row {
        promise: "400 without a host, under a wildcard",
        requests: &[ask("GET /any/out/host").from(APP)],
        answer: public(400),
    },
    // A preflight runs no handler, so it needs no host.
    Row {
        promise: "A preflight needs no host",
        requests: &[ask("OPTIONS /one/out/host").from(APP).wants("GET")],
        answer: granted(APP, "GET, OPTIONS"),
    },
];
