//! Which methods a path has: HEAD, names that differ in case, methods of the service's own, and routes over
//! each other.

use super::super::{
    answer::{granted, shared, unshared, Answer, One, ORIGIN_AND_METHOD, REFUSED},
    request::ask,
    Row,
};
use super::{APP, EVIL, OTHER};

pub(super) const ROWS: &[Row] = &[
    // The most specific row of each method answers, and each brings its policy.
    Row {
        promise: "GET of a literal path is under the router's policy",
        requests: &[ask("OPTIONS /mixed/users/me").from(APP).wants("GET")],
        answer: Answer {
            allow: One("DELETE, GET, OPTIONS"),
            vary: ORIGIN_AND_METHOD,
            ..granted(APP, "GET, OPTIONS")
        },
    },
    Row {
        promise: "DELETE of a parameter answers for the literal path too, under its own policy",
        requests: &[ask("OPTIONS /mixed/users/me").from(OTHER).wants("DELETE")],
        answer: Answer {
            allow: One("DELETE, GET, OPTIONS"),
            vary: ORIGIN_AND_METHOD,
            ..granted(OTHER, "DELETE, OPTIONS")
        },
    },
    Row {
        promise: "Rows under one policy are listed together",
        requests: &[ask("OPTIONS /routes/things/me").from(APP).wants("DELETE")],
        answer: granted(APP, "DELETE, GET, OPTIONS"),
    },
    Row {
        promise: "A path that only the parameter matches lists the parameter's methods",
        requests: &[ask("OPTIONS /routes/things/7").from(APP).wants("DELETE")],
        answer: granted(APP, "DELETE, OPTIONS"),
    },
    // HEAD is GET's unless it is routed, and is listed only then.
    Row {
        promise: "A HEAD that is routed is listed",
        requests: &[ask("OPTIONS /mixed/headed").from(OTHER).wants("HEAD")],
        answer: Answer {
            allow: One("GET, HEAD, OPTIONS"),
            vary: ORIGIN_AND_METHOD,
            ..granted(OTHER, "HEAD, OPTIONS")
        },
    },
    Row {
        promise: "A HEAD that is routed is refused to GET's origin",
        requests: &[ask("OPTIONS /mixed/headed").from(APP).wants("HEAD")],
        answer: Answer { vary: ORIGIN_AND_METHOD, ..REFUSED },
    },
    Row {
        promise: "A HEAD under another policy is not listed with GET",
        requests: &[ask("OPTIONS /mixed/headed").from(APP).wants("GET")],
        answer: Answer {
            allow: One("GET, HEAD, OPTIONS"),
            vary: ORIGIN_AND_METHOD,
            ..granted(APP, "GET, OPTIONS")
        },
    },
    Row {
        promise: "HEAD is shared by its own policy, or else by GET's",
        requests: &[ask("HEAD /mixed/headed").from(OTHER), ask("HEAD /mixed/own").from(OTHER)],
        answer: shared(204, OTHER),
    },
    Row {
        promise: "A HEAD that is routed is not shared by GET's policy",
        requests: &[ask("HEAD /mixed/headed").from(APP)],
        answer: unshared(204),
    },
    // A path whose routes have one policy, and whose other methods have the router's, depends on the method
    // asked for too.
    Row {
        promise: "405 is not shared by the route's policy",
        requests: &[ask("DELETE /mixed/own").from(OTHER)],
        answer: Answer { allow: One("GET, OPTIONS"), ..unshared(405) },
    },
    Row {
        promise: "405 is shared by the router's policy",
        requests: &[ask("DELETE /mixed/own").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS"), ..shared(405, APP) },
    },
    Row {
        promise: "A method that is not routed is judged by the router's policy, without the route's methods",
        requests: &[ask("OPTIONS /mixed/own").from(APP).wants("DELETE")],
        answer: Answer { allow: One("GET, OPTIONS"), vary: ORIGIN_AND_METHOD, ..granted(APP, "OPTIONS") },
    },
    Row {
        promise: "Each origin is refused what the other's policy governs",
        requests: &[
            ask("OPTIONS /mixed/own").from(OTHER).wants("DELETE"),
            ask("OPTIONS /mixed/own").from(APP).wants("GET"),
        ],
        answer: Answer { vary: ORIGIN_AND_METHOD, ..REFUSED },
    },
    Row {
        promise: "A method that the parameter does not have is judged by the router's policy",
        requests: &[ask("OPTIONS /mixed/users/7").from(APP).wants("GET")],
        answer: Answer { allow: One("DELETE, OPTIONS"), vary: ORIGIN_AND_METHOD, ..granted(APP, "OPTIONS") },
    },
    Row {
        promise: "The route's policy lists its methods, and answers for HEAD",
        requests: &[
            ask("OPTIONS /mixed/own").from(OTHER).wants("GET"),
            ask("OPTIONS /mixed/own").from(OTHER).wants("HEAD"),
        ],
        answer: Answer { vary: ORIGIN_AND_METHOD, ..granted(OTHER, "GET, OPTIONS") },
    },
    Row {
        promise: "The route of a parameter lists its methods",
        requests: &[ask("OPTIONS /mixed/users/7").from(OTHER).wants("DELETE")],
        answer: Answer { vary: ORIGIN_AND_METHOD, ..granted(OTHER, "DELETE, OPTIONS") },
    },
    Row {
        promise: "Two routes with equal policies are listed together",
        requests: &[
            ask("OPTIONS /mixed/twice").from(OTHER).wants("GET"),
            ask("OPTIONS /mixed/twice").from(OTHER).wants("PUT"),
        ],
        answer: Answer { vary: ORIGIN_AND_METHOD, ..granted(OTHER, "GET, OPTIONS, PUT").with_credentials() },
    },
    // "Access-Control-Allow-Methods is compared case-sensitively": `patch` is not PATCH, and is not routed.
    Row {
        promise: "PATCH is listed by its own policy",
        requests: &[ask("OPTIONS /mixed/cased").from(OTHER).wants("PATCH")],
        answer: Answer {
            allow: One("GET, OPTIONS, PATCH"),
            vary: ORIGIN_AND_METHOD,
            ..granted(OTHER, "OPTIONS, PATCH")
        },
    },
    Row {
        promise: "`patch` is not governed by the policy of PATCH",
        requests: &[ask("OPTIONS /mixed/cased").from(OTHER).wants("patch")],
        answer: Answer { vary: ORIGIN_AND_METHOD, ..REFUSED },
    },
    Row {
        promise: "`patch` is judged as a method that is not routed",
        requests: &[ask("OPTIONS /mixed/cased").from(APP).wants("patch")],
        answer: Answer {
            allow: One("GET, OPTIONS, PATCH"),
            vary: ORIGIN_AND_METHOD,
            ..granted(APP, "GET, OPTIONS")
        },
    },
    Row {
        promise: "PATCH is shared by its own policy",
        requests: &[ask("PATCH /mixed/cased").from(OTHER)],
        answer: shared(204, OTHER),
    },
    Row {
        promise: "`patch` is 405",
        requests: &[ask("patch /mixed/cased").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS, PATCH"), ..shared(405, APP) },
    },
    // A method of the service's own.
    Row {
        promise: "PURGE is listed like any other method",
        requests: &[
            ask("OPTIONS /mixed/cache").from(APP).wants("PURGE"),
            ask("OPTIONS /mixed/cache").from(APP).wants("GET"),
        ],
        answer: granted(APP, "GET, OPTIONS, PURGE"),
    },
    Row {
        promise: "PURGE is refused to a foreign origin",
        requests: &[ask("OPTIONS /mixed/cache").from(EVIL).wants("PURGE")],
        answer: REFUSED,
    },
    Row {
        promise: "PURGE is shared like any other method",
        requests: &[ask("PURGE /mixed/cache").from(APP)],
        answer: shared(204, APP),
    },
    Row {
        promise: "`purge` is not PURGE",
        requests: &[ask("purge /mixed/cache").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS, PURGE"), ..shared(405, APP) },
    },
];
