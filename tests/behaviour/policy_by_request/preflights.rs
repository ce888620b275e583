//! Preflights: each policy over the same two routes, `GET /data` and `PUT /data`.

use super::*;

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    ("/any", "OPTIONS /data", APP, PUT, "204 | allow-origin * | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT"),
    ("/any", "OPTIONS /data", NULL, GET, "204 | allow-origin * | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT"),
    ("/any", "OPTIONS /data", EVIL, DELETE, "204 | allow-origin * | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT"),
    ("/any", "OPTIONS /nowhere", APP, GET, "404 | allow-origin * | expose {exposed}"),
    ("/any-header", "OPTIONS /data", APP, PUT, "204 | allow-origin * | methods GET, OPTIONS, PUT | headers * | max-age 86400 | allow GET, OPTIONS, PUT"),
    // "Chromium passes `Authorization` under a bare `*`, against the standard: list it by name." 0 is sent, it means: do not keep.
    ("/any-named", "OPTIONS /data", APP, PUT, "204 | allow-origin * | methods GET, OPTIONS, PUT | headers *, Authorization | max-age 0 | allow GET, OPTIONS, PUT"),
    ("/any-writes", "OPTIONS /data", APP, PUT, "204 | allow-origin * | methods PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT"),

    // "The preflight cache is keyed by URL, origin, credentials mode and method or header; a list answers later methods":
    // whatever is asked for, the whole list is told.
    ("/one", "OPTIONS /data", APP, GET, "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", APP, PUT, "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", APP, HEAD, "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", APP, &[wants("OPTIONS")], "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    // A method that is not routed: the router's policy says which are, and the browser judges.
    ("/one", "OPTIONS /data", APP, DELETE, "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", APP, PURGE, "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", APP, &[wants("put")], "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", APP, &[wants("no token")], "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", APP, &[wants("")], "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", OTHER, GET, "403 | vary Origin"),
    ("/one", "OPTIONS /data", OTHER, DELETE, "403 | vary Origin"),
    ("/one", "OPTIONS /data", NULL, GET, "403 | vary Origin"),
    // The target as it is sent: a query is no part of the path, and no path is normalised.
    ("/one", "OPTIONS /data?q=1", APP, PUT, "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data/", APP, PUT, "404 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one", "OPTIONS /nowhere", APP, GET, "404 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one", "OPTIONS /nowhere", EVIL, GET, "404 | vary Origin"),

    ("/several", "OPTIONS /data", APP, PUT, "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 600 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/several", "OPTIONS /data", &["https://www.example"], PUT, "204 | allow-origin https://www.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 600 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/several", "OPTIONS /data", &["http://localhost:3000"], PUT, "204 | allow-origin http://localhost:3000 | methods GET, OPTIONS, PUT | headers {headers} | max-age 600 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/several", "OPTIONS /data", &["http://localhost:3001"], PUT, "403 | vary Origin"),
    ("/several", "OPTIONS /data", &["http://localhost"], PUT, "403 | vary Origin"),
    ("/credentials", "OPTIONS /data", APP, PUT, "204 | allow-origin https://app.example | credentials true | methods GET, OPTIONS, PUT | headers {headers} | max-age 604800 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/credentials", "OPTIONS /data", EVIL, PUT, "403 | vary Origin"),
    ("/credentials", "OPTIONS /nowhere", APP, PUT, "404 | allow-origin https://app.example | credentials true | expose {exposed} | vary Origin"),
    ("/partners", "OPTIONS /data", &["https://partner.example"], PUT, "204 | allow-origin https://partner.example | credentials true | methods GET, OPTIONS, PUT | headers {headers} | max-age 3600 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/partners", "OPTIONS /data", APP, PUT, "204 | allow-origin https://app.example | credentials true | methods GET, OPTIONS, PUT | headers {headers} | max-age 3600 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/partners", "OPTIONS /data", OTHER, PUT, "403 | vary Origin"),
    ("/reflected", "OPTIONS /data", EVIL, PUT, "204 | allow-origin https://evil.test | credentials true | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/reflected", "OPTIONS /data", NULL, PUT, "403 | vary Origin"),

    // An explicit list: what the path answers of it, sorted, and nothing is added.
    ("/listed", "OPTIONS /data", APP, GET, "204 | allow-origin https://app.example | methods GET, HEAD, OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/listed", "OPTIONS /data", APP, PUT, "204 | allow-origin https://app.example | methods GET, HEAD, OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/listed", "OPTIONS /data", APP, PURGE, "204 | allow-origin https://app.example | methods GET, HEAD, OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/listed", "OPTIONS /data", EVIL, GET, "403 | vary Origin"),
    ("/writes", "OPTIONS /data", APP, PUT, "204 | allow-origin https://app.example | methods PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/writes", "OPTIONS /data", APP, GET, "204 | allow-origin https://app.example | methods PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/heads", "OPTIONS /data", APP, HEAD, "204 | allow-origin https://app.example | methods HEAD | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/unanswered", "OPTIONS /data", APP, PATCH, "204 | allow-origin https://app.example | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),

    ("/headerless", "OPTIONS /data", APP, PUT, "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/named", "OPTIONS /data", APP, PUT, "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers X-Api-Key | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/off", "OPTIONS /data", APP, PUT, "204 | allow GET, OPTIONS, PUT"),
    ("/off", "OPTIONS /data", EVIL, DELETE, "204 | allow GET, OPTIONS, PUT"),
    ("/off", "OPTIONS /nowhere", APP, GET, "404"),
    ("", "OPTIONS /data", HOME, PUT, "204 | allow-origin https://home.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("", "OPTIONS /nowhere", HOME, PUT, "404 | allow-origin https://home.example | expose {exposed} | vary Origin"),

    // The requested headers are not read, so no spelling fails and no amount costs: "header names are not" compared by case.
    ("/one", "OPTIONS /data", APP, &[wants("PUT"), Header(HEADERS, "authorization,content-type")], "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", APP, &[wants("PUT"), Header(HEADERS, "Content-Type, AUTHORIZATION")], "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", APP, &[wants("PUT"), Header(HEADERS, "content-type"), Header(HEADERS, "authorization")], "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", APP, &[wants("PUT"), Header(HEADERS, "x-unlisted")], "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", APP, &[wants("PUT"), Header(HEADERS, "")], "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", APP, &[wants("PUT"), Header(HEADERS, ", ,\t,;=\"")], "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", APP, &[wants("PUT"), Bytes(HEADERS, b"x-\xff\xfe")], "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", APP, &[wants("PUT"), Long(HEADERS, "", "x-header,", 1_000)], "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", APP, &[wants("PUT"), Lines(HEADERS, "x-header", 100)], "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/any-header", "OPTIONS /data", APP, &[wants("PUT"), Header(HEADERS, "x-anything")], "204 | allow-origin * | methods GET, OPTIONS, PUT | headers * | max-age 86400 | allow GET, OPTIONS, PUT"),
    // What only looks like permission to ask for more is not answered.
    ("/one", "OPTIONS /data", APP, &[wants("PUT"), Header("access-control-request-private-network", "true")], "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/credentials", "OPTIONS /data", EVIL, &[wants("PUT"), Header(HEADERS, "content-type")], "403 | vary Origin"),

    // "A preflight passes only with 200–299 and never follows a redirect": what the handler would do is not asked.
    ("/one/out", "OPTIONS /redirect", APP, GET, "204 | allow-origin https://app.example | methods GET, OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS | vary Origin"),
    ("/one/out", "OPTIONS /panic", APP, GET, "204 | allow-origin https://app.example | methods GET, OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS | vary Origin"),
    ("/one/out", "OPTIONS /number/300", APP, GET, "204 | allow-origin https://app.example | methods GET, OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS | vary Origin"),
    ("/one/out", "OPTIONS /meddling", APP, GET, "204 | allow-origin https://app.example | methods GET, OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS | vary Origin"),
    ("/one/out", "OPTIONS /json", APP, POST, "204 | allow-origin https://app.example | methods OPTIONS, POST | headers {headers} | max-age 86400 | allow OPTIONS, POST | vary Origin"),
    // "A preflight never carries cookies or credentials, so it is answered before any authentication."
    ("/one/out", "OPTIONS /secret", APP, GET, "204 | allow-origin https://app.example | methods GET, OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS | vary Origin"),
    ("/credentials/out", "OPTIONS /secret", APP, GET, "204 | allow-origin https://app.example | credentials true | methods GET, OPTIONS | headers {headers} | max-age 604800 | allow GET, OPTIONS | vary Origin"),
    ("/off/out", "OPTIONS /secret", APP, GET, "204 | allow GET, OPTIONS"),
];
