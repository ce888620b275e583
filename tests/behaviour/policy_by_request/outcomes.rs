//! Whatever comes of an actual request: "the check runs on every response, 304 and errors included".

use super::*;

const JSON: With = Header("content-type", "application/json");

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    ("/one/out", "POST /created", APP, PLAIN, "201 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "GET /not-modified", APP, PLAIN, "304 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "GET /redirect", APP, PLAIN, "302 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "GET /teapot", APP, PLAIN, "418 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "GET /missing", APP, PLAIN, "404 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "HEAD /missing", APP, PLAIN, "404 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "GET /nowhere", APP, PLAIN, "404 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "GET /teapot/", APP, PLAIN, "404 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "DELETE /teapot", APP, PLAIN, "405 | allow-origin https://app.example | expose {exposed} | allow GET, OPTIONS | vary Origin"),
    ("/one/out", "GET /json", APP, PLAIN, "405 | allow-origin https://app.example | expose {exposed} | allow OPTIONS, POST | vary Origin"),
    ("/one/out", "GET /number/300", APP, PLAIN, "400 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "GET /number/%FF", APP, PLAIN, "400 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "POST /json", APP, &[JSON, Sent("{")], "400 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "POST /json", APP, &[Sent("7")], "415 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "POST /json", APP, &[JSON, Sent("\"seven\"")], "422 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "POST /json", APP, &[JSON, Sent("7")], "200 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "POST /bytes", APP, &[OverlongBody], "413 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "GET /panic", APP, PLAIN, "500 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "GET /late", APP, PLAIN, "500 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    // What turned a preflight's successor away can be read by the page, which then asks its user to sign in.
    ("/one/out", "GET /secret", APP, PLAIN, "401 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/credentials/out", "GET /secret", APP, PLAIN, "401 | allow-origin https://app.example | credentials true | expose {exposed} | vary Origin"),
    ("/credentials/out", "GET /secret", APP, &[Header("authorization", "Bearer 1")], "200 | allow-origin https://app.example | credentials true | expose {exposed} | vary Origin"),

    // Nobody's, and somebody else's: the outcome is the same, and unshared.
    ("/one/out", "GET /not-modified", NO, PLAIN, "304 | vary Origin"),
    ("/one/out", "GET /redirect", EVIL, PLAIN, "302 | vary Origin"),
    ("/one/out", "GET /missing", NO, PLAIN, "404 | vary Origin"),
    ("/one/out", "GET /nowhere", EVIL, PLAIN, "404 | vary Origin"),
    ("/one/out", "DELETE /teapot", EVIL, PLAIN, "405 | allow GET, OPTIONS | vary Origin"),
    ("/one/out", "GET /number/300", NULL, PLAIN, "400 | vary Origin"),
    ("/one/out", "POST /json", EVIL, &[JSON, Sent("{")], "400 | vary Origin"),
    ("/one/out", "POST /bytes", EVIL, &[OverlongBody], "413 | vary Origin"),
    ("/one/out", "GET /panic", NO, PLAIN, "500 | vary Origin"),
    ("/one/out", "GET /secret", EVIL, PLAIN, "401 | vary Origin"),
    ("/credentials/out", "GET /nowhere", APP, PLAIN, "404 | allow-origin https://app.example | credentials true | expose {exposed} | vary Origin"),
    ("/credentials/out", "GET /panic", APP, PLAIN, "500 | allow-origin https://app.example | credentials true | expose {exposed} | vary Origin"),
    ("/credentials/out", "GET /not-modified", APP, PLAIN, "304 | allow-origin https://app.example | credentials true | expose {exposed} | vary Origin"),
    ("/headerless/out", "GET /missing", APP, PLAIN, "404 | allow-origin https://app.example | vary Origin"),

    // Under a wildcard all of them are everybody's.
    ("/any/out", "GET /not-modified", NO, PLAIN, "304 | allow-origin * | expose {exposed}"),
    ("/any/out", "GET /redirect", EVIL, PLAIN, "302 | allow-origin * | expose {exposed}"),
    ("/any/out", "GET /missing", NULL, PLAIN, "404 | allow-origin * | expose {exposed}"),
    ("/any/out", "GET /nowhere", NO, PLAIN, "404 | allow-origin * | expose {exposed}"),
    ("/any/out", "DELETE /teapot", NO, PLAIN, "405 | allow-origin * | expose {exposed} | allow GET, OPTIONS"),
    ("/any/out", "POST /json", APP, &[JSON, Sent("{}")], "422 | allow-origin * | expose {exposed}"),
    ("/any/out", "POST /bytes", NO, &[OverlongBody], "413 | allow-origin * | expose {exposed}"),
    ("/any/out", "GET /panic", NO, PLAIN, "500 | allow-origin * | expose {exposed}"),
    ("/any/out", "GET /secret", APP, PLAIN, "401 | allow-origin * | expose {exposed}"),
    ("/reflected/out", "GET /panic", EVIL, PLAIN, "500 | allow-origin https://evil.test | credentials true | expose {exposed} | vary Origin"),
    ("/off/out", "GET /panic", APP, PLAIN, "500"),
    ("/off/out", "DELETE /teapot", APP, PLAIN, "405 | allow GET, OPTIONS"),
    ("/off/out", "GET /nowhere", APP, PLAIN, "404"),

    // "The CORS check joins repeated header lines: two … lines fail. Insert, never append": the policy's line is the only one.
    ("/one/out", "GET /meddling", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one/out", "GET /meddling", EVIL, PLAIN, "200 | vary Origin"),
    ("/one/out", "HEAD /meddling", NO, PLAIN, "200 | vary Origin"),
    ("/credentials/out", "GET /meddling", APP, PLAIN, "200 | allow-origin https://app.example | credentials true | expose {exposed} | vary Origin"),
    ("/any/out", "GET /meddling", EVIL, PLAIN, "200 | allow-origin * | expose {exposed}"),
    ("/reflected/out", "GET /meddling", NULL, PLAIN, "200 | vary Origin"),
    ("/headerless/out", "GET /meddling", APP, PLAIN, "200 | allow-origin https://app.example | vary Origin"),
    ("/writes/out", "GET /meddling", APP, PLAIN, "200 | vary Origin"),
    ("/off/out", "GET /meddling", APP, PLAIN, "200 | allow-origin https://evil.test | allow-origin * | credentials true | credentials true | methods DELETE | expose X-Secret | access-control-allow-private-network true"),

    // `Vary` is added to the handler's own by membership, and `*` says everything already.
    ("/one/out", "GET /vary/encoding", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary Accept-Encoding | vary Origin"),
    ("/one/out", "GET /vary/encoding", NO, PLAIN, "200 | vary Accept-Encoding | vary Origin"),
    ("/one/out", "GET /vary/lower", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary accept, origin"),
    ("/one/out", "GET /vary/similar", EVIL, PLAIN, "200 | vary X-Origin | vary Origin"),
    ("/one/out", "GET /vary/star", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary *"),
    ("/one/out", "GET /vary/star", NO, PLAIN, "200 | vary *"),
    ("/one/out", "GET /vary/lines", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary Accept | vary Origin"),
    ("/any/out", "GET /vary/encoding", APP, PLAIN, "200 | allow-origin * | expose {exposed} | vary Accept-Encoding"),
    ("/off/out", "GET /vary/encoding", APP, PLAIN, "200 | vary Accept-Encoding"),
];
