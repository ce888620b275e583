//! Actual requests that succeed: each policy over the same two routes, `GET /data` and `PUT /data`.

use super::*;

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    // A wildcard is sent whoever asks, and nothing depends on it.
    ("/any", "GET /data", APP, PLAIN, "200 | allow-origin * | expose {exposed}"),
    ("/any", "GET /data", NO, PLAIN, "200 | allow-origin * | expose {exposed}"),
    ("/any", "GET /data", NULL, PLAIN, "200 | allow-origin * | expose {exposed}"),
    ("/any", "HEAD /data", NO, PLAIN, "200 | allow-origin * | expose {exposed}"),
    ("/any", "PUT /data", EVIL, PLAIN, "204 | allow-origin * | expose {exposed}"),
    ("/any-header", "GET /data", APP, PLAIN, "200 | allow-origin * | expose *"),
    ("/any-header", "GET /data", NO, PLAIN, "200 | allow-origin * | expose *"),
    ("/any-named", "GET /data", APP, PLAIN, "200 | allow-origin * | expose {exposed}"),

    ("/one", "GET /data", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one", "HEAD /data", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one", "PUT /data", APP, PLAIN, "204 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    // "`Vary: Origin` only when `Origin` is present breaks pages behind a cache": it is always there.
    ("/one", "GET /data", NO, PLAIN, "200 | vary Origin"),
    ("/one", "HEAD /data", NO, PLAIN, "200 | vary Origin"),
    ("/one", "GET /data", OTHER, PLAIN, "200 | vary Origin"),
    ("/one", "GET /data", NULL, PLAIN, "200 | vary Origin"),
    // "`Origin` comes with every non-GET/HEAD request, same-origin ones too: never refuse an actual request for it."
    ("/one", "PUT /data", &["https://api.example"], &[Header("host", "api.example")], "204 | vary Origin"),
    ("/one/out", "POST /created", &["https://api.example"], &[Header("host", "api.example")], "201 | vary Origin"),
    ("/one/out", "POST /created", EVIL, PLAIN, "201 | vary Origin"),
    // What asks for a preflight says nothing where no preflight is.
    ("/one", "GET /data", APP, PUT, "200 | allow-origin https://app.example | expose {exposed} | vary Origin"),

    ("/several", "GET /data", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/several", "GET /data", &["http://localhost:3000"], PLAIN, "200 | allow-origin http://localhost:3000 | expose {exposed} | vary Origin"),
    ("/several", "GET /data", &["http://localhost:30000"], PLAIN, "200 | vary Origin"),
    ("/several", "GET /data", NO, PLAIN, "200 | vary Origin"),
    ("/credentials", "GET /data", APP, PLAIN, "200 | allow-origin https://app.example | credentials true | expose {exposed} | vary Origin"),
    ("/credentials", "PUT /data", &["https://www.example"], PLAIN, "204 | allow-origin https://www.example | credentials true | expose {exposed} | vary Origin"),
    ("/credentials", "GET /data", &["http://www.example"], PLAIN, "200 | vary Origin"),
    ("/credentials", "GET /data", NO, &[Header("cookie", "session=1")], "200 | vary Origin"),
    ("/partners", "GET /data", &["https://www.example"], PLAIN, "200 | allow-origin https://www.example | credentials true | expose {exposed} | vary Origin"),
    ("/partners", "GET /data", OTHER, PLAIN, "200 | vary Origin"),
    ("/reflected", "GET /data", EVIL, PLAIN, "200 | allow-origin https://evil.test | credentials true | expose {exposed} | vary Origin"),
    ("/reflected", "GET /data", NULL, PLAIN, "200 | vary Origin"),
    ("/reflected", "GET /data", NO, PLAIN, "200 | vary Origin"),

    // A method that an explicit list leaves out is served and not shared; HEAD is GET's.
    ("/listed", "GET /data", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/listed", "HEAD /data", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/listed", "PUT /data", APP, PLAIN, "204 | vary Origin"),
    ("/writes", "PUT /data", APP, PLAIN, "204 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/writes", "GET /data", APP, PLAIN, "200 | vary Origin"),
    ("/writes", "HEAD /data", APP, PLAIN, "200 | vary Origin"),
    ("/heads", "HEAD /data", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/heads", "GET /data", APP, PLAIN, "200 | vary Origin"),
    ("/unanswered", "GET /data", APP, PLAIN, "200 | vary Origin"),
    ("/any-writes", "PUT /data", NO, PLAIN, "204 | allow-origin * | expose {exposed}"),
    ("/any-writes", "GET /data", APP, PLAIN, "200"),

    ("/headerless", "GET /data", APP, PLAIN, "200 | allow-origin https://app.example | vary Origin"),
    ("/named", "GET /data", APP, PLAIN, "200 | allow-origin https://app.example | expose X-Total, Link | vary Origin"),
    ("/off", "GET /data", APP, PLAIN, "200"),
    ("/off", "PUT /data", NO, PLAIN, "204"),
    ("", "GET /data", HOME, PLAIN, "200 | allow-origin https://home.example | expose {exposed} | vary Origin"),
    ("", "GET /data", APP, PLAIN, "200 | vary Origin"),
];
