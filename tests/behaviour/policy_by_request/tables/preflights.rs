//! Preflights: each policy over the same two routes, `GET /data` and `PUT /data`.

use super::super::{
    answer::{granted, granted_to_all, public, shared, unshared, untouched, Absent, Answer, One, REFUSED},
    request::ask,
    Row,
};
use super::{APP, EVIL, HOME, OTHER};

pub(super) const ROWS: &[Row] = &[
    Row {
        promise: "A wildcard grants the methods of the path to every origin, and varies by nothing",
        requests: &[
            ask("OPTIONS /any/data").from(APP).wants("PUT"),
            ask("OPTIONS /any/data").from("null").wants("GET"),
            ask("OPTIONS /any/data").from(EVIL).wants("DELETE"),
        ],
        answer: granted_to_all("GET, OPTIONS, PUT"),
    },
    Row {
        promise: "A preflight for a path that is not routed is answered as any request for it is",
        requests: &[ask("OPTIONS /any/nowhere").from(APP).wants("GET")],
        answer: public(404),
    },
    Row {
        promise: "A wildcard of request headers is sent as it is",
        requests: &[ask("OPTIONS /any-header/data").from(APP).wants("PUT")],
        answer: Answer { allow_headers: One("*"), ..granted_to_all("GET, OPTIONS, PUT") },
    },
    // "Chromium passes `Authorization` under a bare `*`, against the standard: list it by name."
    Row {
        promise: "`Authorization` is named beside the wildcard, and a max age of 0 is sent: do not keep it",
        requests: &[ask("OPTIONS /any-named/data").from(APP).wants("PUT")],
        answer: Answer {
            allow_headers: One("*, Authorization"),
            max_age: One("0"),
            ..granted_to_all("GET, OPTIONS, PUT")
        },
    },
    Row {
        promise: "An explicit list grants the method that it names, and `Allow` still says what is routed",
        requests: &[ask("OPTIONS /any-writes/data").from(APP).wants("PUT")],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..granted_to_all("PUT") },
    },
    // "The preflight cache is keyed by URL, origin, credentials mode and method or header; a list answers
    // later methods."
    Row {
        promise: "Every method of the path is listed, whichever one is asked for",
        requests: &[
            ask("OPTIONS /one/data").from(APP).wants("GET"),
            ask("OPTIONS /one/data").from(APP).wants("PUT"),
            ask("OPTIONS /one/data").from(APP).wants("HEAD"),
            ask("OPTIONS /one/data").from(APP).wants("OPTIONS"),
        ],
        answer: granted(APP, "GET, OPTIONS, PUT"),
    },
    Row {
        promise: "A method that is not routed gets the list too, and the browser judges",
        requests: &[
            ask("OPTIONS /one/data").from(APP).wants("DELETE"),
            ask("OPTIONS /one/data").from(APP).wants("PURGE"),
            ask("OPTIONS /one/data").from(APP).wants("put"),
            ask("OPTIONS /one/data").from(APP).wants("no token"),
            ask("OPTIONS /one/data").from(APP).wants(""),
        ],
        answer: granted(APP, "GET, OPTIONS, PUT"),
    },
    Row {
        promise: "An origin that is not listed is refused, whatever the method",
        requests: &[
            ask("OPTIONS /one/data").from(OTHER).wants("GET"),
            ask("OPTIONS /one/data").from(OTHER).wants("DELETE"),
            ask("OPTIONS /one/data").from("null").wants("GET"),
        ],
        answer: REFUSED,
    },
    Row {
        promise: "A query is not part of the path",
        requests: &[ask("OPTIONS /one/data?q=1").from(APP).wants("PUT")],
        answer: granted(APP, "GET, OPTIONS, PUT"),
    },
    Row {
        promise: "A preflight for a path that is not routed is 404, and no path is normalised",
        requests: &[
            ask("OPTIONS /one/data/").from(APP).wants("PUT"),
            ask("OPTIONS /one/nowhere").from(APP).wants("GET"),
        ],
        answer: shared(404, APP),
    },
    Row {
        promise: "A foreign origin gets the same 404, unshared",
        requests: &[ask("OPTIONS /one/nowhere").from(EVIL).wants("GET")],
        answer: unshared(404),
    },
    Row {
        promise: "The first of several origins is granted by its name alone",
        requests: &[ask("OPTIONS /several/data").from(APP).wants("PUT")],
        answer: Answer { max_age: One("600"), ..granted(APP, "GET, OPTIONS, PUT") },
    },
    Row {
        promise: "The second of several origins is granted by its name alone",
        requests: &[ask("OPTIONS /several/data").from("https://www.example").wants("PUT")],
        answer: Answer { max_age: One("600"), ..granted("https://www.example", "GET, OPTIONS, PUT") },
    },
    Row {
        promise: "A local origin is listed with its port",
        requests: &[ask("OPTIONS /several/data").from("http://localhost:3000").wants("PUT")],
        answer: Answer { max_age: One("600"), ..granted("http://localhost:3000", "GET, OPTIONS, PUT") },
    },
    Row {
        promise: "Neighbours of a listed origin are refused",
        requests: &[
            ask("OPTIONS /several/data").from("http://localhost:3001").wants("PUT"),
            ask("OPTIONS /several/data").from("http://localhost").wants("PUT"),
            ask("OPTIONS /credentials/data").from(EVIL).wants("PUT"),
            ask("OPTIONS /partners/data").from(OTHER).wants("PUT"),
            ask("OPTIONS /reflected/data").from("null").wants("PUT"),
        ],
        answer: REFUSED,
    },
    Row {
        promise: "Credentials are granted where the policy has them",
        requests: &[ask("OPTIONS /credentials/data").from(APP).wants("PUT")],
        answer: Answer { max_age: One("604800"), ..granted(APP, "GET, OPTIONS, PUT").with_credentials() },
    },
    Row {
        promise: "A 404 is shared with credentials as well",
        requests: &[ask("OPTIONS /credentials/nowhere").from(APP).wants("PUT")],
        answer: shared(404, APP).with_credentials(),
    },
    Row {
        promise: "An origin added to a constant of origins is granted under a policy that is a constant",
        requests: &[ask("OPTIONS /partners/data").from("https://partner.example").wants("PUT")],
        answer: Answer {
            max_age: One("3600"),
            ..granted("https://partner.example", "GET, OPTIONS, PUT").with_credentials()
        },
    },
    Row {
        promise: "An origin from the constant itself is granted under the same policy",
        requests: &[ask("OPTIONS /partners/data").from(APP).wants("PUT")],
        answer: Answer { max_age: One("3600"), ..granted(APP, "GET, OPTIONS, PUT").with_credentials() },
    },
    Row {
        promise: "Reflection grants the origin that asks",
        requests: &[ask("OPTIONS /reflected/data").from(EVIL).wants("PUT")],
        answer: granted(EVIL, "GET, OPTIONS, PUT").with_credentials(),
    },
    // An explicit list: whatever the path answers of it, sorted, and nothing is added.
    Row {
        promise: "An explicit list grants HEAD with GET, and no method that the path does not answer",
        requests: &[
            ask("OPTIONS /listed/data").from(APP).wants("GET"),
            ask("OPTIONS /listed/data").from(APP).wants("PUT"),
            ask("OPTIONS /listed/data").from(APP).wants("PURGE"),
        ],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..granted(APP, "GET, HEAD, OPTIONS") },
    },
    Row {
        promise: "An explicit list grants a foreign origin nothing",
        requests: &[ask("OPTIONS /listed/data").from(EVIL).wants("GET")],
        answer: REFUSED,
    },
    Row {
        promise: "An explicit list without GET does not grant GET",
        requests: &[
            ask("OPTIONS /writes/data").from(APP).wants("PUT"),
            ask("OPTIONS /writes/data").from(APP).wants("GET"),
        ],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..granted(APP, "PUT") },
    },
    Row {
        promise: "An explicit list may name HEAD alone",
        requests: &[ask("OPTIONS /heads/data").from(APP).wants("HEAD")],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..granted(APP, "HEAD") },
    },
    Row {
        promise: "A list of which the path answers nothing leaves `Access-Control-Allow-Methods` out",
        requests: &[
            ask("OPTIONS /unanswered/data").from(APP).wants("PATCH"),
            ask("OPTIONS /unanswered/data").from(APP).wants("GET"),
        ],
        answer: Answer { allow_methods: Absent, ..granted(APP, "GET, OPTIONS, PUT") },
    },
    Row {
        promise: "An empty list of request headers leaves `Access-Control-Allow-Headers` out",
        requests: &[ask("OPTIONS /headerless/data").from(APP).wants("PUT")],
        answer: Answer { allow_headers: Absent, ..granted(APP, "GET, OPTIONS, PUT") },
    },
    Row {
        promise: "A list of request headers replaces the default",
        requests: &[ask("OPTIONS /named/data").from(APP).wants("PUT")],
        answer: Answer { allow_headers: One("X-Api-Key"), ..granted(APP, "GET, OPTIONS, PUT") },
    },
    Row {
        promise: "Under `off` a preflight is an ordinary `OPTIONS`",
        requests: &[
            ask("OPTIONS /off/data").from(APP).wants("PUT"),
            ask("OPTIONS /off/data").from(EVIL).wants("DELETE"),
        ],
        answer: Answer { allow: One("GET, OPTIONS, PUT"), ..untouched(204) },
    },
    Row {
        promise: "Under `off` a path that is not routed is a plain 404",
        requests: &[ask("OPTIONS /off/nowhere").from(APP).wants("GET")],
        answer: untouched(404),
    },
    Row {
        promise: "The policy of the app governs its own routes",
        requests: &[ask("OPTIONS /data").from(HOME).wants("PUT")],
        answer: granted(HOME, "GET, OPTIONS, PUT"),
    },
    Row {
        promise: "The policy of the app governs what is not routed",
        requests: &[ask("OPTIONS /nowhere").from(HOME).wants("PUT")],
        answer: shared(404, HOME),
    },
    // "A preflight passes only with 200–299 and never follows a redirect": what the handler would do is not
    // asked.
    Row {
        promise: "The handler is not asked, whatever it would answer",
        requests: &[
            ask("OPTIONS /one/out/redirect").from(APP).wants("GET"),
            ask("OPTIONS /one/out/panic").from(APP).wants("GET"),
            ask("OPTIONS /one/out/number/300").from(APP).wants("GET"),
            ask("OPTIONS /one/out/meddling").from(APP).wants("GET"),
        ],
        answer: granted(APP, "GET, OPTIONS"),
    },
    Row {
        promise: "The extractors of the handler are not asked, and a path of POST alone lists POST",
        requests: &[ask("OPTIONS /one/out/json").from(APP).wants("POST")],
        answer: granted(APP, "OPTIONS, POST"),
    },
    // "A preflight never carries cookies or credentials, so it is answered before any authentication."
    Row {
        promise: "A preflight is answered before any authentication",
        requests: &[ask("OPTIONS /one/out/secret").from(APP).wants("GET")],
        answer: granted(APP, "GET, OPTIONS"),
    },
    Row {
        promise: "A preflight with credentials is answered before any authentication",
        requests: &[ask("OPTIONS /credentials/out/secret").from(APP).wants("GET")],
        answer: Answer { max_age: One("604800"), ..granted(APP, "GET, OPTIONS").with_credentials() },
    },
    Row {
        promise: "`OPTIONS` under `off` is answered before any authentication",
        requests: &[ask("OPTIONS /off/out/secret").from(APP).wants("GET")],
        answer: Answer { allow: One("GET, OPTIONS"), ..untouched(204) },
    },
];
