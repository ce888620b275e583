//! Headers that a handler sets by hand: those of CORS give way to its policy, and its `Vary` is kept.

use super::super::{
    answer::{public, shared, unshared, untouched, Absent, Answer, One, Two},
    request::ask,
    Row,
};
use super::{APP, EVIL};

/// The answer of `meddling` where no policy touches it.
pub(super) const AS_SET_BY_HAND: Answer = Answer {
    allow_origin: Two("https://evil.test", "*"),
    allow_credentials: Two("true", "true"),
    allow_methods: One("DELETE"),
    expose_headers: One("X-Secret"),
    allow_private_network: One("true"),
    vary: One("Accept-Encoding"),
    ..untouched(200)
};

pub(super) const ROWS: &[Row] = &[
    // "The CORS check joins repeated header lines: two … lines fail. Insert, never append": the policy's
    // line is the only one.
    Row {
        promise: "The policy's lines are the only ones",
        requests: &[ask("GET /one/out/meddling").from(APP)],
        answer: Answer { vary: One("Accept-Encoding, Origin"), ..shared(200, APP) },
    },
    Row {
        promise: "Where the answer is not shared, no header of CORS is left",
        requests: &[
            ask("GET /one/out/meddling").from(EVIL),
            ask("HEAD /one/out/meddling"),
            ask("GET /reflected/out/meddling").from("null"),
            ask("GET /writes/out/meddling").from(APP),
        ],
        answer: Answer { vary: One("Accept-Encoding, Origin"), ..unshared(200) },
    },
    Row {
        promise: "Credentials that a handler allows twice are sent once",
        requests: &[ask("GET /credentials/out/meddling").from(APP)],
        answer: Answer { vary: One("Accept-Encoding, Origin"), ..shared(200, APP).with_credentials() },
    },
    Row {
        promise: "A wildcard is never sent with credentials",
        requests: &[
            ask("GET /any/out/meddling").from(EVIL),
            ask("GET /any/out/meddling").from(APP),
            ask("GET /any/out/meddling"),
            ask("GET /any/out/meddling").from("null"),
            ask("GET /any/out/meddling").from("not an origin"),
        ],
        answer: Answer { vary: One("Accept-Encoding"), ..public(200) },
    },
    Row {
        promise: "Headers that a handler exposes are not, where the policy exposes none",
        requests: &[ask("GET /headerless/out/meddling").from(APP)],
        answer: Answer { expose_headers: Absent, vary: One("Accept-Encoding, Origin"), ..shared(200, APP) },
    },
    Row {
        promise: "Under `off` the handler's headers are left alone",
        requests: &[ask("GET /off/out/meddling").from(APP)],
        answer: AS_SET_BY_HAND,
    },
    // `Vary` is added to the handler's own by membership, and `*` says everything already.
    Row {
        promise: "`Origin` is added to another name",
        requests: &[ask("GET /one/out/vary/encoding").from(APP)],
        answer: Answer { vary: One("Accept-Encoding, Origin"), ..shared(200, APP) },
    },
    Row {
        promise: "`Origin` is added to another name without an origin as well",
        requests: &[ask("GET /one/out/vary/encoding")],
        answer: Answer { vary: One("Accept-Encoding, Origin"), ..unshared(200) },
    },
    Row {
        promise: "`Origin` is not added to a list that has it in another case",
        requests: &[ask("GET /one/out/vary/lower").from(APP)],
        answer: Answer { vary: One("accept, origin"), ..shared(200, APP) },
    },
    Row {
        promise: "`Origin` is added to a name that only contains it",
        requests: &[ask("GET /one/out/vary/similar").from(EVIL)],
        answer: Answer { vary: One("X-Origin, Origin"), ..unshared(200) },
    },
    Row {
        promise: "`Origin` is added to a name that only begins like it",
        requests: &[ask("GET /one/out/vary/original").from(APP)],
        answer: Answer { vary: One("Original, Origin"), ..shared(200, APP) },
    },
    Row {
        promise: "Nothing is added to `*`",
        requests: &[ask("GET /one/out/vary/star").from(APP)],
        answer: Answer { vary: One("*"), ..shared(200, APP) },
    },
    Row {
        promise: "Nothing is added to `*` without an origin either",
        requests: &[ask("GET /one/out/vary/star")],
        answer: Answer { vary: One("*"), ..untouched(200) },
    },
    Row {
        promise: "`Origin` is not added to a second line that has it",
        requests: &[ask("GET /one/out/vary/lines").from(APP)],
        answer: Answer { vary: One("Accept, Origin"), ..shared(200, APP) },
    },
    Row {
        promise: "`Origin` is added where the handler sets nothing",
        requests: &[ask("GET /one/out/vary/none").from(APP)],
        answer: shared(200, APP),
    },
    Row {
        promise: "A wildcard adds nothing to the handler's `Vary`",
        requests: &[ask("GET /any/out/vary/encoding").from(APP)],
        answer: Answer { vary: One("Accept-Encoding"), ..public(200) },
    },
    // "It is always one line": some caches heed the last line alone.
    Row {
        promise: "Several lines of a handler become one, with `Origin`",
        requests: &[ask("GET /one/out/vary/apart").from(APP)],
        answer: Answer { vary: One("Accept, Cookie, Accept-Language, Origin"), ..shared(200, APP) },
    },
    Row {
        promise: "Several lines of a handler become one without an origin as well",
        requests: &[ask("GET /one/out/vary/apart"), ask("GET /one/out/vary/apart").from(EVIL)],
        answer: Answer { vary: One("Accept, Cookie, Accept-Language, Origin"), ..unshared(200) },
    },
    Row {
        promise: "`*` beside other names is the whole line",
        requests: &[ask("GET /one/out/vary/starred").from(APP), ask("GET /one/out/vary/among").from(APP)],
        answer: Answer { vary: One("*"), ..shared(200, APP) },
    },
    Row {
        promise: "Lines without a name leave `Origin` alone",
        requests: &[ask("GET /one/out/vary/empty").from(APP)],
        answer: shared(200, APP),
    },
    Row {
        promise: "Under a wildcard, several lines of a handler become one",
        requests: &[ask("GET /any/out/vary/apart").from(APP), ask("GET /any/out/vary/apart")],
        answer: Answer { vary: One("Accept, Cookie, Accept-Language"), ..public(200) },
    },
    Row {
        promise: "Under a wildcard, `*` beside other names is the whole line",
        requests: &[ask("GET /any/out/vary/starred"), ask("GET /any/out/vary/among")],
        answer: Answer { vary: One("*"), ..public(200) },
    },
    Row {
        promise: "Under `off`, several lines of a handler stay as they are",
        requests: &[ask("GET /off/out/vary/apart").from(APP)],
        answer: Answer { vary: Two("Accept,Cookie", "Accept-Language"), ..untouched(200) },
    },
    Row {
        promise: "`off` adds nothing to the handler's `Vary`",
        requests: &[ask("GET /off/out/vary/encoding").from(APP)],
        answer: Answer { vary: One("Accept-Encoding"), ..untouched(200) },
    },
];
