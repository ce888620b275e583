//! `testing::Browser` by itself. What it says of CORS is compared with Chromium in `tests/browser`.

use std::{panic::catch_unwind, time::Duration};

use restmachine::{
    get, put, router,
    testing::{BlockReason, Browser, Credentials, Mode},
    HeaderMap, IntoResponse, Json, StatusCode,
};
use serde_json::{json, Value};

const APP: &str = "https://app.example.com";
const API: &str = "https://api.example.net";

#[get("/data")]
#[put("/data")]
fn data() -> Json<Value> {
    Json(json!({ "answer": 42 }))
}

#[get("/me")]
fn me(headers: &HeaderMap) -> String {
    headers.get("cookie").map_or("nobody", |cookie| cookie.to_str().unwrap()).to_owned()
}

#[get("/login")]
fn log_in() -> impl IntoResponse {
    ([("set-cookie", "session=1; HttpOnly; Secure"), ("set-cookie", "theme=dark")], "")
}

#[get("/logout")]
fn log_out() -> impl IntoResponse {
    ([("set-cookie", "session=; Max-Age=0")], "")
}

#[get("/circle")]
fn circle() -> impl IntoResponse {
    (StatusCode::FOUND, [("location", "/circle")], "")
}

#[get("/away")]
fn away() -> impl IntoResponse {
    (StatusCode::FOUND, [("location", "data:text/plain,x")], "")
}

#[get("/nowhere")]
fn no_location() -> StatusCode {
    StatusCode::FOUND
}

#[get("/sent")]
fn sent(headers: &HeaderMap) -> String {
    let names = ["host", "accept", "origin", "content-length", "cookie", "x-requested-with"];
    let lines =
        names.into_iter().filter_map(|name| Some(format!("{name}: {}", headers.get(name)?.to_str().ok()?)));
    lines.collect::<Vec<_>>().join("\n")
}

#[get("/forever")]
fn forever() -> impl IntoResponse {
    ([("cache-control", "max-age=18446744073709551615")], "kept")
}

router! {
    #[cors(origins = ["https://app.example.com"])]
    Empty {}
}

router! {
    #[cors(origins = ["https://app.example.com", "capacitor://localhost"], credentials, max_age = 86400)]
    App { data, me, log_in, log_out, circle, away, no_location, sent, forever }
}

fn page(origin: &str) -> Browser {
    Browser::at(origin).reaching(API, App::service())
}

fn methods(page: &Browser) -> Vec<String> {
    page.network().iter().map(|exchange| exchange.method.to_string()).collect()
}

#[tokio::test]
async fn a_page_reads_what_is_shared() {
    let page = page(APP);
    let response = page.fetch(&format!("{API}/data")).await.unwrap();
    assert_eq!((response.status(), response.url()), (200, "https://api.example.net/data"));
    assert_eq!(response.json::<Value>(), json!({ "answer": 42 }));
    assert_eq!(response.bytes(), &response.text());
    assert_eq!(response.header("content-type").as_deref(), Some("application/json"));
    assert_eq!(response.header("access-control-allow-origin"), None, "not exposed");
    let exchange = &page.network()[0];
    assert_eq!(exchange.response_headers["access-control-allow-origin"], APP);
    assert_eq!((exchange.url.as_str(), exchange.status.as_u16()), ("https://api.example.net/data", 200));
}

/// A page of an app has an origin that no URL of the web has.
#[tokio::test]
async fn a_page_may_have_a_scheme_of_its_own() {
    let response = page("capacitor://localhost").fetch(&format!("{API}/data")).method("PUT").await.unwrap();
    assert_eq!(response.status(), 200);
    let blocked = page("ionic://localhost").fetch(&format!("{API}/data")).await.unwrap_err();
    assert_eq!(blocked.reason(), &BlockReason::MissingAllowOrigin);
}

#[tokio::test]
async fn a_browser_sends_what_browsers_send() {
    let page = page(APP);
    page.set_cookie("api.example.net", "theme", "dark");
    let request = page.fetch(&format!("{API}/sent?a=b#c")).header("X-Requested-With", "x");
    let text = request.credentials(Credentials::Include).await.unwrap().text();
    let expected =
        "host: api.example.net\naccept: */*\norigin: https://app.example.com\ncookie: theme=dark\n\
                    x-requested-with: x";
    assert_eq!(text, expected);
}

#[tokio::test]
async fn pages_of_one_browser_share_its_cookies() {
    let page = page(APP);
    let ask = |page: Browser, path: &'static str| async move {
        page.fetch(&format!("{API}{path}")).credentials(Credentials::Include).await
    };
    ask(page.clone(), "/login").await.unwrap();
    assert_eq!(ask(page.clone(), "/me").await.unwrap().text(), "session=1; theme=dark");
    let foreign = page.open("https://evil.example");
    ask(foreign, "/me").await.unwrap_err();
    assert_eq!(
        page.network()[2].request_headers["cookie"],
        "session=1; theme=dark",
        "it was sent all the same"
    );
    ask(page.clone(), "/logout").await.unwrap();
    assert_eq!(ask(page.clone(), "/me").await.unwrap().text(), "theme=dark");
    assert_eq!(ask(self::page(APP), "/me").await.unwrap().text(), "nobody", "another browser");
}

