//! `testing::Browser` by itself. `tests/browser` compares what it says about CORS with Chromium.

use std::{panic::catch_unwind, time::Duration};

use restmachine::{
    get, policy, post, put, router,
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
    headers.get("cookie").map_or("guest", |cookie| cookie.to_str().unwrap()).to_owned()
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
#[post("/sent")]
fn sent(headers: &HeaderMap) -> String {
    let names = ["host", "accept", "origin", "content-length", "cookie", "x-requested-with"];
    let lines =
        names.into_iter().filter_map(|name| Some(format!("{name}: {}", headers.get(name)?.to_str().ok()?)));
    lines.collect::<Vec<_>>().join("\n")
}

#[get("/aging")]
fn aging(headers: &HeaderMap) -> impl IntoResponse {
    let status =
        if headers.contains_key("if-none-match") { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
    (status, [("cache-control", "max-age=10"), ("etag", "\"1\"")], "")
}

#[get("/unsure")]
fn unsure(headers: &HeaderMap) -> impl IntoResponse {
    let status =
        if headers.contains_key("if-none-match") { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
    (status, [("cache-control", "max-age=600, no-cache"), ("etag", "\"1\"")], "")
}

#[get("/brief-login")]
fn brief_log_in() -> impl IntoResponse {
    ([("set-cookie", "brief=1; Path=/; Max-Age=60")], "")
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
    #[cors(
        origins = ["https://app.example.com", "capacitor://localhost"],
        allow_headers = ["If-None-Match", "X-Requested-With"],
        credentials,
        max_age = 86400
    )]
    App { data, me, log_in, log_out, brief_log_in, circle, away, no_location, sent, forever, aging, unsure }
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
    page.set_cookie("API.example.net", "theme", "dark");
    let request = page.fetch(&format!("{API}/sent?a=b#c")).header("X-Requested-With", "x");
    let text = request.credentials(Credentials::Include).await.unwrap().text();
    let expected =
        "host: api.example.net\naccept: */*\norigin: https://app.example.com\ncookie: theme=dark\n\
                    x-requested-with: x";
    assert_eq!(text, expected);
    let text = page.fetch(&format!("{API}/sent")).method("POST").await.unwrap().text();
    assert_eq!(
        text,
        "host: api.example.net\naccept: */*\norigin: https://app.example.com\ncontent-length: 0"
    );
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
    assert_eq!(ask(self::page(APP), "/me").await.unwrap().text(), "guest", "another browser");
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
async fn a_failure_that_has_nothing_to_do_with_cors_is_reported_too() {
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
async fn a_relative_url_is_resolved_against_the_page() {
    let page = Browser::at(API).reaching(API, App::service());
    let response = page.fetch("data").mode(Mode::SameOrigin).method("PUT").await.unwrap();
    assert_eq!(response.url(), "https://api.example.net/data");
    assert_eq!(methods(&page), ["PUT"]);
    let nowhere = Browser::at("null").fetch("/data").await.unwrap_err();
    assert!(matches!(nowhere.reason(), BlockReason::NoRequest(_)), "{nowhere}");
}

#[test]
fn pages_and_servers_have_origins_that_a_browser_can_have() {
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
    for (host, name, value) in [
        ("api.example.net", "a", "b\nc"),
        ("api.example.net", "a", "b;c"),
        ("api.example.net", "a", "b c"),
        ("api.example.net", "a=b", "c"),
        ("api.example.net", "", "c"),
        ("https://api.example.net", "a", "b"),
        ("api.example.net:443", "a", "b"),
        ("", "a", "b"),
    ] {
        assert!(
            catch_unwind(|| page(APP).set_cookie(host, name, value)).is_err(),
            "{name}={value} of {host:?}"
        );
    }
}

#[tokio::test]
async fn a_server_takes_the_place_of_another() {
    let page = page(APP).reaching(API, Empty::service());
    assert_eq!(page.fetch(&format!("{API}/data")).await.unwrap().status(), 404);
}

#[tokio::test]
async fn what_a_preflight_granted_is_asked_for_again_after_a_failure() {
    let service = App::service();
    let page = Browser::at(APP).reaching(API, service.clone());
    let put = || page.fetch("https://api.example.net/data").method("PUT");
    put().await.unwrap();
    service.replace_cors(policy!(origins = ["https://other.example"]));
    assert!(!put().await.unwrap_err().is_preflight(), "it was sent, as the preflight was remembered");
    assert!(put().await.unwrap_err().is_preflight(), "and is not any more");
    assert_eq!(methods(&page).join(" "), "OPTIONS PUT PUT OPTIONS");
    // A request that was never sent to another origin says nothing about its preflights.
    let page = self::page(APP);
    let put = || page.fetch("https://api.example.net/data").method("PUT");
    put().await.unwrap();
    put().mode(Mode::SameOrigin).await.unwrap_err();
    put().await.unwrap();
    assert_eq!(methods(&page).join(" "), "OPTIONS PUT PUT");
}

#[tokio::test]
async fn another_answer_prolongs_what_is_remembered() {
    let service = App::service();
    let page = Browser::at(APP).reaching(API, service.clone());
    let put = || page.fetch("https://api.example.net/data").method("PUT");
    put().await.unwrap();
    service.replace_cors(policy!(origins = ["https://app.example.com"], allow_headers = ["X-New"]));
    page.advance(Duration::from_secs(7_000));
    put().header("x-new", "1").await.unwrap();
    page.advance(Duration::from_secs(7_000));
    put().await.unwrap();
    assert_eq!(methods(&page).join(" "), "OPTIONS PUT OPTIONS PUT PUT");
}

/// (the request, the seconds that pass before it, what is sent)
#[tokio::test]
async fn a_kept_response_is_confirmed_when_it_is_old() {
    let page = page(APP);
    let rows = [
        ("GET", "/aging", 0, "GET"),
        ("GET", "/aging", 9, ""),
        ("GET", "/aging", 1, "GET to confirm"),
        ("GET", "/aging", 9, ""),
        ("GET", "/aging", 1, "GET to confirm"),
        // A request that fails changes nothing.
        ("POST", "/aging", 0, "POST"),
        ("GET", "/aging", 0, ""),
        ("GET", "/unsure", 0, "GET"),
        ("GET", "/unsure", 0, "GET to confirm"),
    ];
    for (method, path, seconds, expected) in rows {
        page.advance(Duration::from_secs(seconds));
        let before = page.network().len();
        let response = page.fetch(&format!("{API}{path}")).method(method).await.unwrap();
        let sent: Vec<String> = page.network()[before..]
            .iter()
            .map(|exchange| match exchange.request_headers.contains_key("if-none-match") {
                true => format!("{} to confirm", exchange.method),
                false => exchange.method.to_string(),
            })
            .collect();
        assert_eq!(sent.join(" "), expected, "{method} {path} after {seconds} more seconds");
        assert_eq!(response.status(), if method == "GET" { 200 } else { 405 });
    }
    let asking = page.fetch(&format!("{API}/aging")).header("if-none-match", "\"1\"").await.unwrap();
    assert_eq!(asking.status(), 304, "a script that asks itself gets the server's answer");
}

#[tokio::test]
async fn a_cookie_ends_when_it_says() {
    let page = Browser::at(API).reaching(API, App::service());
    let login = page.fetch("/brief-login").await.unwrap();
    assert_eq!(login.header("set-cookie"), None, "no script reads that, not even of its own server");
    assert_eq!(page.fetch("/me").await.unwrap().text(), "brief=1");
    page.advance(Duration::from_secs(60));
    assert_eq!(page.fetch("/me").await.unwrap().text(), "guest");
}

#[tokio::test]
async fn a_refused_preflight_says_why_when_it_is_debugged() {
    let page = Browser::at("https://evil.example").reaching(API, App::service().with_explanations(true));
    page.fetch(&format!("{API}/data")).method("PUT").await.unwrap_err();
    let body = String::from_utf8(page.network()[0].response_body.to_vec()).unwrap();
    assert!(body.contains("`https://evil.example` is not among the origins"), "{body}");
}

#[tokio::test]
async fn a_header_is_a_byte_for_each_character() {
    let page = page(APP);
    let latin = page.fetch(&format!("{API}/sent")).header("x-requested-with", "caf\u{e9}").await.unwrap();
    assert_eq!(latin.status(), 200);
    assert_eq!(page.network()[1].request_headers["x-requested-with"].as_bytes(), b"caf\xe9");
    let euro = page.fetch(&format!("{API}/sent")).header("x-requested-with", "\u{20ac}").await.unwrap_err();
    assert!(euro.to_string().ends_with("String contains non ISO-8859-1 code point."), "{euro}");
}

#[tokio::test]
async fn an_event_source_sends_no_headers_or_body() {
    let page = page(APP);
    for source in [
        page.event_source("https://api.example.net/data").header("x-a", "1"),
        page.event_source("https://api.example.net/data").method("POST"),
        page.event_source("https://api.example.net/data").mode(Mode::NoCors),
    ] {
        let refused = source.await.unwrap_err().to_string();
        assert!(refused.starts_with("Failed to construct 'EventSource': "), "{refused}");
    }
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
async fn an_upload_has_the_name_that_the_console_gives_it() {
    let blocked =
        page("https://evil.example").fetch(&format!("{API}/data")).upload_listener().await.unwrap_err();
    assert!(blocked.is_preflight());
    assert_eq!((blocked.url(), blocked.origin()), ("https://api.example.net/data", "https://evil.example"));
    let expected = "Access to XMLHttpRequest at 'https://api.example.net/data' from origin 'https://evil.example' has been \
                    blocked by CORS policy: Response to preflight request doesn't pass access control check: No \
                    'Access-Control-Allow-Origin' header is present on the requested resource.";
    assert_eq!(blocked.to_string(), expected);
}

/// A test may await a request on another thread, and return an error by `?`.
#[test]
fn everything_can_be_moved_and_returned() {
    fn is_movable<T: Send + Sync + Clone + 'static>() {}
    fn is_error<T: std::error::Error + Send + Sync + 'static>() {}
    is_movable::<Browser>();
    is_movable::<restmachine::testing::PageResponse>();
    is_error::<restmachine::testing::Blocked>();
}
