//! Equal paths are one resource, under one policy (RFC 3986, section 6.2.2): proxies decode unreserved characters, or do
//! not, and a request must not meet another policy for that.

use super::super::{
    answer::{granted, shared, unshared, Answer, One, ORIGIN_AND_METHOD, REFUSED},
    request::ask,
    Row,
};
use super::{APP, EVIL, HOME, OTHER, ROUTE, USUAL};

pub(super) const ROWS: &[Row] = &[
    Row {
        promise: "A literal is found in every spelling, before a parameter with another policy",
        requests: &[
            ask("GET /users/me").from(APP),
            ask("GET /users/%6De").from(APP),
            ask("GET /users/%6d%65").from(APP),
            ask("GET /%75%73%65%72%73/m%65").from(APP),
            ask("HEAD /users/%6De").from(APP),
        ],
        answer: shared(204, APP),
    },
    Row {
        promise: "The parameter's policy does not share it",
        requests: &[ask("GET /users/me").from(OTHER), ask("GET /users/%6De").from(OTHER)],
        answer: unshared(204),
    },
    Row {
        promise: "An affix is found in every spelling",
        requests: &[
            ask("GET /files/v1.json").from(APP),
            ask("GET /files/%761.json").from(APP),
            ask("GET /files/v1%2ejson").from(APP),
            ask("GET /files/v%31%2Ejso%6e").from(APP),
        ],
        answer: shared(204, APP),
    },
    Row {
        promise: "The digits of an encoding have no case",
        requests: &[
            ask("GET /stra%C3%9Fe").from(APP),
            ask("GET /stra%c3%9fe").from(APP),
            ask("GET /%73tra%C3%9fe").from(APP),
            ask("GET /a%2Fb").from(APP),
            ask("GET /%61%2fb").from(APP),
        ],
        answer: shared(204, APP),
    },
    Row {
        promise: "The rest of a path follows its literal in every spelling",
        requests: &[ask("DELETE /rest/%61/%2f").from(APP), ask("DELETE /r%65st/a").from(APP)],
        answer: shared(204, APP),
    },
    Row {
        promise: "A preflight is decided for the same rows",
        requests: &[
            ask("OPTIONS /users/me").from(APP).wants("GET"),
            ask("OPTIONS /users/%6De").from(APP).wants("GET"),
        ],
        answer: Answer {
            allow: One("DELETE, GET, OPTIONS"),
            vary: ORIGIN_AND_METHOD,
            ..granted(APP, "GET, OPTIONS")
        },
    },
    Row {
        promise: "A preflight for another method is decided by its row",
        requests: &[
            ask("OPTIONS /users/me").from(OTHER).wants("DELETE"),
            ask("OPTIONS /users/%6De").from(OTHER).wants("DELETE"),
        ],
        answer: Answer {
            allow: One("DELETE, GET, OPTIONS"),
            vary: ORIGIN_AND_METHOD,
            ..granted(OTHER, "DELETE, OPTIONS")
        },
    },
    Row {
        promise: "A preflight of an encoded literal is refused to a foreign origin",
        requests: &[ask("OPTIONS /stra%c3%9fe").from(EVIL).wants("GET")],
        answer: Answer { vary: ORIGIN_AND_METHOD, ..REFUSED },
    },
    Row {
        promise: "405 in every spelling",
        requests: &[ask("POST /%61pi/data").from(APP), ask("POST /api/dat%61").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS"), ..shared(405, APP) },
    },
    Row {
        promise: "OPTIONS in every spelling",
        requests: &[ask("OPTIONS /%61pi/data").from(APP)],
        answer: Answer { allow: One("GET, OPTIONS"), ..shared(204, APP) },
    },
    Row {
        promise: "A prefix in another spelling leads into its router",
        requests: &[
            ask("GET /%61pi/data").from(APP),
            ask("GET /ap%69/%64ata").from(APP),
            ask("GET /%6ff/%61cme/data").from(APP),
        ],
        answer: shared(200, APP),
    },
    Row {
        promise: "A 404 below a prefix in another spelling has that router's policy",
        requests: &[ask("GET /api/nothing").from(APP), ask("GET /%61pi/nothing").from(APP)],
        answer: shared(404, APP),
    },
    Row {
        promise: "The router around it does not share that 404",
        requests: &[
            ask("GET /%61pi/nothing").from(HOME),
            ask("OPTIONS /%61pi/nothing").from(HOME).wants("GET"),
        ],
        answer: unshared(404),
    },
    Row {
        promise: "A fallback answers below its prefix in every spelling",
        requests: &[
            ask("GET /caught/x").from(APP),
            ask("GET /%63aught/x").from(APP),
            ask("PUT /caugh%74").from(APP),
        ],
        answer: shared(204, APP),
    },
    Row {
        promise: "A preflight is decided by the same fallback",
        requests: &[ask("OPTIONS /%63aught/x").from(APP).wants("PUT")],
        answer: granted(APP, USUAL),
    },
    Row {
        promise: "A mounted router answers its prefix with a slash, under the policy of that route",
        requests: &[
            ask("GET /api/").from(ROUTE),
            ask("GET /%61pi/").from(ROUTE),
            ask("GET /of/acme/").from(ROUTE),
        ],
        answer: shared(204, ROUTE),
    },
    Row {
        promise: "It answers nothing else by that",
        requests: &[ask("GET /api").from(APP), ask("GET /api//").from(APP)],
        answer: shared(404, APP),
    },
    Row {
        promise: "A reserved character stays encoded, so it belongs to the router around the prefix",
        requests: &[
            ask("GET /api%2Fdata").from(HOME),
            ask("GET /api%2f").from(HOME),
            ask("GET /caught%2F").from(HOME),
        ],
        answer: shared(404, HOME),
    },
    // A dot segment is not resolved: it is the value of a parameter, or nothing.
    Row {
        promise: "An encoded dot segment leads nowhere else",
        requests: &[
            ask("GET /caught/%2e%2e/users/me").from(APP),
            ask("GET /caught/../users/me").from(APP),
            ask("GET /caught/%2E/%2e%2E").from(APP),
        ],
        answer: shared(204, APP),
    },
    Row {
        promise: "A segment with a `%` that starts no encoding is compared as it is sent",
        requests: &[ask("GET /%61pi%/data").from(HOME), ask("GET /ap%6/data").from(HOME)],
        answer: shared(404, HOME),
    },
];
