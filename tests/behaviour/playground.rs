//! The playground without a browser: what its API answers, and what its pages learn about it.

#[allow(dead_code, unreachable_pub, reason = "`main` binds fixed ports; the rest is what it serves")]
#[path = "../../examples/playground/main.rs"]
mod program;

use std::net::SocketAddr;

use http::{HeaderMap, StatusCode};
use restmachine_tests::socket;
use serde_json::{json, Value};
use tokio::{net::TcpListener, task::JoinHandle};

const APP: &str = "http://127.0.0.1:8001";

/// A playground on free ports, until it is dropped.
struct Playground {
    api: SocketAddr,
    pages: [SocketAddr; 2],
    serving: JoinHandle<std::io::Result<()>>,
}

impl Playground {
    async fn start() -> Self {
        let [api, app, partner] = [bind().await, bind().await, bind().await];
        let address = |listener: &TcpListener| listener.local_addr().unwrap();
        let (asked, pages) = (address(&api), [address(&app), address(&partner)]);
        Self { api: asked, pages, serving: tokio::spawn(program::playground(api, app, partner)) }
    }

    async fn ask_api(
        &self,
        line: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> (StatusCode, HeaderMap, Value) {
        ask(self.api, line, headers, body).await
    }

    async fn exchanges(&self, name: &str) -> Value {
        let (status, _, exchanges) = ask(self.pages[1], &format!("GET /exchange?ask={name}"), &[], "").await;
        assert_eq!(status, 200);
        exchanges
    }
}

impl Drop for Playground {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn bind() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").await.unwrap()
}

/// A body that is not JSON comes back as a string.
async fn ask(
    address: SocketAddr,
    line: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> (StatusCode, HeaderMap, Value) {
    let answer = socket::ask(address, line, headers, body).await;
    let json = serde_json::from_str(&answer.body).unwrap_or(Value::String(answer.body));
    (answer.status, answer.headers, json)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn requests_and_answers_of_the_api_are_recorded_with_the_reason() {
    let playground = Playground::start().await;
    let preflight = [
        ("origin", APP),
        ("access-control-request-method", "PUT"),
        ("access-control-request-headers", "content-type"),
    ];
    let (status, _, _) = playground.ask_api("OPTIONS /notes/7?ask=a", &preflight, "").await;
    assert_eq!(status, 204);
    let json = [("origin", APP), ("content-type", "application/json")];
    let (status, headers, note) = playground.ask_api("PUT /notes/7?ask=a", &json, r#"{"text":"x"}"#).await;
    assert_eq!((status.as_u16(), note), (200, json!({ "id": 7, "written": { "text": "x" } })));
    assert_eq!(headers["access-control-allow-origin"], APP);

    let exchanges = playground.exchanges("a").await;
    let [asked, done] = &**exchanges.as_array().unwrap() else { panic!("two exchanges: {exchanges}") };
    assert_eq!((&asked["is_preflight"], &done["is_preflight"]), (&json!(true), &json!(false)));
    assert_eq!(asked["request"]["line"], "OPTIONS /notes/7?ask=a HTTP/1.1");
    assert_eq!(asked["response"]["line"], "HTTP/1.1 204 No Content");
    assert_eq!(done["response"]["line"], "HTTP/1.1 200 OK");
    let is_said = |exchange: &Value, header: Value| {
        exchange["response"]["headers"].as_array().unwrap().contains(&header)
    };
    assert!(is_said(asked, json!(["access-control-allow-methods", "DELETE, GET, OPTIONS, PUT"])), "{asked}");
    assert!(is_said(done, json!(["access-control-allow-origin", APP])), "{done}");
    for exchange in [asked, done] {
        let explanation = &exchange["explanation"];
        assert_eq!(explanation["decision"], "allowed");
        assert_eq!(explanation["reason"], "`http://127.0.0.1:8001` is among the origins");
        assert_eq!(explanation["level"], "app");
        assert!(explanation["place"][0].as_str().unwrap().ends_with("playground/api.rs"), "{explanation}");
    }
}

/// Only the latest are remembered, a few exchanges of each, under names that are short.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_recording_is_bounded() {
    let playground = Playground::start().await;
    let count = async |name: &str| playground.exchanges(name).await.as_array().unwrap().len();
    for _ in 0..6 {
        playground.ask_api("GET /public/status?ask=often", &[], "").await;
    }
    assert_eq!(count("often").await, 4);
    let long = "a".repeat(33);
    playground.ask_api(&format!("GET /public/status?ask={long}"), &[], "").await;
    assert_eq!(count(&long).await, 0);
    for number in 0..64 {
        assert_eq!(count("often").await, 4, "{number} others");
        playground.ask_api(&format!("GET /public/status?ask={number}"), &[], "").await;
    }
    assert_eq!((count("often").await, count("0").await, count("63").await), (0, 1, 1));
}

const ROUTES: [&str; 9] = [
    "GET /metrics: off",
    "DELETE /notes/{id}: app",
    "GET /notes/{id}: app",
    "PUT /notes/{id}: app",
    "POST /orders: route",
    "GET /prices/{item}: router",
    "PATCH /prices/{item}: router",
    "GET /public/status: router",
    "POST /session: app",
];

fn governed(row: &Value) -> String {
    let text = |name: &str| row[name].as_str().unwrap_or("off").to_owned();
    format!("{} {}: {}", text("method"), text("path"), text("level"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_page_is_served_and_shares_nothing() {
    let playground = Playground::start().await;
    for page in playground.pages {
        for path in ["/", "/frame", "/playground.js", "/playground.css"] {
            let (status, headers, _) = ask(page, &format!("GET {path}"), &[("origin", "null")], "").await;
            assert_eq!(status, 200, "{path}");
            assert!(!headers.contains_key("access-control-allow-origin"), "{path}");
            let policy = headers["content-security-policy"].to_str().unwrap();
            assert!(
                policy.contains("frame-ancestors http://127.0.0.1:8001 http://127.0.0.1:8002;"),
                "{policy}"
            );
        }
        let (_, _, told) = ask(page, "GET /routes", &[], "").await;
        assert_eq!(told["origins"], json!([APP, "http://127.0.0.1:8002", "null"]));
        let governed: Vec<String> = told["routes"].as_array().unwrap().iter().map(governed).collect();
        assert_eq!(governed, ROUTES);
    }
}

/// What the console would say about anything that a page can be made to send.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_console_names_what_is_blocked() {
    let playground = Playground::start().await;
    let missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
    let wildcard = "must not be the wildcard '*' when the request's credentials mode is 'include'.";
    let rows = [
        ("null", "GET", "/notes/7", "accept", "*/*", false, Some(missing)),
        (APP, "GET", "/notes/7", "accept", "*/*", true, None),
        (APP, "GET", "/public/status", "accept", "*/*", true, Some(wildcard)),
        (APP, "GET", "/notes/7", "x-trace", "7", false, Some("x-trace is not allowed by")),
        // A request that no browser sends, or an origin that no page has.
        ("https://evil.example", "GET", "/notes/7", "accept", "*/*", false, None),
        ("no origin", "GET", "/notes/7", "accept", "*/*", false, None),
        (APP, "GET", "/notes/7", "no name", "7", false, None),
        (APP, "GET", "/notes/7", "x-trace", "7\n8", false, None),
        (APP, "GET", "/notes/7", "x-trace", "\u{c}7", false, None),
        (APP, "NO METHOD", "/notes/7", "accept", "*/*", false, Some("is not a valid HTTP method")),
        (APP, "GET", "@evil.example/", "accept", "*/*", false, Some("includes credentials")),
        (APP, "GET", ":0:0/", "accept", "*/*", false, Some("Failed to parse URL")),
    ];
    for (origin, method, path, name, value, with_credentials, expected) in rows {
        let script = json!({
            "origin": origin, "method": method, "path": path, "headers": [[name, value]], "body": null,
            "with_credentials": with_credentials,
        });
        let json = [("content-type", "application/json")];
        let (status, _, told) = ask(playground.pages[0], "POST /console", &json, &script.to_string()).await;
        assert_eq!(status, 200, "{script}: {told}");
        let matches = match (expected, told.as_str()) {
            (Some(expected), Some(told)) => told.contains(expected),
            (expected, told) => expected.is_none() && told.is_none(),
        };
        assert!(matches, "{script}: {told}");
    }
}
