//! `OPTIONS` that is no preflight: an actual request.

use super::*;

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    // Without `Access-Control-Request-Method`, or without `Origin`, nobody asks for permission.
    ("/one", "OPTIONS /data", APP, PLAIN, "204 | allow-origin https://app.example | expose {exposed} | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", NO, PLAIN, "204 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", NO, PUT, "204 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", NO, &[wants("PUT"), Header(HEADERS, "content-type")], "204 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", APP, &[Header(HEADERS, "content-type")], "204 | allow-origin https://app.example | expose {exposed} | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /data", EVIL, PLAIN, "204 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/one", "OPTIONS /nowhere", APP, PLAIN, "404 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one", "OPTIONS /nowhere", NO, PUT, "404 | vary Origin"),
    ("/one", "options /data", APP, PUT, "405 | allow-origin https://app.example | expose {exposed} | allow GET, OPTIONS, PUT | vary Origin"),
    ("/credentials", "OPTIONS /data", APP, PLAIN, "204 | allow-origin https://app.example | credentials true | expose {exposed} | allow GET, OPTIONS, PUT | vary Origin"),
    ("/any", "OPTIONS /data", NO, PUT, "204 | allow-origin * | expose {exposed} | allow GET, OPTIONS, PUT"),
    ("/any", "OPTIONS /data", APP, PLAIN, "204 | allow-origin * | expose {exposed} | allow GET, OPTIONS, PUT"),
    ("/off", "OPTIONS /data", APP, PLAIN, "204 | allow GET, OPTIONS, PUT"),
    // A list that names OPTIONS shares it, one that does not leaves it out.
    ("/listed", "OPTIONS /data", APP, PLAIN, "204 | allow-origin https://app.example | expose {exposed} | allow GET, OPTIONS, PUT | vary Origin"),
    ("/writes", "OPTIONS /data", APP, PLAIN, "204 | allow GET, OPTIONS, PUT | vary Origin"),

    // The server as a whole: no path, no policy.
    ("", "OPTIONS *", NO, PLAIN, "204"),
    ("", "OPTIONS *", HOME, PLAIN, "204"),
    ("", "OPTIONS *", HOME, GET, "204"),

    // A handler of OPTIONS answers under its own policy, and never a preflight.
    ("/mixed", "OPTIONS /asked", OTHER, PLAIN, "200 | allow-origin https://other.example | expose {exposed} | vary Origin"),
    ("/mixed", "OPTIONS /asked", APP, PLAIN, "200 | vary Origin"),
    ("/mixed", "OPTIONS /asked", NO, GET, "200 | vary Origin"),
    ("/mixed", "OPTIONS /asked", APP, GET, "204 | allow-origin https://app.example | methods GET | headers {headers} | max-age 86400 | allow GET, OPTIONS | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /asked", OTHER, GET, "403 | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /asked", OTHER, &[wants("OPTIONS")], "204 | allow-origin https://other.example | methods OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /asked", APP, &[wants("OPTIONS")], "403 | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /asked-alike", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/mixed", "OPTIONS /asked-alike", APP, GET, "204 | allow-origin https://app.example | methods GET, OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS | vary Origin"),
    ("/mixed", "OPTIONS /only-asked", EVIL, PLAIN, "200 | allow-origin * | expose {exposed}"),
    ("/mixed", "OPTIONS /only-asked", APP, GET, "204 | allow-origin https://app.example | headers {headers} | max-age 86400 | allow OPTIONS | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /only-asked", EVIL, &[wants("OPTIONS")], "204 | allow-origin * | methods OPTIONS | headers {headers} | max-age 86400 | allow OPTIONS | vary Access-Control-Request-Method"),

    ("/mixed", "OPTIONS /asked-off", APP, PLAIN, "200"),
    ("/mixed", "OPTIONS /asked-off", APP, GET, "204 | allow-origin https://app.example | methods GET | headers {headers} | max-age 86400 | allow GET, OPTIONS | vary Origin | vary Access-Control-Request-Method"),

    // Methods under different policies, and no handler of OPTIONS: the router's policy answers.
    ("/mixed", "OPTIONS /doc", APP, PLAIN, "204 | allow-origin https://app.example | expose {exposed} | allow DELETE, GET, OPTIONS, PUT | vary Origin"),
    ("/mixed", "OPTIONS /doc", OTHER, PLAIN, "204 | allow DELETE, GET, OPTIONS, PUT | vary Origin"),
    ("/mixed", "OPTIONS /own", APP, PLAIN, "204 | allow-origin https://app.example | expose {exposed} | allow GET, OPTIONS | vary Origin"),
    ("/mixed", "OPTIONS /own", OTHER, PLAIN, "204 | allow GET, OPTIONS | vary Origin"),
];
