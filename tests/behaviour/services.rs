//! `testing::Browser` and `testing::TestClient` over services that have nothing of RestMachine.

use std::{
    cell::Cell,
    convert::Infallible,
    fs,
    future::{ready, Ready},
    io,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use axum::{body::Body, routing, Router};
use futures_core::Stream;
use http::{HeaderName, HeaderValue, Method, Request, Response};
use restmachine::{
    get, router,
    testing::{BlockReason, Browser, TestClient},
};
use tower::{service_fn, ServiceExt};
use tower_http::cors::CorsLayer;

use crate::package::{text, Package};

const APP: &str = "https://app.example.com";
const API: &str = "https://api.example.net";

/// axum's routes under the policy of tower-http.
fn api() -> Router {
    let cors = CorsLayer::new()
        .allow_origin([HeaderValue::from_static(APP)])
        .allow_methods([Method::GET, Method::PUT])
        .expose_headers([HeaderName::from_static("x-a")])
        .max_age(Duration::from_secs(60));
    let data = routing::get(async || ([("x-a", "a"), ("x-b", "b")], "read")).put(async |body: String| body);
    Router::new().route("/data", data.delete(async || "removed")).layer(cors)
}

fn page(origin: &str) -> Browser {
    Browser::at(origin).reaching(API, api())
}

fn methods(page: &Browser) -> String {
    let methods: Vec<String> = page.network().iter().map(|exchange| exchange.method.to_string()).collect();
    methods.join(" ")
}

#[tokio::test]
async fn a_page_reads_what_an_axum_router_shares() {
    let page = page(APP);
    let read = page.fetch(&format!("{API}/data")).await.unwrap();
    assert_eq!((read.status(), read.text().as_str()), (200, "read"));
    assert_eq!(read.header("x-a").as_deref(), Some("a"));
    assert_eq!(read.header("x-b"), None, "not exposed");
    assert_eq!(methods(&page), "GET", "a plain GET needs no preflight");
}

#[tokio::test]
async fn a_page_does_not_read_what_an_axum_router_keeps_from_it() {
    let page = page("https://evil.example");
    let blocked = page.fetch(&format!("{API}/data")).await.unwrap_err();
    assert_eq!(blocked.reason(), &BlockReason::MissingAllowOrigin);
    assert!(!blocked.is_preflight());
    assert_eq!(methods(&page), "GET", "it was sent all the same");
    assert_eq!(page.network()[0].response_body, "read");
}

/// (seconds that pass before, the method, what is sent, whether it is allowed)
#[tokio::test]
async fn preflights_of_an_axum_router_are_counted_and_remembered() {
    let page = page(APP);
    let rows = [
        (0, "PUT", "OPTIONS PUT", true),
        (59, "PUT", "PUT", true),
        (1, "PUT", "OPTIONS PUT", true),
        (0, "DELETE", "OPTIONS", false),
        (0, "DELETE", "OPTIONS", false),
    ];
    for (seconds, method, sent, is_allowed) in rows {
        page.advance(Duration::from_secs(seconds));
        let before = page.network().len();
        let outcome = page.fetch(&format!("{API}/data")).method(method).await;
        let now: Vec<String> =
            page.network()[before..].iter().map(|exchange| exchange.method.to_string()).collect();
        assert_eq!(now.join(" "), sent, "{method} after {seconds} more seconds");
        match outcome {
            Ok(response) => assert!(is_allowed, "{response:?}"),
            Err(blocked) => {
                assert!(!is_allowed && blocked.is_preflight(), "{blocked}");
                assert_eq!(blocked.reason(), &BlockReason::MethodNotAllowed(method.to_owned()));
            }
        }
    }
}

#[tokio::test]
async fn a_client_asks_an_axum_router() {
    let client = TestClient::new(api());
    let put = client.put("/data").header("origin", APP).body("a note").await;
    assert_eq!(put.header("access-control-allow-origin").as_deref(), Some(APP));
    assert_eq!(put.text().await, "a note");
    assert_eq!(client.get("/nowhere").await.status(), 404);
}

#[get("/data")]
fn data() -> &'static str {
    "read"
}

router! {
    #[cors(origins = ["https://app.example.com"])]
    App { data }
}

/// A client is a service, so there can be a client of a client.
#[tokio::test]
async fn a_page_reaches_a_client() {
    for client in [App::service().into(), TestClient::new(TestClient::new(App::service()))] {
        let page = Browser::at(APP).reaching(API, client);
        assert_eq!(page.fetch(&format!("{API}/data")).await.unwrap().text(), "read");
    }
}

/// A service that is not `Sync`, and that takes axum's bodies alone.
#[tokio::test]
async fn a_service_need_not_be_shared_nor_generic() {
    let asked = Cell::new(0);
    let echo = service_fn(move |request: Request<Body>| {
        asked.set(asked.get() + 1);
        async { Ok::<_, Infallible>(Response::new(request.into_body())) }
    });
    let page = Browser::at(API)
        .reaching(API, echo.clone().map_request(|request: Request<_>| request.map(Body::new)));
    assert_eq!(page.fetch("/").method("POST").body("a note").await.unwrap().text(), "a note");
    let client = TestClient::new(echo.map_request(|request: Request<_>| request.map(Body::new)));
    assert_eq!(client.post("/").body("a note").await.text().await, "a note");
}