#[tokio::test]
async fn a_preflight_is_remembered_for_two_hours_at_most() {
    let page = page(APP);
    for (seconds, expected) in [(0, "OPTIONS PUT"), (7_199, "PUT"), (1, "OPTIONS PUT")] {
        let before = page.network().len();
        page.advance(Duration::from_secs(seconds));
        page.fetch(&format!("{API}/data")).method("PUT").await.unwrap();
        assert_eq!(methods(&page)[before..].join(" "), expected, "after {seconds} more seconds");
    }
}

#[tokio::test]
async fn what_has_nothing_to_do_with_cors_is_said_too() {
    let page = page(APP);
    let rows = [
        ("https://none.example/", "Failed to fetch: no server answers at https://none.example/"),
        (
            "https://api.example.net:8443/",
            "Failed to fetch: no server answers at https://api.example.net:8443/",
        ),
        ("https://api.example.net/circle", "Failed to fetch: too many redirects"),
        (
            "https://api.example.net/away",
            "Failed to fetch: a redirect leads to data:text/plain,x, which is not HTTP",
        ),
        ("/data", "Failed to fetch: no server answers at https://app.example.com/data"),
    ];
    for (url, expected) in rows {
        assert_eq!(page.fetch(url).await.unwrap_err().to_string(), expected, "{url}");
    }
    let refused = page.fetch("https://").await.unwrap_err().to_string();
    assert!(
        refused.starts_with("Failed to execute 'fetch' on 'Window': Failed to parse URL from https://"),
        "{refused}"
    );
    // Without `Location` a redirect is a response like any other.
    assert_eq!(page.fetch("https://api.example.net/nowhere").await.unwrap().status(), 302);
}

#[tokio::test]
async fn a_relative_url_is_of_the_page() {
    let page = Browser::at(API).reaching(API, App::service());
    let response = page.fetch("data").mode(Mode::SameOrigin).method("PUT").await.unwrap();
    assert_eq!(response.url(), "https://api.example.net/data");
    assert_eq!(methods(&page), ["PUT"]);
    let nowhere = Browser::at("null").fetch("/data").await.unwrap_err();
    assert!(matches!(nowhere.reason(), BlockReason::NoRequest(_)), "{nowhere}");
}

#[test]
fn a_page_and_a_server_are_where_a_browser_could_have_them() {
    let nowhere = [
        "",
        "*",
        "app.example.com",
        "https://",
        "https://a b",
        "https://app.example.com/",
        "https://app.example.com:443",
        "http://app.example.com:80",
        "https://APP.example.com",
        "https://b\u{fc}cher.example",
        "file://",
    ];
    for origin in nowhere {
        assert!(catch_unwind(|| Browser::at(origin)).is_err(), "a page at {origin:?}");
        assert!(
            catch_unwind(|| page(APP).reaching(origin, App::service())).is_err(),
            "a server at {origin:?}"
        );
    }
    for origin in ["null", "capacitor://localhost"] {
        assert!(
            catch_unwind(|| page(APP).reaching(origin, App::service())).is_err(),
            "a server at {origin:?}"
        );
        let _ = Browser::at(origin);
    }
    let _ = Browser::at("https://app.example.com:8443").reaching("http://[::1]:3000", App::service());
}

#[test]
fn a_cookie_is_one_that_can_be_sent() {
    assert!(catch_unwind(|| page(APP).set_cookie("api.example.net", "a", "b\nc")).is_err());
}

#[tokio::test]
async fn a_server_takes_the_place_of_another() {
    let page = page(APP).reaching(API, Empty::service());
    assert_eq!(page.fetch(&format!("{API}/data")).await.unwrap().status(), 404);
}

#[tokio::test]
async fn a_lifetime_has_an_end() {
    let page = page(APP);
    for (seconds, requests) in [(1, 1), (1_000_000, 1), (u64::from(u32::MAX), 2)] {
        page.advance(Duration::from_secs(seconds));
        assert_eq!(page.fetch(&format!("{API}/forever")).await.unwrap().text(), "kept");
        assert_eq!(page.network().len(), requests, "after {seconds} more seconds");
    }
}

#[tokio::test]
async fn an_upload_is_called_what_the_console_calls_it() {
    let blocked =
        page("https://evil.example").fetch(&format!("{API}/data")).upload_listener().await.unwrap_err();
    assert!(blocked.is_preflight());
    assert_eq!((blocked.url(), blocked.origin()), ("https://api.example.net/data", "https://evil.example"));
    let expected = "Access to XMLHttpRequest at 'https://api.example.net/data' from origin 'https://evil.example' has been \
                    blocked by CORS policy: Response to preflight request doesn't pass access control check: No \
                    'Access-Control-Allow-Origin' header is present on the requested resource.";
    assert_eq!(blocked.to_string(), expected);
}

/// What a test awaits on another thread, and what it returns by `?`.
#[test]
fn everything_can_be_moved_and_returned() {
    fn is_movable<T: Send + Sync + Clone + 'static>() {}
    fn is_error<T: std::error::Error + Send + Sync + 'static>() {}
    is_movable::<Browser>();
    is_movable::<restmachine::testing::PageResponse>();
    is_error::<restmachine::testing::Blocked>();
}
