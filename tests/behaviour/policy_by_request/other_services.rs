//! A service without a policy, and one whose policy is set when it starts.

use http::Request;
use restmachine::{cors, post, router, Body, CorsPolicy};
use restmachine_tests::{ask_with, Answer};

use super::{
    handlers::{read, write, Outcomes},
    *,
};

#[post("/shared")]
#[cors(origins = ["https://app.example"])]
fn shared() {}

router! { Bare { read, write, shared, "/out" => Outcomes } }

pub(super) fn bare(request: Request<Body>) -> Answer {
    ask_with(&Bare::service(), request)
}

pub(super) fn given(request: Request<Body>) -> Answer {
    let policy = CorsPolicy::builder().origins("https://app.example").build().unwrap();
    ask_with(&Bare::service().with_cors(policy), request)
}

pub(super) fn started(request: Request<Body>) -> Answer {
    let policy = CorsPolicy::builder().origins(["https://new.example", "https://*.example.com"]);
    let policy = policy.credentials(true).max_age(600).expose_headers(["X-Total"]).build().unwrap();
    ask_with(&routers::App::service().with_cors(policy), request)
}

#[rustfmt::skip]
pub(super) const BARE: &[Row] = &[
    ("", "GET /data", APP, PLAIN, "200"),
    ("", "PUT /data", NO, PLAIN, "204"),
    ("", "HEAD /data", NULL, PLAIN, "200"),
    ("", "OPTIONS /data", APP, PUT, "204 | allow GET, OPTIONS, PUT"),
    ("", "OPTIONS /data", APP, DELETE, "204 | allow GET, OPTIONS, PUT"),
    ("", "OPTIONS /data", APP, PLAIN, "204 | allow GET, OPTIONS, PUT"),
    ("", "OPTIONS *", APP, PUT, "204"),
    ("", "OPTIONS /nowhere", APP, PUT, "404"),
    ("", "GET /nowhere", APP, PLAIN, "404"),
    ("", "DELETE /data", APP, PLAIN, "405 | allow GET, OPTIONS, PUT"),
    ("", "GET /out/panic", APP, PLAIN, "500"),
    ("", "GET /out/number/300", APP, PLAIN, "400"),
    ("", "GET /out/vary/encoding", APP, PLAIN, "200 | vary Accept-Encoding"),
    ("", "GET /out/meddling", APP, PLAIN, "200 | allow-origin https://evil.test | allow-origin * | credentials true | credentials true | methods DELETE | expose X-Secret | access-control-allow-private-network true"),
    // A route may have one where nothing around it has.
    ("", "POST /shared", APP, PLAIN, "204 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("", "POST /shared", EVIL, PLAIN, "204 | vary Origin"),
    ("", "OPTIONS /shared", EVIL, GET, "204 | allow OPTIONS, POST | vary Access-Control-Request-Method"),
    ("", "OPTIONS /shared", APP, POST, "204 | allow-origin https://app.example | methods OPTIONS, POST | headers {headers} | max-age 86400 | allow OPTIONS, POST | vary Origin | vary Access-Control-Request-Method"),
    ("", "OPTIONS /shared", EVIL, POST, "403 | vary Origin | vary Access-Control-Request-Method"),
    ("", "GET /shared", APP, PLAIN, "405 | allow OPTIONS, POST"),
    ("", "OPTIONS /shared", APP, PLAIN, "204 | allow OPTIONS, POST"),
];

#[rustfmt::skip]
pub(super) const GIVEN: &[Row] = &[
    ("", "GET /data", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("", "GET /out/meddling", EVIL, PLAIN, "200 | vary Origin"),
    ("", "GET /nowhere", APP, PLAIN, "404 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("", "OPTIONS /data", APP, DELETE, "204 | allow-origin https://app.example | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("", "OPTIONS /data", EVIL, PUT, "403 | vary Origin"),
    ("", "OPTIONS *", APP, PUT, "204"),
    // Equal to what a route says, so that one list may name both.
    ("", "OPTIONS /shared", APP, GET, "204 | allow-origin https://app.example | methods OPTIONS, POST | headers {headers} | max-age 86400 | allow OPTIONS, POST | vary Origin"),
    ("", "OPTIONS /shared", APP, POST, "204 | allow-origin https://app.example | methods OPTIONS, POST | headers {headers} | max-age 86400 | allow OPTIONS, POST | vary Origin"),
];

#[rustfmt::skip]
pub(super) const STARTED: &[Row] = &[
    // The app's level is replaced,
    ("", "GET /data", &["https://new.example"], PLAIN, "200 | allow-origin https://new.example | credentials true | expose X-Total | vary Origin"),
    ("", "GET /data", &["https://a.example.com"], PLAIN, "200 | allow-origin https://a.example.com | credentials true | expose X-Total | vary Origin"),
    ("", "GET /data", &["https://example.com"], PLAIN, "200 | vary Origin"),
    ("", "GET /data", HOME, PLAIN, "200 | vary Origin"),
    ("", "GET /data", NO, PLAIN, "200 | vary Origin"),
    ("", "GET /nowhere", &["https://new.example"], PLAIN, "404 | allow-origin https://new.example | credentials true | expose X-Total | vary Origin"),
    ("", "DELETE /data", &["https://new.example"], PLAIN, "405 | allow-origin https://new.example | credentials true | expose X-Total | allow GET, OPTIONS, PUT | vary Origin"),
    ("", "OPTIONS /data", &["https://new.example"], PUT, "204 | allow-origin https://new.example | credentials true | methods GET, OPTIONS, PUT | headers {headers} | max-age 600 | allow GET, OPTIONS, PUT | vary Origin"),
    ("", "OPTIONS /data", HOME, PUT, "403 | vary Origin"),
    ("", "OPTIONS /nowhere", &["https://new.example"], PUT, "404 | allow-origin https://new.example | credentials true | expose X-Total | vary Origin"),
    // with what was equal to the old one equal no more, and what is equal to the new one equal:
    ("", "OPTIONS /compiled", &["https://new.example"], GET, "204 | allow-origin https://new.example | credentials true | methods GET, OPTIONS | headers {headers} | max-age 600 | allow GET, OPTIONS, PUT | vary Origin | vary Access-Control-Request-Method"),
    ("", "OPTIONS /compiled", &["https://new.example"], PUT, "403 | vary Origin | vary Access-Control-Request-Method"),
    ("", "OPTIONS /compiled", HOME, PUT, "204 | allow-origin https://home.example | methods OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin | vary Access-Control-Request-Method"),
    ("", "OPTIONS /set", &["https://new.example"], GET, "204 | allow-origin https://new.example | credentials true | methods GET, OPTIONS, PUT | headers {headers} | max-age 600 | allow GET, OPTIONS, PUT | vary Origin"),
    ("", "OPTIONS /set", &["https://a.example.com"], PUT, "204 | allow-origin https://a.example.com | credentials true | methods GET, OPTIONS, PUT | headers {headers} | max-age 600 | allow GET, OPTIONS, PUT | vary Origin"),
    // levels below keep their own.
    ("/one", "GET /data", APP, PLAIN, "200 | allow-origin https://app.example | expose {exposed} | vary Origin"),
    ("/one", "GET /data", &["https://new.example"], PLAIN, "200 | vary Origin"),
    ("/any", "GET /data", &["https://new.example"], PLAIN, "200 | allow-origin * | expose {exposed}"),
    ("/off", "GET /data", &["https://new.example"], PLAIN, "200"),
    ("/one", "OPTIONS /data", &["https://new.example"], PUT, "403 | vary Origin"),
];
