//! What the README's comparison says about actix-web with actix-cors, cell by cell. `docs/comparison.md` names each test.
//!
//! `cargo test --package restmachine-benches --features peers --test comparison` runs it; the peers are built here anyway.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use actix_cors::Cors;
use actix_web::{
    body::to_bytes,
    dev::{ServiceRequest, ServiceResponse, Transform},
    error::ErrorUnauthorized,
    http::{header::HeaderMap, Method},
    middleware::{from_fn, Next},
    rt,
    test::{call_service, init_service, ok_service, try_call_service, TestRequest},
    web, App, Error, HttpResponse,
};

const APP: &str = "https://app.example.com";
const EVIL: &str = "https://evil.example";
const METHOD: (&str, &str) = ("access-control-request-method", "GET");

/// The response of a program with two routes under this policy.
async fn ask(cors: Cors, line: &str, headers: &[(&str, &str)]) -> ServiceResponse {
    let app = App::new()
        .wrap(cors)
        .service(
            web::resource("/data")
                .route(web::get().to(|| async { "data" }))
                .route(web::method(Method::OPTIONS).to(|| async { "mine" })),
        )
        .route("/panics", web::get().to(panics));
    let service = init_service(app).await;
    call_service(&service, request(line, headers)).await.map_into_boxed_body()
}

async fn panics() -> HttpResponse {
    panic!("a mistake")
}

fn request(line: &str, headers: &[(&str, &str)]) -> actix_http::Request {
    let (method, path) = line.split_once(' ').unwrap();
    let request = TestRequest::with_uri(path).method(method.parse().unwrap());
    headers.iter().fold(request, |request, header| request.insert_header(*header)).to_request()
}

fn listing(origins: &[&str]) -> Cors {
    let cors = Cors::default().allowed_methods(["GET"]);
    origins.iter().fold(cors, |cors, origin| cors.allowed_origin(origin))
}

fn allowed(headers: &HeaderMap) -> Option<&str> {
    headers.get("access-control-allow-origin").map(|value| value.to_str().unwrap())
}

async fn is_refused(cors: Cors) -> bool {
    cors.new_transform(ok_service()).await.is_err()
}

#[actix_web::test]
async fn a_wildcard_with_credentials_is_refused_at_start_up_if_literal_and_otherwise_reflects_any_origin() {
    let any = || Cors::default().allow_any_origin().supports_credentials();
    assert!(is_refused(any().send_wildcard()).await);
    assert!(is_refused(listing(&["*"])).await);
    let answer = ask(any(), "GET /data", &[("origin", EVIL)]).await;
    assert_eq!(allowed(answer.headers()), Some(EVIL));
    assert_eq!(answer.headers().get("access-control-allow-credentials").unwrap(), "true");
    let answer = ask(Cors::permissive(), "GET /data", &[("origin", "null")]).await;
    assert_eq!(allowed(answer.headers()), Some("null"));
}

#[actix_web::test]
async fn any_header_with_credentials_allows_whatever_is_requested() {
    let any = listing(&[APP]).supports_credentials().allow_any_header();
    let asked = ("access-control-request-headers", "x-a, authorization");
    let answer = ask(any, "OPTIONS /data", &[("origin", APP), METHOD, asked]).await;
    assert_eq!(answer.headers().get("access-control-allow-headers").unwrap(), asked.1);
    // A star in the list is treated as a header's name.
    let star = listing(&[APP]).supports_credentials().allowed_header("*");
    let answer = ask(star, "OPTIONS /data", &[("origin", APP), METHOD]).await;
    assert_eq!(answer.headers().get("access-control-allow-headers").unwrap(), "*");
}

#[actix_web::test]
async fn a_string_that_is_not_a_uri_is_refused_and_a_misspelt_origin_is_accepted_and_matches_nothing() {
    assert!(is_refused(listing(&["https://app example.com"])).await);
    for written in [
        "https://app.example.com/",
        "https://app.example.com/path",
        "https://App.example.com",
        "https://app.example.com:443",
        "app.example.com",
        "https://*.example.com",
    ] {
        assert!(!is_refused(listing(&[written])).await, "{written}");
        let answer = ask(listing(&[written]), "GET /data", &[("origin", APP)]).await;
        assert_eq!(allowed(answer.headers()), None, "{written}");
    }
    let answer = ask(listing(&[APP]), "GET /data", &[("origin", APP)]).await;
    assert_eq!(allowed(answer.headers()), Some(APP));
}

#[actix_web::test]
async fn origins_that_get_credentials_are_not_judged() {
    let suffix = Cors::default().allowed_origin_fn(|origin, _| origin.as_bytes().ends_with(b".github.io"));
    let cases = [
        (listing(&["http://app.example.com"]), "http://app.example.com"),
        (listing(&["null"]), "null"),
        (suffix, "https://evil.github.io"),
    ];
    for (cors, origin) in cases {
        let answer = ask(cors.supports_credentials(), "GET /data", &[("origin", origin)]).await;
        assert_eq!(allowed(answer.headers()), Some(origin));
        assert_eq!(answer.headers().get("access-control-allow-credentials").unwrap(), "true", "{origin}");
    }
}

#[actix_web::test]
async fn methods_are_those_that_are_listed_and_a_405_has_allow() {
    let wrong = Cors::default().allowed_origin(APP).allowed_methods(["DELETE"]);
    let asked = ("access-control-request-method", "DELETE");
    let answer = ask(wrong, "OPTIONS /data", &[("origin", APP), asked]).await;
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers().get("access-control-allow-methods").unwrap(), "DELETE", "no such route");
    let answer = ask(listing(&[APP]), "POST /data", &[("origin", APP)]).await;
    assert_eq!((answer.status().as_u16(), allowed(answer.headers())), (405, Some(APP)));
    assert!(answer.headers().get("allow").unwrap().to_str().unwrap().contains("GET"));
    let answer = ask(listing(&[APP]), "GET /nothing", &[("origin", APP)]).await;
    assert_eq!((answer.status().as_u16(), allowed(answer.headers())), (404, Some(APP)));
}

