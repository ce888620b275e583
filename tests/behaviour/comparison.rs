//! What the README's comparison says about axum with tower-http's `CorsLayer`, cell by cell: `docs/comparison.md`
//! names each test.

use std::{
    panic::{catch_unwind, AssertUnwindSafe},
    time::Duration,
};

use axum::{
    routing::{get, options, post},
    Router,
};
use http::{HeaderMap, HeaderValue, Method};
use tower_http::{
    catch_panic::CatchPanicLayer,
    cors::{AllowCredentials, AllowHeaders, AllowMethods, AllowOrigin, Any, CorsLayer, MaxAge},
    csrf::CsrfLayer,
};

use crate::tower::ask;

const APP: &str = "https://app.example.com";
const EVIL: &str = "https://evil.example";
const METHOD: (&str, &str) = ("access-control-request-method", "GET");

fn listing(origins: &[&'static str]) -> CorsLayer {
    let origins: Vec<_> = origins.iter().map(|origin| HeaderValue::from_static(origin)).collect();
    CorsLayer::new().allow_origin(origins).allow_methods([Method::GET])
}

/// Two routes under a layer, applied as its documentation shows.
fn under(layer: CorsLayer) -> Router {
    Router::new()
        .route("/data", get(async || "data"))
        .route(
            "/panics",
            get(async || {
                if true {
                    panic!("a mistake")
                }
            }),
        )
        .layer(layer)
}

fn allowed(headers: &HeaderMap) -> Option<&str> {
    headers.get("access-control-allow-origin").map(|value| value.to_str().unwrap())
}

fn vary(headers: &HeaderMap) -> String {
    let lines = headers.get_all("vary").iter().map(|line| line.to_str().unwrap().to_ascii_lowercase());
    lines.collect::<Vec<_>>().join(", ")
}

#[test]
fn wildcards_with_credentials_panic_where_the_layer_is_put_on() {
    let with_credentials = || CorsLayer::new().allow_credentials(true);
    for layer in [
        with_credentials().allow_origin(Any),
        with_credentials().allow_headers(Any),
        with_credentials().allow_methods(Any),
        with_credentials().expose_headers(Any),
    ] {
        let panic = catch_unwind(AssertUnwindSafe(|| under(layer))).unwrap_err();
        let said = panic.downcast_ref::<&str>().unwrap();
        assert!(said.starts_with("Invalid CORS configuration"), "{said}");
    }
    drop(under(with_credentials().allow_origin(HeaderValue::from_static(APP))));
}

#[tokio::test]
async fn a_predicate_of_credentials_is_left_out_of_the_checks_and_of_vary() {
    let predicate = || AllowCredentials::predicate(|origin, _| origin == APP);
    for (layer, origin) in [
        (CorsLayer::new().allow_origin(Any).allow_credentials(predicate()), "*"),
        (CorsLayer::new().allow_origin(HeaderValue::from_static(APP)).allow_credentials(predicate()), APP),
    ] {
        let app = under(layer);
        let answer = ask(app.clone(), "GET /data", &[("origin", APP)]).await;
        assert_eq!(allowed(answer.headers()), Some(origin));
        assert_eq!(answer.headers()["access-control-allow-credentials"], "true");
        assert_eq!(vary(answer.headers()), "");
        let answer = ask(app, "GET /data", &[]).await;
        assert_eq!(answer.headers().get("access-control-allow-credentials"), None);
    }
}

#[tokio::test]
async fn an_origin_that_no_browser_sends_is_accepted_and_matches_nothing() {
    for (written, sent) in [
        ("https://app.example.com/", APP),
        ("https://app.example.com/path", APP),
        ("https://App.example.com", APP),
        ("https://app.example.com:443", APP),
        ("app.example.com", APP),
        ("https://*.example.com", APP),
    ] {
        let answer = ask(under(listing(&[written])), "GET /data", &[("origin", sent)]).await;
        assert_eq!(allowed(answer.headers()), None, "{written}");
    }
    let answer = ask(under(listing(&[APP])), "GET /data", &[("origin", APP)]).await;
    assert_eq!(allowed(answer.headers()), Some(APP));
}

#[tokio::test]
async fn origins_that_get_credentials_are_not_judged() {
    let suffix = AllowOrigin::predicate(|origin, _| origin.as_bytes().ends_with(b".github.io"));
    let cases = [
        (listing(&["http://app.example.com"]), "http://app.example.com"),
        (listing(&["null"]), "null"),
        (CorsLayer::new().allow_origin(suffix), "https://evil.github.io"),
        (CorsLayer::new().allow_origin(AllowOrigin::mirror_request()), EVIL),
        (CorsLayer::very_permissive(), "null"),
    ];
    for (layer, origin) in cases {
        let answer = ask(under(layer.allow_credentials(true)), "GET /data", &[("origin", origin)]).await;
        assert_eq!(allowed(answer.headers()), Some(origin));
        assert_eq!(answer.headers()["access-control-allow-credentials"], "true", "{origin}");
    }
}

#[test]
fn a_route_that_is_added_twice_panics() {
    let one = Router::<()>::new().route("/data", get(async || "one"));
    let panic = catch_unwind(AssertUnwindSafe(|| one.route("/data", get(async || "two")))).unwrap_err();
    let said = panic.downcast_ref::<String>().unwrap();
    assert!(said.starts_with("Overlapping method route"), "{said}");
}

#[tokio::test]
async fn methods_are_those_that_the_layer_lists() {
    let silent = CorsLayer::new().allow_origin(Any);
    let answer = ask(under(silent), "OPTIONS /data", &[("origin", APP), METHOD]).await;
    assert_eq!(answer.headers().get("access-control-allow-methods"), None);
    let wrong = listing(&[APP]).allow_methods([Method::DELETE]);
    let answer = ask(under(wrong), "OPTIONS /data", &[("origin", APP), METHOD]).await;
    assert_eq!(answer.headers()["access-control-allow-methods"], "DELETE", "no such route");
    assert_eq!(
        (answer.status().as_u16(), allowed(answer.headers())),
        (200, Some(APP)),
        "GET is not in the list"
    );
    let mirroring = listing(&[APP]).allow_methods(AllowMethods::mirror_request());
    let purge = ("access-control-request-method", "PURGE");
    let answer = ask(under(mirroring), "OPTIONS /data", &[("origin", APP), purge]).await;
    assert_eq!(answer.headers()["access-control-allow-methods"], "PURGE", "no such route");
}

#[tokio::test]
async fn any_header_with_credentials_allows_whatever_is_requested() {
    let mirroring = listing(&[APP]).allow_credentials(true).allow_headers(AllowHeaders::mirror_request());
    let requested = ("access-control-request-headers", "authorization,x-anything");
    let answer = ask(under(mirroring), "OPTIONS /data", &[("origin", APP), METHOD, requested]).await;
    assert_eq!(answer.headers()["access-control-allow-headers"], requested.1);
}

#[tokio::test]
async fn error_responses_are_shared_and_a_405_has_allow() {
    let app = || under(listing(&[APP]));
    let missing = ask(app(), "GET /nothing", &[("origin", APP)]).await;
    assert_eq!((missing.status().as_u16(), allowed(missing.headers())), (404, Some(APP)));
    let refused = ask(app(), "POST /data", &[("origin", APP)]).await;
    assert_eq!((refused.status().as_u16(), allowed(refused.headers())), (405, Some(APP)));
    assert_eq!(refused.headers()["allow"], "GET,HEAD");
}

#[tokio::test]
async fn a_panic_is_answered_only_by_a_layer_inside() {
    let panicked = tokio::spawn(ask(under(listing(&[APP])), "GET /panics", &[("origin", APP)])).await;
    assert!(panicked.unwrap_err().is_panic(), "what serves it ends the connection");
    let app = Router::new()
        .route(
            "/panics",
            get(async || {
                if true {
                    panic!("a mistake")
                }
            }),
        )
        .layer(CatchPanicLayer::new())
        .layer(listing(&[APP]));
    let answer = ask(app, "GET /panics", &[("origin", APP)]).await;
    assert_eq!((answer.status().as_u16(), allowed(answer.headers())), (500, Some(APP)));
}

#[tokio::test]
async fn the_layer_answers_every_options_whatever_the_path() {
    let app = || {
        Router::new().route("/data", options(async || "mine").post(async || "data")).layer(listing(&[APP]))
    };
    for line in ["OPTIONS /data", "OPTIONS /nothing"] {
        for headers in [&[("origin", APP), METHOD][..], &[("origin", APP)], &[]] {
            let answer = ask(app(), line, headers).await;
            assert_eq!(answer.status(), 200, "{line} {headers:?}");
            assert_eq!(answer.headers()["access-control-allow-methods"], "GET", "not what is routed");
            let body = axum::body::to_bytes(answer.into_body(), 100).await.unwrap();
            assert_eq!(body, "", "{line} {headers:?}: the handler is not asked");
        }
    }
}

#[tokio::test]
async fn a_refused_preflight_is_a_200_that_says_nothing() {
    let answer = ask(under(listing(&[APP])), "OPTIONS /data", &[("origin", EVIL), METHOD]).await;
    assert_eq!((answer.status().as_u16(), allowed(answer.headers())), (200, None));
    // Everything is there but the origin: the methods of the layer, and those that axum has for the path.
    assert_eq!(answer.headers()["access-control-allow-methods"], "GET");
    assert_eq!(answer.headers()["allow"], "GET,HEAD");
    assert_eq!(axum::body::to_bytes(answer.into_body(), 100).await.unwrap(), "");
}

#[tokio::test]
async fn vary_names_what_the_layer_reads_from_a_request_on_every_response() {
    let one = || CorsLayer::new().allow_origin(HeaderValue::from_static(APP));
    let mirrored = "origin, access-control-request-method, access-control-request-headers";
    for line in ["GET /data", "GET /nothing", "POST /data", "OPTIONS /data"] {
        for headers in [&[][..], &[("origin", APP)], &[("origin", EVIL)], &[("origin", APP), METHOD]] {
            for (layer, named) in [
                (listing(&[APP]), "origin"),
                (CorsLayer::very_permissive(), mirrored),
                (CorsLayer::permissive(), ""),
                (one(), ""),
            ] {
                let answer = ask(under(layer), line, headers).await;
                assert_eq!(vary(answer.headers()), named, "{line} {headers:?}");
            }
        }
    }
    // A value that is not in a list is sent to every origin, so no response depends on it.
    let answer = ask(under(one()), "GET /data", &[("origin", EVIL)]).await;
    assert_eq!(allowed(answer.headers()), Some(APP));
}

#[tokio::test]
async fn cross_site_requests_are_refused_by_a_layer_of_its_own() {
    let app = || {
        let layer = CsrfLayer::new().add_trusted_origin(APP).unwrap();
        Router::new().route("/data", get(async || "data").post(async || "made")).layer(layer)
    };
    let site = |site| ("sec-fetch-site", site);
    for (line, headers, status) in [
        ("POST /data", &[site("same-origin"), ("origin", "https://api.example.com")][..], 200),
        ("POST /data", &[site("none")], 200),
        ("POST /data", &[], 200),
        ("POST /data", &[site("same-site"), ("origin", "https://www.example.com")], 403),
        ("POST /data", &[site("cross-site"), ("origin", EVIL)], 403),
        ("POST /data", &[("origin", EVIL)], 403),
        ("POST /data", &[("origin", "null")], 403),
        ("POST /data", &[site("cross-site"), ("origin", APP)], 200),
        ("GET /data", &[site("cross-site"), ("origin", EVIL)], 200),
    ] {
        let answer = ask(app(), line, headers).await;
        assert_eq!(answer.status(), status, "{line} {headers:?}");
    }
    // It does not read the list of the CORS layer. Inside that layer, its 403 can be read by the page.
    let inside =
        Router::new().route("/data", post(async || "made")).layer(CsrfLayer::new()).layer(listing(&[APP]));
    let answer = ask(inside, "POST /data", &[site("cross-site"), ("origin", APP)]).await;
    assert_eq!((answer.status().as_u16(), allowed(answer.headers())), (403, Some(APP)));
}

#[tokio::test]
async fn of_two_layers_the_outer_answers_preflights_and_the_inner_still_shares() {
    let app = || {
        Router::new()
            .route("/inner", post(async || "inner").layer(listing(&[EVIL])))
            .route("/outer", post(async || "outer"))
            .layer(listing(&[APP]))
    };
    let preflight = ask(app(), "OPTIONS /inner", &[("origin", EVIL), METHOD]).await;
    assert_eq!(allowed(preflight.headers()), None, "the route's own layer is not asked");
    let actual = ask(app(), "POST /inner", &[("origin", EVIL)]).await;
    assert_eq!(allowed(actual.headers()), Some(EVIL));
    let both = ask(app(), "POST /inner", &[("origin", APP)]).await;
    assert_eq!(allowed(both.headers()), Some(APP));
    assert_eq!(allowed(ask(app(), "POST /outer", &[("origin", EVIL)]).await.headers()), None);
    // Side by side, each route has its own.
    let apart = Router::new()
        .route("/a", get(async || "a").layer(listing(&[APP])))
        .route("/b", get(async || "b").layer(listing(&[EVIL])));
    let answer = ask(apart, "OPTIONS /b", &[("origin", EVIL), METHOD]).await;
    assert_eq!(allowed(answer.headers()), Some(EVIL));
}

#[tokio::test]
async fn code_may_decide_for_each_request_and_private_networks_are_known() {
    let asked = AllowOrigin::async_predicate(|origin, _| async move {
        tokio::task::yield_now().await;
        origin == APP
    });
    let layer = CorsLayer::new()
        .allow_origin(asked)
        .max_age(MaxAge::dynamic(|_, _| Duration::from_secs(7)))
        .allow_private_network(true);
    let network = ("access-control-request-private-network", "true");
    let answer = ask(under(layer), "OPTIONS /data", &[("origin", APP), METHOD, network]).await;
    assert_eq!(allowed(answer.headers()), Some(APP));
    assert_eq!(answer.headers()["access-control-max-age"], "7");
    assert_eq!(answer.headers()["access-control-allow-private-network"], "true");
}
