//! `OPTIONS` that is not a preflight: an actual request.

use super::super::{
    answer::{
        granted, granted_to_all, public, shared, unshared, untouched, Absent, Answer, One, METHOD,
        ORIGIN_AND_METHOD, REFUSED,
    },
    request::{ask, Line, REQUEST_HEADERS},
    Row,
};
use super::{APP, EVIL, HOME, OTHER};

pub(super) const ROWS: &[Row] = &[
    Row {
        promise: "Without `Access-Control-Request-Method` it is not a preflight",
        requests: &[
            ask("OPTIONS /one/data").from(APP),
            ask("OPTIONS /one/data").from(APP).with(&[Line(REQUEST_HEADERS, "content-type")]),
        ],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..shared(204, APP) },
    },
    Row {
        promise: "Without `Origin` it is not a preflight, and other origins get it unshared",
        requests: &[
            ask("OPTIONS /one/data"),
            ask("OPTIONS /one/data").wants("PUT"),
            ask("OPTIONS /one/data").wants("PUT").with(&[Line(REQUEST_HEADERS, "content-type")]),
            ask("OPTIONS /one/data").from(EVIL),
        ],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..unshared(204) },
    },
    Row {
        promise: "It is 404 where nothing is routed",
        requests: &[ask("OPTIONS /one/nowhere").from(APP)],
        answer: shared(404, APP),
    },
    Row {
        promise: "It is 404 without an origin as well",
        requests: &[ask("OPTIONS /one/nowhere").wants("PUT")],
        answer: unshared(404),
    },
    Row {
        promise: "`options` is another method",
        requests: &[ask("options /one/data").from(APP).wants("PUT")],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..shared(405, APP) },
    },
    Row {
        promise: "It is shared with credentials",
        requests: &[ask("OPTIONS /credentials/data").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..shared(204, APP).with_credentials() },
    },
    Row {
        promise: "Under a wildcard it is shared with any page",
        requests: &[ask("OPTIONS /any/data").wants("PUT"), ask("OPTIONS /any/data").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..public(204) },
    },
    Row {
        promise: "It is plain under `off`",
        requests: &[ask("OPTIONS /off/data").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..untouched(204) },
    },
    Row {
        promise: "A list that names OPTIONS shares it",
        requests: &[ask("OPTIONS /listed/data").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..shared(204, APP) },
    },
    Row {
        promise: "A list that does not name OPTIONS leaves it out",
        requests: &[ask("OPTIONS /writes/data").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..unshared(204) },
    },
    Row {
        promise: "`OPTIONS *` is about the server as a whole: no path, no policy",
        requests: &[ask("OPTIONS *"), ask("OPTIONS *").from(HOME), ask("OPTIONS *").from(HOME).wants("GET")],
        answer: untouched(204),
    },
    // A handler of OPTIONS answers under its own policy, and never a preflight.
    Row {
        promise: "A handler of OPTIONS answers an actual request",
        requests: &[ask("OPTIONS /mixed/asked").from(OTHER)],
        answer: shared(200, OTHER),
    },
    Row {
        promise: "Other origins, and requests without one, get its answer unshared",
        requests: &[ask("OPTIONS /mixed/asked").from(APP), ask("OPTIONS /mixed/asked").wants("GET")],
        answer: unshared(200),
    },
    Row {
        promise: "A preflight for GET does not list an OPTIONS of another policy",
        requests: &[ask("OPTIONS /mixed/asked").from(APP).wants("GET")],
        answer: Answer { allow: One("GET, OPTIONS"), vary: ORIGIN_AND_METHOD, ..granted(APP, "GET") },
    },
    Row {
        promise: "Each origin is refused the method of the other's policy",
        requests: &[
            ask("OPTIONS /mixed/asked").from(OTHER).wants("GET"),
            ask("OPTIONS /mixed/asked").from(APP).wants("OPTIONS"),
        ],
        answer: Answer { vary: ORIGIN_AND_METHOD, ..REFUSED },
    },
    Row {
        promise: "A preflight for OPTIONS is answered by the policy of the handler of OPTIONS",
        requests: &[ask("OPTIONS /mixed/asked").from(OTHER).wants("OPTIONS")],
        answer: Answer { allow: One("GET, OPTIONS"), vary: ORIGIN_AND_METHOD, ..granted(OTHER, "OPTIONS") },
    },
    Row {
        promise: "A handler of OPTIONS under the router's policy shares its answer with the same origin",
        requests: &[ask("OPTIONS /mixed/asked-alike").from(APP)],
        answer: shared(200, APP),
    },
    Row {
        promise: "Under the router's policy a preflight for GET lists OPTIONS",
        requests: &[ask("OPTIONS /mixed/asked-alike").from(APP).wants("GET")],
        answer: granted(APP, "GET, OPTIONS"),
    },
    Row {
        promise: "A handler of OPTIONS under a wildcard answers any page",
        requests: &[ask("OPTIONS /mixed/only-asked").from(EVIL)],
        answer: public(200),
    },
    Row {
        promise: "A method that is not routed gets no list where OPTIONS has another policy",
        requests: &[ask("OPTIONS /mixed/only-asked").from(APP).wants("GET")],
        answer: Answer { allow_methods: Absent, vary: ORIGIN_AND_METHOD, ..granted(APP, "OPTIONS") },
    },
    Row {
        promise: "A preflight for an OPTIONS under a wildcard lists it alone",
        requests: &[ask("OPTIONS /mixed/only-asked").from(EVIL).wants("OPTIONS")],
        answer: Answer { vary: One(METHOD), ..granted_to_all("OPTIONS") },
    },
    Row {
        promise: "A handler of OPTIONS under `off` answers without a header of CORS",
        requests: &[ask("OPTIONS /mixed/asked-off").from(APP)],
        answer: untouched(200),
    },
    Row {
        promise: "A preflight for GET does not list an OPTIONS under `off`",
        requests: &[ask("OPTIONS /mixed/asked-off").from(APP).wants("GET")],
        answer: Answer { allow: One("GET, OPTIONS"), vary: ORIGIN_AND_METHOD, ..granted(APP, "GET") },
    },
    // Methods under different policies, and no handler of OPTIONS: the router's policy answers.
    Row {
        promise: "The router's origin may read which methods there are",
        requests: &[ask("OPTIONS /mixed/doc").from(APP)],
        answer: Answer { allow: One("DELETE, GET, OPTIONS, PUT"), ..shared(204, APP) },
    },
    Row {
        promise: "The origin of another method may not",
        requests: &[ask("OPTIONS /mixed/doc").from(OTHER)],
        answer: Answer { allow: One("DELETE, GET, OPTIONS, PUT"), ..unshared(204) },
    },
    Row {
        promise: "The router's policy answers where no route has it",
        requests: &[ask("OPTIONS /mixed/own").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS"), ..shared(204, APP) },
    },
    Row {
        promise: "The route's origin may not read which methods there are",
        requests: &[ask("OPTIONS /mixed/own").from(OTHER)],
        answer: Answer { allow: One("GET, OPTIONS"), ..unshared(204) },
    },
];