async fn refuse<B>(_: ServiceRequest, _: Next<B>) -> Result<ServiceResponse<B>, Error> {
    Err(ErrorUnauthorized("no token"))
}

#[actix_web::test]
async fn errors_of_handlers_extractors_and_inner_middleware_are_shared() {
    let app = App::new()
        .wrap(listing(&[APP]))
        .route("/handler", web::get().to(async || Err::<String, Error>(ErrorUnauthorized("no token"))))
        .route("/extractor/{id}", web::get().to(async |id: web::Path<u64>| id.to_string()))
        .service(web::scope("/inner").wrap(from_fn(refuse)).route("/data", web::get().to(async || "data")));
    let service = init_service(app).await;
    for (line, status) in [("GET /handler", 401), ("GET /extractor/x", 404)] {
        let answer = call_service(&service, request(line, &[("origin", APP)])).await;
        assert_eq!((answer.status().as_u16(), allowed(answer.headers())), (status, Some(APP)), "{line}");
    }
    // The error passes through the policy, which adds its headers to the response that the server makes of the error.
    let error = try_call_service(&service, request("GET /inner/data", &[("origin", APP)])).await.unwrap_err();
    let answer = error.error_response();
    assert_eq!((answer.status().as_u16(), allowed(answer.headers())), (401, Some(APP)));
    // A middleware around the policy makes another response of it, by the function that is there for that.
    assert_eq!(allowed(HttpResponse::from_error(error).headers()), None);
    // A middleware around the policy fails without it.
    let around = init_service(App::new().wrap(listing(&[APP])).wrap(from_fn(refuse))).await;
    let error = try_call_service(&around, request("GET /data", &[("origin", APP)])).await.unwrap_err();
    assert_eq!(allowed(error.error_response().headers()), None);
}

#[actix_web::test]
async fn requests_of_other_origins_reach_the_handler_unless_they_are_to_be_blocked() {
    let blocking = || listing(&[APP]).block_on_origin_mismatch(true);
    for (cors, headers, status) in [
        (listing(&[APP]), &[("origin", EVIL), ("sec-fetch-site", "cross-site")][..], 200),
        (blocking(), &[("origin", EVIL)], 400),
        (blocking(), &[("origin", APP)], 200),
        // The origin of the program itself has to be in the list.
        (blocking(), &[("origin", "https://api.example.com"), ("host", "api.example.com")], 400),
        // A request that names no origin passes, whatever its site.
        (blocking(), &[("sec-fetch-site", "cross-site")], 200),
    ] {
        let answer = ask(cors, "GET /data", headers).await;
        assert_eq!(answer.status().as_u16(), status, "{headers:?}");
    }
}

#[actix_web::test]
async fn a_panic_is_not_answered() {
    let asked = rt::spawn(ask(listing(&[APP]), "GET /panics", &[("origin", APP)])).await;
    assert!(asked.unwrap_err().is_panic(), "what serves it ends the connection");
}

#[actix_web::test]
async fn a_preflight_is_answered_whatever_the_path_and_any_other_options_reaches_the_program() {
    let answer = ask(listing(&[APP]), "OPTIONS /nothing", &[("origin", APP), METHOD]).await;
    assert_eq!((answer.status().as_u16(), allowed(answer.headers())), (200, Some(APP)));
    let answer = ask(listing(&[APP]), "OPTIONS /data", &[("origin", APP)]).await;
    assert_eq!(to_bytes(answer.into_body()).await.unwrap(), "mine");
}

#[actix_web::test]
async fn vary_names_origin_except_on_refused_preflights_which_say_why() {
    let varies = |answer: &ServiceResponse| {
        answer.headers().get("vary").is_some_and(|line| line.to_str().unwrap().contains("Origin"))
    };
    for line in ["GET /data", "GET /nothing", "POST /data"] {
        for headers in [&[][..], &[("origin", APP)], &[("origin", EVIL)]] {
            let answer = ask(listing(&[APP]), line, headers).await;
            assert!(varies(&answer), "{line} {headers:?}");
        }
    }
    assert!(varies(&ask(listing(&[APP]), "OPTIONS /data", &[("origin", APP), METHOD]).await));
    let refused = ask(listing(&[APP]), "OPTIONS /data", &[("origin", EVIL), METHOD]).await;
    assert_eq!(refused.status(), 400);
    assert!(!varies(&refused));
    let body = to_bytes(refused.into_body()).await.unwrap();
    assert_eq!(body, "Origin is not allowed to make this request");
}

#[actix_web::test]
async fn of_two_policies_the_outer_answers_preflights() {
    let inner = || web::resource("/inner").wrap(listing(&[EVIL])).route(web::get().to(|| async { "inner" }));
    let nested = init_service(App::new().wrap(listing(&[APP])).service(inner())).await;
    let alone = init_service(App::new().service(inner())).await;
    let asked = || request("OPTIONS /inner", &[("origin", EVIL), METHOD]);
    let answer = call_service(&nested, asked()).await;
    assert_eq!((answer.status().as_u16(), allowed(answer.headers())), (400, None));
    assert_eq!(allowed(call_service(&alone, asked()).await.headers()), Some(EVIL));
}
