//! The same service with a policy that the program gives it.

use super::super::{
    answer::{granted, shared, unshared, untouched, Answer, One, REFUSED},
    request::ask,
    Row,
};
use super::{APP, EVIL};

pub(super) const ROWS: &[Row] = &[
    Row {
        promise: "Its routes are shared",
        requests: &[ask("GET /data").from(APP)],
        answer: shared(200, APP),
    },
    Row {
        promise: "The headers that a handler sets are removed",
        requests: &[ask("GET /out/meddling").from(EVIL)],
        answer: Answer { vary: One("Accept-Encoding, Origin"), ..unshared(200) },
    },
    Row { promise: "404 is shared", requests: &[ask("GET /nowhere").from(APP)], answer: shared(404, APP) },
    Row {
        promise: "A preflight is granted, and lists the methods of the path",
        requests: &[ask("OPTIONS /data").from(APP).wants("DELETE")],
        answer: granted(APP, "GET, OPTIONS, PUT"),
    },
    Row {
        promise: "A preflight is refused to a foreign origin",
        requests: &[ask("OPTIONS /data").from(EVIL).wants("PUT")],
        answer: REFUSED,
    },
    Row {
        promise: "`OPTIONS *` has no policy",
        requests: &[ask("OPTIONS *").from(APP).wants("PUT")],
        answer: untouched(204),
    },
    Row {
        promise: "A route's policy that equals it is listed with it",
        requests: &[
            ask("OPTIONS /shared").from(APP).wants("GET"),
            ask("OPTIONS /shared").from(APP).wants("POST"),
        ],
        answer: granted(APP, "OPTIONS, POST"),
    },
];
