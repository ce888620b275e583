//! One path, several policies: a list names what an equal policy governs and never more, since a browser
//! keeps it.

use super::super::{
    answer::{
        granted, granted_to_all, public, shared, unshared, untouched, Answer, One, METHOD, ORIGIN_AND_METHOD,
        REFUSED,
    },
    request::ask,
    Row,
};
use super::{APP, EVIL, HOME, OTHER};

pub(super) const ROWS: &[Row] = &[
    Row {
        promise: "GET and PUT have one policy and are listed together, for any method that it governs",
        requests: &[
            ask("OPTIONS /mixed/doc").from(APP).wants("GET"),
            ask("OPTIONS /mixed/doc").from(APP).wants("PUT"),
            ask("OPTIONS /mixed/doc").from(APP).wants("PATCH"),
        ],
        answer: Answer {
            allow: One("DELETE, GET, OPTIONS, PUT"),
            vary: ORIGIN_AND_METHOD,
            ..granted(APP, "GET, OPTIONS, PUT")
        },
    },
    Row {
        promise: "Each origin is refused the methods of the other's policy",
        requests: &[
            ask("OPTIONS /mixed/doc").from(APP).wants("DELETE"),
            ask("OPTIONS /mixed/doc").from(OTHER).wants("GET"),
            ask("OPTIONS /mixed/doc").from(OTHER).wants("PATCH"),
        ],
        answer: Answer { vary: ORIGIN_AND_METHOD, ..REFUSED },
    },
    Row {
        promise: "DELETE is listed alone, with the OPTIONS that every path answers",
        requests: &[ask("OPTIONS /mixed/doc").from(OTHER).wants("DELETE")],
        answer: Answer {
            allow: One("DELETE, GET, OPTIONS, PUT"),
            vary: ORIGIN_AND_METHOD,
            ..granted(OTHER, "DELETE, OPTIONS")
        },
    },
    Row {
        promise: "The answer to DELETE is shared by DELETE's policy",
        requests: &[ask("DELETE /mixed/doc").from(OTHER)],
        answer: shared(204, OTHER),
    },
    Row {
        promise: "No answer is shared by the policy of another method",
        requests: &[ask("DELETE /mixed/doc").from(APP), ask("GET /mixed/doc").from(OTHER)],
        answer: unshared(204),
    },
    Row {
        promise: "The answer to GET is shared by GET's policy",
        requests: &[ask("GET /mixed/doc").from(APP)],
        answer: shared(204, APP),
    },
    Row {
        promise: "405 is shared by the router's policy",
        requests: &[ask("PATCH /mixed/doc").from(APP)],
        answer: Answer { allow: One("DELETE, GET, OPTIONS, PUT"), ..shared(405, APP) },
    },
    Row {
        promise: "405 is not shared by the policy of one method",
        requests: &[ask("PATCH /mixed/doc").from(OTHER)],
        answer: Answer { allow: One("DELETE, GET, OPTIONS, PUT"), ..unshared(405) },
    },
    // Policies are equal by what they say.
    Row {
        promise: "A policy that is written again is the same policy",
        requests: &[
            ask("OPTIONS /mixed/equal").from(APP).wants("GET"),
            ask("OPTIONS /mixed/equal").from(APP).wants("POST"),
        ],
        answer: granted(APP, "GET, OPTIONS, POST"),
    },
    Row {
        promise: "A policy that differs in its max age is another",
        requests: &[ask("OPTIONS /mixed/nearly").from(APP).wants("GET")],
        answer: Answer {
            max_age: One("60"),
            allow: One("GET, OPTIONS, POST"),
            vary: ORIGIN_AND_METHOD,
            ..granted(APP, "GET, OPTIONS")
        },
    },
    Row {
        promise: "The rest is listed without a method of another policy",
        requests: &[
            ask("OPTIONS /mixed/nearly").from(APP).wants("POST"),
            ask("OPTIONS /mixed/hidden").from(APP).wants("POST"),
        ],
        answer: Answer {
            allow: One("GET, OPTIONS, POST"),
            vary: ORIGIN_AND_METHOD,
            ..granted(APP, "OPTIONS, POST")
        },
    },
    Row {
        promise: "A wildcard beside another policy varies by the method alone",
        requests: &[ask("OPTIONS /mixed/public").from(EVIL).wants("GET")],
        answer: Answer {
            allow: One("GET, OPTIONS, POST"),
            vary: One(METHOD),
            ..granted_to_all("GET, OPTIONS")
        },
    },
    Row {
        promise: "The wildcard of GET does not grant POST",
        requests: &[ask("OPTIONS /mixed/public").from(EVIL).wants("POST")],
        answer: Answer { vary: ORIGIN_AND_METHOD, ..REFUSED },
    },
    Row {
        promise: "A GET under a wildcard is shared with any page",
        requests: &[ask("GET /mixed/public").from(EVIL)],
        answer: public(204),
    },
    Row {
        promise: "A POST beside it is not",
        requests: &[ask("POST /mixed/public").from(EVIL)],
        answer: unshared(204),
    },
    Row {
        promise: "A GET under `off` has no preflight, and the method decides that",
        requests: &[ask("OPTIONS /mixed/hidden").from(APP).wants("GET")],
        answer: Answer { allow: One("GET, OPTIONS, POST"), vary: One(METHOD), ..untouched(204) },
    },
    Row {
        promise: "A GET under `off` has no header of CORS",
        requests: &[ask("GET /mixed/hidden").from(APP)],
        answer: untouched(204),
    },
    // Nor does an explicit list give away what another policy governs, OPTIONS and HEAD included.
    Row {
        promise: "A list that names everything grants what its policy governs",
        requests: &[ask("OPTIONS /listed-mixed/doc").from(APP).wants("GET")],
        answer: Answer {
            allow: One("DELETE, GET, HEAD, OPTIONS"),
            vary: ORIGIN_AND_METHOD,
            ..granted(APP, "GET")
        },
    },
    Row {
        promise: "The other policy lists its own methods",
        requests: &[ask("OPTIONS /listed-mixed/doc").from(OTHER).wants("DELETE")],
        answer: Answer {
            allow: One("DELETE, GET, HEAD, OPTIONS"),
            vary: ORIGIN_AND_METHOD,
            ..granted(OTHER, "DELETE, HEAD, OPTIONS")
        },
    },
    Row {
        promise: "HEAD is refused where another policy governs it",
        requests: &[ask("OPTIONS /listed-mixed/doc").from(APP).wants("HEAD")],
        answer: Answer { vary: ORIGIN_AND_METHOD, ..REFUSED },
    },
    Row {
        promise: "HEAD is not shared by GET's policy where it is routed by itself",
        requests: &[ask("HEAD /listed-mixed/doc").from(APP)],
        answer: unshared(204),
    },
    // Two routers at one prefix share a path, and each method keeps its router's policy.
    Row {
        promise: "A method of the first router is listed without the second's",
        requests: &[ask("OPTIONS /overlap/data").from(APP).wants("GET")],
        answer: Answer {
            allow: One("GET, OPTIONS, PUT"),
            vary: ORIGIN_AND_METHOD,
            ..granted(APP, "GET, OPTIONS")
        },
    },
    Row {
        promise: "A method of the second router is listed without the first's",
        requests: &[ask("OPTIONS /overlap/data").from(OTHER).wants("PUT")],
        answer: Answer {
            allow: One("GET, OPTIONS, PUT"),
            vary: ORIGIN_AND_METHOD,
            ..granted(OTHER, "OPTIONS, PUT")
        },
    },
    Row {
        promise: "An origin of the first router is refused the second's method",
        requests: &[ask("OPTIONS /overlap/data").from(APP).wants("PUT")],
        answer: Answer { vary: ORIGIN_AND_METHOD, ..REFUSED },
    },
    Row {
        promise: "The second router's answer is shared by its policy",
        requests: &[ask("PUT /overlap/data").from(OTHER)],
        answer: shared(204, OTHER),
    },
    Row {
        promise: "The second router's answer is not shared by the first's policy",
        requests: &[ask("PUT /overlap/data").from(APP)],
        answer: unshared(204),
    },
    Row {
        promise: "A route whose policy equals the app's is listed with it",
        requests: &[ask("OPTIONS /compiled").from(HOME).wants("GET")],
        answer: granted(HOME, "GET, OPTIONS, PUT"),
    },
    Row {
        promise: "A route whose policy differs from the app's is not",
        requests: &[ask("OPTIONS /set").from(HOME).wants("GET")],
        answer: Answer {
            allow: One("GET, OPTIONS, PUT"),
            vary: ORIGIN_AND_METHOD,
            ..granted(HOME, "GET, OPTIONS")
        },
    },
];