/// A service that is ready when it is asked for the second time, and panics if it is called before.
#[derive(Clone, Default)]
struct Slow {
    polls: u8,
}

impl<B> tower::Service<Request<B>> for Slow {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Ready<Result<Response<Body>, Infallible>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.polls += 1;
        context.waker().wake_by_ref();
        if self.polls < 2 {
            Poll::Pending
        } else {
            Poll::Ready(Ok(()))
        }
    }

    fn call(&mut self, _: Request<B>) -> Self::Future {
        assert_eq!(self.polls, 2);
        ready(Ok(Response::new(Body::from("at last"))))
    }
}

#[tokio::test]
async fn a_service_is_called_when_it_is_ready() {
    let page = Browser::at(API).reaching(API, Slow::default());
    assert_eq!(page.fetch("/").await.unwrap().text(), "at last");
    assert_eq!(TestClient::new(Slow::default()).get("/").await.text().await, "at last");
}

#[tokio::test]
async fn a_server_that_fails_answers_nothing() {
    let service =
        service_fn(async |_: Request<_>| Err::<Response<Body>, _>(io::Error::other("out of order")));
    let body = service_fn(async |_: Request<_>| {
        let cut = Body::from_stream(Failing(Some(io::Error::other("cut off"))));
        Ok::<_, Infallible>(Response::new(cut))
    });
    let page = Browser::at(API).reaching(API, service).reaching("https://cut.example", body);
    for (url, error) in [(format!("{API}/"), "out of order"), ("https://cut.example/".to_owned(), "cut off")]
    {
        let blocked = page.fetch(&url).await.unwrap_err();
        assert_eq!(blocked.to_string(), format!("Failed to fetch: the server at {url} failed: {error}"));
    }
    assert!(page.network().is_empty(), "no response was complete");
}

/// A page reads no body under these statuses, even if a server sends one; a connection would not announce it under two of
/// them.
#[tokio::test]
async fn a_page_reads_no_body_under_a_null_body_status() {
    let worded = service_fn(async |request: Request<_>| {
        let status: u16 = request.uri().path().trim_start_matches('/').parse().unwrap();
        let response = Response::builder().status(status).body(Body::from("hi")).unwrap();
        Ok::<_, Infallible>(response)
    });
    let page = Browser::at(API).reaching(API, worded);
    let rows = [
        (200, "hi", Some("2")),
        (202, "hi", Some("2")),
        (101, "", None),
        (103, "", None),
        (204, "", None),
        (205, "", Some("2")),
        (206, "hi", Some("2")),
        (304, "", None),
    ];
    for (status, body, length) in rows {
        let response = page.fetch(&format!("/{status}")).await.unwrap();
        assert_eq!((response.status(), response.text().as_str()), (status, body));
        assert_eq!(response.header("content-length").as_deref(), length, "{status}");
    }
}

/// A stream that fails at once.
struct Failing(Option<io::Error>);

impl Stream for Failing {
    type Item = io::Result<Vec<u8>>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Err))
    }
}

#[tokio::test]
async fn a_client_of_a_service_that_fails_ends_the_test() {
    let service =
        service_fn(async |_: Request<_>| Err::<Response<Body>, _>(io::Error::other("out of order")));
    let client = TestClient::new(service);
    let asked = tokio::spawn(async move { client.get("/").await.status() }).await;
    let panic = asked.unwrap_err().into_panic();
    assert_eq!(panic.downcast_ref::<String>().unwrap(), "the service failed: out of order");
}

/// Both traits have a message of their own, with and without the feature that implements them for more types.
#[test]
fn a_type_that_is_not_a_service_gets_an_error_that_says_so() {
    let package = Package::new("not_a_service", "not_a_service.rs");
    let manifest = package.directory.join("Cargo.toml");
    let without = fs::read_to_string(&manifest).unwrap();
    let client = "error[E0277]: `&str` is not a service that a `TestClient` can call\n";
    let browser = "error[E0277]: `&str` is not a service that a page can reach\n";
    for (features, expected) in [("", &[client][..]), ("\"browser\"", &[client, browser])] {
        let with = without.replace(
            "default-features = false",
            &format!("default-features = false, features = [{features}]"),
        );
        fs::write(&manifest, format!("{with}\n[features]\nbrowser = []\n")).unwrap();
        let arguments =
            if features.is_empty() { &["check"][..] } else { &["check", "--features", "browser"] };
        let said = text(&package.cargo(arguments).stderr);
        let errors: Vec<&str> =
            said.split_inclusive('\n').filter(|line| line.starts_with("error[")).collect();
        assert_eq!(errors, expected, "{said}");
    }
}
