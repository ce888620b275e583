//! What a fallback answers, and under which policy.

use super::super::{
    answer::{granted, public, shared, unshared, untouched, Answer, One, REFUSED},
    request::ask,
    Row,
};
use super::{APP, EVIL, HOME, OTHER, USUAL};

pub(super) const ROWS: &[Row] = &[
    // A fallback without a policy has the router's.
    Row {
        promise: "Any method of a path that is not routed is shared by the router's policy",
        requests: &[
            ask("GET /lost/nowhere").from(APP),
            ask("PURGE /lost/nowhere").from(APP),
            ask("OPTIONS /lost/nowhere").from(APP),
            ask("GET /of/acme/nowhere").from(APP),
        ],
        answer: shared(404, APP),
    },
    Row {
        promise: "The answer is not shared by the app's policy",
        requests: &[ask("GET /lost/nowhere"), ask("GET /lost/nowhere").from(HOME)],
        answer: unshared(404),
    },
    Row {
        promise: "A preflight lists the usual methods, whichever one is asked for",
        requests: &[
            ask("OPTIONS /lost/nowhere").from(APP).wants("PUT"),
            ask("OPTIONS /lost/nowhere").from(APP).wants("PURGE"),
            ask("OPTIONS /of/acme/nowhere").from(APP).wants("PUT"),
        ],
        answer: granted(APP, USUAL),
    },
    Row {
        promise: "A preflight is refused to a foreign origin",
        requests: &[
            ask("OPTIONS /lost/nowhere").from(EVIL).wants("PUT"),
            ask("OPTIONS /lost/nowhere").from(EVIL).wants("GET"),
        ],
        answer: REFUSED,
    },
    // A path that is routed for another method is not the fallback's.
    Row {
        promise: "405 where the path is routed for another method",
        requests: &[ask("DELETE /lost/data").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS"), ..shared(405, APP) },
    },
    Row {
        promise: "A preflight for it lists the methods that are routed",
        requests: &[ask("OPTIONS /lost/data").from(APP).wants("DELETE")],
        answer: granted(APP, "GET, OPTIONS"),
    },
    // A router inside answers by the fallback around it, under its own policy.
    Row {
        promise: "The inner router's policy shares the outer fallback's answer",
        requests: &[
            ask("GET /lost/inner/nowhere").from(OTHER),
            ask("GET /of/acme/inner/nowhere").from(OTHER),
        ],
        answer: shared(404, OTHER),
    },
    Row {
        promise: "The outer router's policy does not",
        requests: &[ask("GET /lost/inner/nowhere").from(APP)],
        answer: unshared(404),
    },
    Row {
        promise: "405 where the path is routed for another method in the inner router",
        requests: &[ask("DELETE /lost/inner/data").from(OTHER)],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..shared(405, OTHER) },
    },
    Row {
        promise: "A preflight for the outer fallback is answered by the inner router's policy",
        requests: &[
            ask("OPTIONS /lost/inner/nowhere").from(OTHER).wants("PUT"),
            ask("OPTIONS /of/acme/inner/nowhere").from(OTHER).wants("PUT"),
        ],
        answer: granted(OTHER, USUAL),
    },
    Row {
        promise: "It is refused to the outer router's origin",
        requests: &[ask("OPTIONS /lost/inner/nowhere").from(APP).wants("PUT")],
        answer: REFUSED,
    },
    // A fallback with a policy: none is more specific.
    Row {
        promise: "The fallback's policy shares its answer, in routers inside as well",
        requests: &[
            ask("GET /page/nowhere").from(OTHER),
            ask("HEAD /page/nowhere").from(OTHER),
            ask("GET /page/inner/nowhere").from(OTHER),
        ],
        answer: shared(200, OTHER).with_credentials(),
    },
    Row {
        promise: "The router's policy does not share it",
        requests: &[ask("GET /page/nowhere").from(APP)],
        answer: unshared(200),
    },
    Row {
        promise: "A preflight is granted by the fallback's policy",
        requests: &[
            ask("OPTIONS /page/nowhere").from(OTHER).wants("PUT"),
            ask("OPTIONS /page/inner/nowhere").from(OTHER).wants("PUT"),
        ],
        answer: granted(OTHER, USUAL).with_credentials(),
    },
    Row {
        promise: "A preflight is refused to the router's origin",
        requests: &[ask("OPTIONS /page/nowhere").from(APP).wants("PUT")],
        answer: REFUSED,
    },
    Row {
        promise: "A route beside the fallback keeps the router's policy",
        requests: &[ask("GET /page/data").from(APP)],
        answer: shared(200, APP),
    },
    // A fallback with a list: it answers whatever the list names.
    Row {
        promise: "A preflight lists what the list names, and `Allow` the usual methods",
        requests: &[
            ask("OPTIONS /listed-fallback/nowhere").from(APP).wants("PURGE"),
            ask("OPTIONS /listed-fallback/nowhere").from(APP).wants("PUT"),
        ],
        answer: Answer { allow: One(USUAL), ..granted(APP, "GET, HEAD, OPTIONS, PURGE") },
    },
    Row {
        promise: "A listed method is shared",
        requests: &[
            ask("PURGE /listed-fallback/nowhere").from(APP),
            ask("OPTIONS /listed-fallback/nowhere").from(APP),
            ask("GET /listed-fallback/nowhere").from(APP),
            ask("HEAD /listed-fallback/nowhere").from(APP),
        ],
        answer: shared(204, APP),
    },
    Row {
        promise: "A method that the list leaves out is served and not shared",
        requests: &[ask("PUT /listed-fallback/nowhere").from(APP)],
        answer: unshared(204),
    },
    Row {
        promise: "A route beside the fallback keeps the router's wildcard",
        requests: &[ask("GET /listed-fallback/data").from(EVIL)],
        answer: public(200),
    },
    Row {
        promise: "A list of the fallback may leave OPTIONS out",
        requests: &[ask("OPTIONS /purges/nowhere").from(OTHER).wants("PURGE")],
        answer: Answer { allow: One(USUAL), ..granted(OTHER, "GET, PURGE") },
    },
    Row {
        promise: "A preflight of a fallback under `off` is an ordinary `OPTIONS`",
        requests: &[ask("OPTIONS /closed-fallback/nowhere").from(APP).wants("PUT")],
        answer: Answer { allow: One(USUAL), ..untouched(204) },
    },
    Row {
        promise: "A fallback under `off` is without CORS",
        requests: &[ask("GET /closed-fallback/nowhere").from(APP)],
        answer: untouched(204),
    },
    // A handler that is a route and a fallback.
    Row {
        promise: "Its list is granted where it is the fallback",
        requests: &[ask("OPTIONS /site/nowhere").from(OTHER).wants("PUT")],
        answer: Answer { allow: One(USUAL), ..granted(OTHER, "GET, POST") },
    },
    Row {
        promise: "What its list names is shared, and HEAD with GET",
        requests: &[
            ask("GET /site/nowhere").from(OTHER),
            ask("HEAD /site/nowhere").from(OTHER),
            ask("POST /site/nowhere").from(OTHER),
        ],
        answer: shared(200, OTHER),
    },
    Row {
        promise: "What its list leaves out is served and not shared",
        requests: &[ask("PUT /site/nowhere").from(OTHER)],
        answer: unshared(200),
    },
    Row {
        promise: "405 at its path as a route",
        requests: &[ask("POST /site/index.html").from(HOME)],
        answer: Answer { allow: One("GET, OPTIONS"), ..shared(405, HOME) },
    },
];
