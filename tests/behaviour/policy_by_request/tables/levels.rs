//! Route over innermost router over outer router over app: the most specific level that speaks replaces the
//! others.

use super::super::{
    answer::{granted, public, shared, unshared, untouched, Answer, One, REFUSED},
    request::ask,
    Row,
};
use super::{APP, EVIL, HOME, OTHER, ROUTE};

pub(super) const ROWS: &[Row] = &[
    Row {
        promise: "The app governs its own routes",
        requests: &[ask("GET /set").from(HOME)],
        answer: shared(204, HOME),
    },
    Row {
        promise: "A route's policy replaces the app's",
        requests: &[ask("GET /own").from(ROUTE)],
        answer: shared(204, ROUTE),
    },
    Row {
        promise: "A route's policy replaces those of the routers around it",
        requests: &[ask("POST /outer/own").from(ROUTE), ask("GET /outer/inner/own").from(ROUTE)],
        answer: shared(204, ROUTE),
    },
    Row {
        promise: "A route's policy does not merge with those around it",
        requests: &[
            ask("GET /own").from(HOME),
            ask("POST /outer/own").from(HOME),
            ask("POST /outer/own").from(APP),
            ask("GET /outer/inner/own").from(HOME),
            ask("GET /outer/inner/own").from(APP),
            ask("GET /outer/inner/own").from(OTHER),
        ],
        answer: unshared(204),
    },
    Row {
        promise: "The app's policy shares a 405 outside every router",
        requests: &[ask("DELETE /own").from(HOME)],
        answer: Answer { allow: One("GET, OPTIONS"), ..shared(405, HOME) },
    },
    Row {
        promise: "A router's policy shares its 405",
        requests: &[ask("DELETE /outer/own").from(APP)],
        answer: Answer { allow: One("OPTIONS, POST"), ..shared(405, APP) },
    },
    Row {
        promise: "The inner router's policy shares its 405",
        requests: &[ask("DELETE /outer/inner/own").from(OTHER)],
        answer: Answer { allow: One("GET, OPTIONS"), ..shared(405, OTHER) },
    },
    Row {
        promise: "The policy of a route does not share the 405 of another method",
        requests: &[ask("DELETE /own").from(ROUTE), ask("DELETE /outer/inner/own").from(ROUTE)],
        answer: Answer { allow: One("GET, OPTIONS"), ..unshared(405) },
    },
    Row {
        promise: "A router's policy replaces the app's, and a router without one has it too",
        requests: &[ask("GET /outer/data").from(APP), ask("GET /outer/silent/data").from(APP)],
        answer: shared(200, APP),
    },
    Row {
        promise: "A router's policy does not merge with those around it",
        requests: &[ask("GET /outer/data").from(HOME), ask("GET /outer/inner/data").from(APP)],
        answer: unshared(200),
    },
    Row {
        promise: "A router inside a router has its own policy",
        requests: &[ask("GET /outer/inner/data").from(OTHER), ask("GET /again/data").from(OTHER)],
        answer: shared(200, OTHER),
    },
    Row {
        promise: "A preflight is answered by the innermost policy",
        requests: &[ask("OPTIONS /outer/inner/data").from(OTHER).wants("PUT")],
        answer: granted(OTHER, "GET, OPTIONS, PUT"),
    },
    Row {
        promise: "A preflight is refused to the origin of the router around it",
        requests: &[ask("OPTIONS /outer/inner/data").from(APP).wants("PUT")],
        answer: REFUSED,
    },
    Row {
        promise: "The outer router's policy shares the 405 of a router without one",
        requests: &[ask("DELETE /outer/silent/data").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS"), ..shared(405, APP) },
    },
    Row {
        promise: "A router under `off` is without CORS inside a router that has a policy",
        requests: &[ask("GET /outer/closed/data").from(APP)],
        answer: untouched(200),
    },
    Row {
        promise: "405 under `off` is without CORS",
        requests: &[ask("DELETE /outer/closed/data").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..untouched(405) },
    },
    Row {
        promise: "A preflight under `off` is an ordinary `OPTIONS`",
        requests: &[ask("OPTIONS /outer/closed/data").from(APP).wants("PUT")],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..untouched(204) },
    },
    // A path that is not routed belongs to the innermost router by whole segments, a literal before a
    // parameter.
    Row {
        promise: "The inner router's policy shares a 404 under its prefix",
        requests: &[
            ask("GET /outer/inner/nowhere").from(OTHER),
            ask("GET /outer/inner").from(OTHER),
            ask("GET /again").from(OTHER),
        ],
        answer: shared(404, OTHER),
    },
    Row {
        promise: "No surrounding router shares a 404, nor one whose prefix is half a segment",
        requests: &[
            ask("GET /outer/inner/nowhere").from(APP),
            ask("GET /outermost/nowhere").from(APP),
            ask("OPTIONS /outer/inner/nowhere").from(APP).wants("GET"),
        ],
        answer: unshared(404),
    },
    Row {
        promise: "The outer router's policy shares the 404 of a router without one",
        requests: &[ask("GET /outer/silent/nowhere").from(APP)],
        answer: shared(404, APP),
    },
    Row {
        promise: "404 under `off` is without CORS",
        requests: &[ask("GET /outer/closed/nowhere").from(APP)],
        answer: untouched(404),
    },
    Row {
        promise: "A router under a parameter shares its 404, whatever the segment begins with",
        requests: &[
            ask("GET /outer/acme/nowhere").from(EVIL),
            ask("GET /outer/innermost/nowhere").from(EVIL),
            ask("OPTIONS /outer/acme/nowhere").from(EVIL).wants("GET"),
        ],
        answer: public(404),
    },
    Row {
        promise: "The app's policy shares a 404 outside every router",
        requests: &[ask("GET /outermost/nowhere").from(HOME), ask("GET /nowhere").from(HOME)],
        answer: shared(404, HOME),
    },
];

pub(super) const ROUTER_ALONE: &[Row] = &[Row {
    promise: "A router that others mount keeps its policy as a service of its own",
    requests: &[ask("GET /data").from(OTHER)],
    answer: shared(200, OTHER),
}];
