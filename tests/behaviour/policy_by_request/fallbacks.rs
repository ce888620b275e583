//! What a fallback answers, and under which policy.

use super::*;

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    // Without a policy of its own: the router's.
    ("/lost", "GET /nowhere", APP, PLAIN, "404 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/lost", "PURGE /nowhere", APP, PLAIN, "404 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/lost", "GET /nowhere", NO, PLAIN, "404 | vary Origin"),
    ("/lost", "GET /nowhere", HOME, PLAIN, "404 | vary Origin"),
    ("/lost", "OPTIONS /nowhere", APP, PLAIN, "404 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/lost", "OPTIONS /nowhere", APP, PUT, "204 | allow-origin https://app.example | methods {usual} | headers {headers} | max-age 86400 | allow {usual} | vary Origin"),
    ("/lost", "OPTIONS /nowhere", APP, PURGE, "204 | allow-origin https://app.example | methods {usual} | headers {headers} | max-age 86400 | allow {usual} | vary Origin"),
    ("/lost", "OPTIONS /nowhere", EVIL, PUT, "403 | vary Origin"),
    // A path that is routed for another method is no fallback's.
    ("/lost", "DELETE /data", APP, PLAIN, "405 | allow-origin https://app.example | expose {exposed} | allow GET, OPTIONS | vary Origin"),
    ("/lost", "OPTIONS /data", APP, DELETE, "204 | allow-origin https://app.example | methods GET, OPTIONS | headers {headers} | max-age 86400 | allow GET, OPTIONS | vary Origin"),
    // A router within answers by the fallback around it, under its own policy.
    ("/lost/inner", "GET /nowhere", OTHER, PLAIN, "404 | allow-origin https://other.example | expose {exposed} | vary Origin"),
    ("/lost/inner", "GET /nowhere", APP, PLAIN, "404 | vary Origin"),
    ("/lost/inner", "OPTIONS /nowhere", OTHER, PUT, "204 | allow-origin https://other.example | methods {usual} | headers {headers} | max-age 86400 | allow {usual} | vary Origin"),
    ("/lost/inner", "OPTIONS /nowhere", APP, PUT, "403 | vary Origin"),

    // With a policy of its own, which is the most specific there is.
    ("/page", "GET /nowhere", OTHER, PLAIN, "200 | allow-origin https://other.example | credentials true | expose {exposed} | vary Origin"),
    ("/page", "GET /nowhere", APP, PLAIN, "200 | vary Origin"),
    ("/page", "HEAD /nowhere", OTHER, PLAIN, "200 | allow-origin https://other.example | credentials true | expose {exposed} | vary Origin"),
    ("/page", "OPTIONS /nowhere", OTHER, PUT, "204 | allow-origin https://other.example | credentials true | methods {usual} | headers {headers} | max-age 86400 | allow {usual} | vary Origin"),
    ("/page", "OPTIONS /nowhere", APP, PUT, "403 | vary Origin"),
    ("/page", "GET /data", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/page/inner", "GET /nowhere", OTHER, PLAIN, "200 | allow-origin https://other.example | credentials true | expose {exposed} | vary Origin"),
    ("/page/inner", "OPTIONS /nowhere", OTHER, PUT, "204 | allow-origin https://other.example | credentials true | methods {usual} | headers {headers} | max-age 86400 | allow {usual} | vary Origin"),

    // With a list: a fallback answers whatever the list names.
    ("/listed-fallback", "OPTIONS /nowhere", APP, PURGE, "204 | allow-origin https://app.example | methods GET, HEAD, OPTIONS, PURGE | headers {headers} | max-age 86400 | allow {usual} | vary Origin"),
    ("/listed-fallback", "OPTIONS /nowhere", APP, PUT, "204 | allow-origin https://app.example | methods GET, HEAD, OPTIONS, PURGE | headers {headers} | max-age 86400 | allow {usual} | vary Origin"),
    ("/listed-fallback", "PURGE /nowhere", APP, PLAIN, "204 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/listed-fallback", "OPTIONS /nowhere", APP, PLAIN, "204 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/listed-fallback", "PUT /nowhere", APP, PLAIN, "204 | vary Origin"),
    ("/listed-fallback", "GET /data", EVIL, PLAIN, "200 | allow-origin * | expose {exposed}"),
    ("/closed-fallback", "OPTIONS /nowhere", APP, PUT, "204 | allow {usual}"),
    ("/closed-fallback", "GET /nowhere", APP, PLAIN, "204"),
];
