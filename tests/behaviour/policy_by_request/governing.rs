//! Which policy governs: methods of one path under several, and levels.

use super::*;

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    // A list names what an equal policy governs, never more: a browser would keep it as permission.
    ("/mixed", "OPTIONS /doc", APP, GET, "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow DELETE, GET, OPTIONS, PUT | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /doc", APP, PUT, "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow DELETE, GET, OPTIONS, PUT | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /doc", APP, DELETE, "403 | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /doc", OTHER, DELETE, "204 | allow-origin https://other.example | methods DELETE, OPTIONS | headers {headers} | max-age 86400 | allow DELETE, GET, OPTIONS, PUT | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /doc", OTHER, GET, "403 | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /doc", APP, PATCH, "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow DELETE, GET, OPTIONS, PUT | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /doc", OTHER, PATCH, "403 | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "DELETE /doc", OTHER, PLAIN, "204 | allow-origin https://other.example | expose {exposed} | vary Origin"),
    ("/mixed", "DELETE /doc", APP, PLAIN, "204 | vary Origin"),
    ("/mixed", "GET /doc", APP, PLAIN, "204 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/mixed", "GET /doc", OTHER, PLAIN, "204 | vary Origin"),
    ("/mixed", "PATCH /doc", APP, PLAIN, "405 | allow-origin https://app.example | expose {exposed} | allow DELETE, GET, OPTIONS, PUT | vary Origin"),
    ("/mixed", "PATCH /doc", OTHER, PLAIN, "405 | allow DELETE, GET, OPTIONS, PUT | vary Origin"),
    // Policies are equal by what they say.
    ("/mixed", "OPTIONS /equal", APP, GET, "204 | allow-origin https://app.example | methods GET, OPTIONS, POST | headers {headers} | max-age 86400 | allow GET, OPTIONS, POST | vary Origin"),
    ("/mixed", "OPTIONS /equal", APP, POST, "204 | allow-origin https://app.example | methods GET, OPTIONS, POST | headers {headers} | max-age 86400 | allow GET, OPTIONS, POST | vary Origin"),
    ("/mixed", "OPTIONS /nearly", APP, GET, "204 | allow-origin https://app.example | methods GET, OPTIONS | headers {headers} | max-age 60 | allow GET, OPTIONS, POST | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /nearly", APP, POST, "204 | allow-origin https://app.example | methods OPTIONS, POST | headers {headers} | max-age 86400 | allow GET, OPTIONS, POST | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /public", EVIL, GET, "204 | allow-origin * | methods GET, OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS, POST | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /public", EVIL, POST, "403 | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "GET /public", EVIL, PLAIN, "204 | allow-origin * | expose {exposed}"),
    ("/mixed", "POST /public", EVIL, PLAIN, "204 | vary Origin"),
    ("/mixed", "OPTIONS /hidden", APP, POST, "204 | allow-origin https://app.example | methods OPTIONS, POST | headers {headers} | max-age 86400 | allow GET, OPTIONS, POST | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "GET /hidden", APP, PLAIN, "204"),
    // Nor does an explicit list give away what another policy governs, OPTIONS and HEAD included.
    ("/listed-mixed", "OPTIONS /doc", APP, GET, "204 | allow-origin https://app.example | methods GET | headers {headers} | max-age 86400 | allow DELETE, GET, HEAD, OPTIONS | vary Origin | vary Access-Control-Request-Method"),
    ("/listed-mixed", "OPTIONS /doc", OTHER, DELETE, "204 | allow-origin https://other.example | methods DELETE, HEAD, OPTIONS | headers {headers} | max-age 86400 | allow DELETE, GET, HEAD, OPTIONS | vary Origin | vary Access-Control-Request-Method"),
    ("/listed-mixed", "OPTIONS /doc", APP, HEAD, "403 | vary Origin | vary Access-Control-Request-Method"),
    ("/listed-mixed", "HEAD /doc", APP, PLAIN, "204 | vary Origin"),
    // Two routers at one prefix share a path, and each method keeps its router's policy.
    ("/overlap", "OPTIONS /data", APP, GET, "204 | allow-origin https://app.example | methods GET, OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin | vary Access-Control-Request-Method"),
    ("/overlap", "OPTIONS /data", OTHER, PUT, "204 | allow-origin https://other.example | methods OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin | vary Access-Control-Request-Method"),
    ("/overlap", "OPTIONS /data", APP, PUT, "403 | vary Origin | vary Access-Control-Request-Method"),
    ("/overlap", "PUT /data", OTHER, PLAIN, "204 | allow-origin https://other.example | expose {exposed} | vary Origin"),
    ("/overlap", "PUT /data", APP, PLAIN, "204 | vary Origin"),
    ("", "OPTIONS /compiled", HOME, GET, "204 | allow-origin https://home.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("", "OPTIONS /set", HOME, GET, "204 | allow-origin https://home.example | methods GET, OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin | vary Access-Control-Request-Method"),
    // The most specific row of each method answers, and each brings its policy.
    ("/mixed", "OPTIONS /users/me", APP, GET, "204 | allow-origin https://app.example | methods GET, OPTIONS | headers {headers} | max-age 86400 | allow DELETE, GET, OPTIONS | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /users/me", OTHER, DELETE, "204 | allow-origin https://other.example | methods DELETE, OPTIONS | headers {headers} | max-age 86400 | allow DELETE, GET, OPTIONS | vary Origin | vary Access-Control-Request-Method"),
    // HEAD is GET's unless it is routed, and is listed only then.
    ("/mixed", "OPTIONS /headed", OTHER, HEAD, "204 | allow-origin https://other.example | methods HEAD, OPTIONS | headers {headers} | max-age 86400 | allow GET, HEAD, OPTIONS | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /headed", APP, HEAD, "403 | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /headed", APP, GET, "204 | allow-origin https://app.example | methods GET, OPTIONS | headers {headers} | max-age 86400 | allow GET, HEAD, OPTIONS | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "HEAD /headed", OTHER, PLAIN, "204 | allow-origin https://other.example | expose {exposed} | vary Origin"),
    ("/mixed", "HEAD /headed", APP, PLAIN, "204 | vary Origin"),
    ("/mixed", "HEAD /own", OTHER, PLAIN, "204 | allow-origin https://other.example | expose {exposed} | vary Origin"),
    ("/mixed", "DELETE /own", OTHER, PLAIN, "405 | allow GET, OPTIONS | vary Origin"),
    ("/mixed", "DELETE /own", APP, PLAIN, "405 | allow-origin https://app.example | expose {exposed} | allow GET, OPTIONS | vary Origin"),
    // A path whose routes have one policy and whose other methods have the router's depends on the method asked for, too.
    ("/mixed", "OPTIONS /own", APP, DELETE, "204 | allow-origin https://app.example | methods OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /own", OTHER, DELETE, "403 | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /users/7", APP, GET, "204 | allow-origin https://app.example | methods OPTIONS | headers {headers} | max-age 86400 | allow DELETE, OPTIONS | vary Origin | vary Access-Control-Request-Method"),
    // DIFFERS: `Access-Control-Request-Method` is named only where the method that is asked for is not routed.
    ("/mixed", "OPTIONS /own", OTHER, GET, "204 | allow-origin https://other.example | methods GET, OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS | vary Origin | vary Access-Control-Request-Method"),
    // DIFFERS, alike.
    ("/mixed", "OPTIONS /own", OTHER, HEAD, "204 | allow-origin https://other.example | methods GET, OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS | vary Origin | vary Access-Control-Request-Method"),
    // DIFFERS, alike.
    ("/mixed", "OPTIONS /users/7", OTHER, DELETE, "204 | allow-origin https://other.example | methods DELETE, OPTIONS | headers {headers} | max-age 86400 | allow DELETE, OPTIONS | vary Origin | vary Access-Control-Request-Method"),
    // DIFFERS, alike.
    ("/mixed", "OPTIONS /twice", OTHER, GET, "204 | allow-origin https://other.example | credentials true | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin | vary Access-Control-Request-Method"),
    // DIFFERS, alike.
    ("/mixed", "OPTIONS /twice", OTHER, PUT, "204 | allow-origin https://other.example | credentials true | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin | vary Access-Control-Request-Method"),
    // DIFFERS, alike.
    ("/mixed", "OPTIONS /own", APP, GET, "403 | vary Origin | vary Access-Control-Request-Method"),
    // "Access-Control-Allow-Methods is compared case-sensitively": `patch` is not PATCH, and is not routed.
    ("/mixed", "OPTIONS /cased", OTHER, PATCH, "204 | allow-origin https://other.example | methods OPTIONS, PATCH | headers {headers} | max-age 86400 | allow GET, OPTIONS, PATCH | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /cased", OTHER, &[wants("patch")], "403 | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "OPTIONS /cased", APP, &[wants("patch")], "204 | allow-origin https://app.example | methods GET, OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS, PATCH | vary Origin | vary Access-Control-Request-Method"),
    ("/mixed", "PATCH /cased", OTHER, PLAIN, "204 | allow-origin https://other.example | expose {exposed} | vary Origin"),
    ("/mixed", "patch /cased", APP, PLAIN, "405 | allow-origin https://app.example | expose {exposed} | allow GET, OPTIONS, PATCH | vary Origin"),
    // A method of the service's own.
    ("/mixed", "OPTIONS /cache", APP, PURGE, "204 | allow-origin https://app.example | methods GET, OPTIONS, PURGE | headers {headers} | max-age 86400 | allow GET, OPTIONS, PURGE | vary Origin"),
    ("/mixed", "OPTIONS /cache", APP, GET, "204 | allow-origin https://app.example | methods GET, OPTIONS, PURGE | headers {headers} | max-age 86400 | allow GET, OPTIONS, PURGE | vary Origin"),
    ("/mixed", "OPTIONS /cache", EVIL, PURGE, "403 | vary Origin"),
    ("/mixed", "PURGE /cache", APP, PLAIN, "204 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/mixed", "purge /cache", APP, PLAIN, "405 | allow-origin https://app.example | expose {exposed} | allow GET, OPTIONS, PURGE | vary Origin"),

    // The innermost level that speaks replaces those around it.
    ("/outer", "GET /data", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/outer", "GET /data", HOME, PLAIN, "200 | vary Origin"),
    ("/outer/inner", "GET /data", OTHER, PLAIN, "200 | allow-origin https://other.example | expose {exposed} | vary Origin"),
    ("/outer/inner", "GET /data", APP, PLAIN, "200 | vary Origin"),
    ("/outer/inner", "OPTIONS /data", OTHER, PUT, "204 | allow-origin https://other.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/outer/inner", "OPTIONS /data", APP, PUT, "403 | vary Origin"),
    ("/outer/silent", "GET /data", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/outer/silent", "DELETE /data", APP, PLAIN, "405 | allow-origin https://app.example | expose {exposed} | allow GET, OPTIONS | vary Origin"),
    ("/outer/closed", "GET /data", APP, PLAIN, "200"),
    ("/outer/closed", "DELETE /data", APP, PLAIN, "405 | allow GET, OPTIONS, PUT"),
    ("/outer/closed", "OPTIONS /data", APP, PUT, "204 | allow GET, OPTIONS, PUT"),
    // An unrouted path is the innermost router's by whole segments, a literal before a parameter.
    ("/outer", "GET /inner/nowhere", OTHER, PLAIN, "404 | allow-origin https://other.example | expose {exposed} | vary Origin"),
    ("/outer", "GET /inner/nowhere", APP, PLAIN, "404 | vary Origin"),
    ("/outer", "GET /silent/nowhere", APP, PLAIN, "404 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/outer", "GET /closed/nowhere", APP, PLAIN, "404"),
    ("/outer", "GET /acme/nowhere", EVIL, PLAIN, "404 | allow-origin * | expose {exposed}"),
    ("/outer", "GET /innermost/nowhere", EVIL, PLAIN, "404 | allow-origin * | expose {exposed}"),
    ("", "GET /outermost/nowhere", APP, PLAIN, "404 | vary Origin"),
    ("", "GET /outermost/nowhere", HOME, PLAIN, "404 | allow-origin https://home.example | expose {exposed} | vary Origin"),
    ("/outer", "OPTIONS /acme/nowhere", EVIL, GET, "404 | allow-origin * | expose {exposed}"),
    ("/outer", "OPTIONS /inner/nowhere", APP, GET, "404 | vary Origin"),
];
