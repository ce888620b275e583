//! A service without a policy.

use super::super::{
    answer::{granted, shared, unshared, untouched, Answer, One, METHOD, ORIGIN_AND_METHOD, REFUSED},
    request::ask,
    Row,
};
use super::{set_by_hand::AS_SET_BY_HAND, APP, EVIL};

pub(super) const ROWS: &[Row] = &[
    Row {
        promise: "No header of CORS is added",
        requests: &[ask("GET /data").from(APP), ask("HEAD /data").from("null")],
        answer: untouched(200),
    },
    Row {
        promise: "A write and `OPTIONS *` are plain",
        requests: &[ask("PUT /data"), ask("OPTIONS *").from(APP).wants("PUT")],
        answer: untouched(204),
    },
    Row {
        promise: "A preflight is an ordinary `OPTIONS`",
        requests: &[
            ask("OPTIONS /data").from(APP).wants("PUT"),
            ask("OPTIONS /data").from(APP).wants("DELETE"),
            ask("OPTIONS /data").from(APP),
        ],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..untouched(204) },
    },
    Row {
        promise: "404",
        requests: &[ask("OPTIONS /nowhere").from(APP).wants("PUT"), ask("GET /nowhere").from(APP)],
        answer: untouched(404),
    },
    Row {
        promise: "405",
        requests: &[ask("DELETE /data").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..untouched(405) },
    },
    Row { promise: "500", requests: &[ask("GET /out/panic").from(APP)], answer: untouched(500) },
    Row { promise: "400", requests: &[ask("GET /out/number/300").from(APP)], answer: untouched(400) },
    Row {
        promise: "The handler's `Vary` is left alone",
        requests: &[ask("GET /out/vary/encoding").from(APP)],
        answer: Answer { vary: One("Accept-Encoding"), ..untouched(200) },
    },
    Row {
        promise: "The headers that a handler sets are left alone",
        requests: &[ask("GET /out/meddling").from(APP)],
        answer: AS_SET_BY_HAND,
    },
    // A route may have a policy where nothing around it has.
    Row {
        promise: "The route's policy shares its answer",
        requests: &[ask("POST /shared").from(APP)],
        answer: shared(204, APP),
    },
    Row {
        promise: "A foreign origin gets its answer unshared",
        requests: &[ask("POST /shared").from(EVIL)],
        answer: unshared(204),
    },
    Row {
        promise: "A preflight for a method that is not routed is an ordinary `OPTIONS`",
        requests: &[ask("OPTIONS /shared").from(EVIL).wants("GET")],
        answer: Answer { allow: One("OPTIONS, POST"), vary: One(METHOD), ..untouched(204) },
    },
    Row {
        promise: "A preflight for the route's method is granted",
        requests: &[ask("OPTIONS /shared").from(APP).wants("POST")],
        answer: Answer { vary: ORIGIN_AND_METHOD, ..granted(APP, "OPTIONS, POST") },
    },
    Row {
        promise: "A preflight for the route's method is refused to a foreign origin",
        requests: &[ask("OPTIONS /shared").from(EVIL).wants("POST")],
        answer: Answer { vary: ORIGIN_AND_METHOD, ..REFUSED },
    },
    Row {
        promise: "405 is without CORS",
        requests: &[ask("GET /shared").from(APP)],
        answer: Answer { allow: One("OPTIONS, POST"), ..untouched(405) },
    },
    Row {
        promise: "`OPTIONS` that is not a preflight is without CORS",
        requests: &[ask("OPTIONS /shared").from(APP)],
        answer: Answer { allow: One("OPTIONS, POST"), ..untouched(204) },
    },
];
