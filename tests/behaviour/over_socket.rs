//! Requests over a socket, as a client sees them.

use std::time::Duration;

use http::{Request, Version};
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use restmachine::{get, post, router, Body, Bytes, IntoResponse, Json, Query, State};
use serde_json::Value;
use tokio::{
    io::AsyncWriteExt,
    net::TcpStream,
    sync::{mpsc, Mutex},
};

use restmachine_tests::socket::{exchange, read_until, Server};

use crate::bodies::Pieces;

#[get("/users/{id}")]
async fn user(id: u64, query: Option<Query<Vec<(String, String)>>>) -> String {
    format!("user {id} {}", query.map_or(0, |query| query.0.len()))
}

#[get("/panic")]
async fn panics() -> &'static str {
    panic!("in a handler")
}

#[post("/json")]
async fn json(Json(value): Json<Value>) -> Json<Value> {
    Json(value)
}

#[post("/bytes")]
async fn raw(body: Bytes) -> String {
    body.len().to_string()
}

router! {
    #[cors(origins = ["https://app.example"], credentials)]
    App { user, panics, json, raw }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_survives_whatever_its_requests_do() {
    let server = Server::start(App::service()).await;
    let mut stream = server.connect().await;
    let json = "content-type: application/json\r\ncontent-length: 1\r\n";
    let exchanges = [
        ("GET /panic", "", "", "500 internal server error", "https://app.example"),
        ("GET /users/7", "", "", "200 ok", "https://app.example"),
        ("GET /users/x", "", "", "400 bad request", "https://app.example"),
        ("GET /users/%zz", "", "", "400 bad request", "https://app.example"),
        ("GET /users/%ff", "", "", "400 bad request", "https://app.example"),
        ("GET /users/7?%ff", "", "", "400 bad request", "https://app.example"),
        ("GET /none", "", "", "404 not found", "https://app.example"),
        ("POST /json", json, "{", "400 bad request", "application/problem+json"),
        ("POST /json", json, "7", "200 ok", "application/json"),
        (
            "POST /json",
            "content-length: 1\r\n",
            "7",
            "415 unsupported media type",
            "application/problem+json",
        ),
        (
            "OPTIONS /users/7",
            "access-control-request-method: GET\r\n",
            "",
            "204 no content",
            "access-control-allow-methods: get, options",
        ),
    ];
    for (line, headers, body, status, expected) in exchanges {
        let request = format!(
            "{line} HTTP/1.1\r\nhost: localhost\r\norigin: https://app.example\r\n{headers}\r\n{body}"
        );
        let answer = exchange(&mut stream, &request).await;
        assert!(answer.starts_with(&format!("http/1.1 {status}\r\n")), "{line}: {answer}");
        assert!(answer.contains(expected), "{line}: {answer}");
    }
    drop(stream);
    let address = server.address;
    server.stop().await;
    // A process that another test starts right now holds a copy of the socket until it runs.
    for _ in 0..100 {
        if TcpStream::connect(address).await.is_err() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("something listens after the shutdown");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_body_over_the_limit_is_refused_before_it_has_come() {
    let server = Server::start(App::service()).await;
    // None of the body is sent: its announced length is enough.
    let mut stream = server.connect().await;
    let request = "POST /bytes HTTP/1.1\r\nhost: localhost\r\norigin: https://app.example\r\n\
                   content-length: 3000000\r\n\r\n";
    let answer = exchange(&mut stream, request).await;
    assert!(answer.starts_with("http/1.1 413 payload too large\r\n"), "{answer}");
    assert!(answer.contains("access-control-allow-origin: https://app.example\r\n"), "{answer}");
    // In chunks without an end: the part that has come is enough.
    let mut stream = server.connect().await;
    let request = "POST /bytes HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\n200001\r\n";
    stream.write_all(request.as_bytes()).await.unwrap();
    stream.write_all(&vec![b'a'; 0x20_0001]).await.unwrap();
    let answer = read_until(&mut stream, "\r\n\r\n").await;
    assert!(answer.starts_with("http/1.1 413 payload too large\r\n"), "{answer}");
    drop(stream);
    server.stop().await;
}

/// Limits in bytes and lines apply before any handler: a browser that asks for a hundred headers is not an attack.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn headers_have_limits_of_their_own() {
    let server = Server::start(App::service()).await;
    let line = |length: usize| format!("access-control-request-headers: {}\r\n", "x".repeat(length));
    let rows = [
        (line(1).repeat(100), "204 no content"),
        // `Host`, `Origin` and `Access-Control-Request-Method` are three of them.
        (line(1).repeat(253), "204 no content"),
        (line(1).repeat(254), "431 request header fields too large"),
        (line(1).repeat(2_000), "431 request header fields too large"),
        (line(60_000), "204 no content"),
        (line(70_000), "431 request header fields too large"),
    ];
    for (lines, status) in rows {
        let mut stream = server.connect().await;
        let request = format!(
            "OPTIONS /users/7 HTTP/1.1\r\nhost: localhost\r\norigin: https://app.example\r\n\
             access-control-request-method: GET\r\n{lines}\r\n"
        );
        let answer = exchange(&mut stream, &request).await;
        let size = lines.len();
        assert!(answer.starts_with(&format!("http/1.1 {status}\r\n")), "{size} bytes: {answer}");
    }
    server.stop().await;
}

/// HTTP/2 counts headers, not lines, and has no limit to their number by itself.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn headers_have_the_same_limits_over_http2() {
    let server = Server::start(App::service()).await;
    let client = Client::builder(TokioExecutor::new()).http2_only(true).build_http::<String>();
    // `Origin`, `Access-Control-Request-Method` and `Content-Length: 0` are three of them.
    for (count, length, status) in
        [(100, 1, 204), (253, 1, 204), (254, 1, 431), (1_000, 1, 431), (1, 60_000, 204), (1, 70_000, 431)]
    {
        let mut request = Request::options(format!("http://{}/users/7", server.address))
            .header("origin", "https://app.example")
            .header("access-control-request-method", "GET");
        for _ in 0..count {
            request = request.header("access-control-request-headers", "x".repeat(length));
        }
        let answer = client.request(request.body(String::new()).unwrap()).await.unwrap();
        assert_eq!(
            (answer.version(), answer.status().as_u16()),
            (Version::HTTP_2, status),
            "{count} of {length} bytes"
        );
    }
    drop(client);
    server.stop().await;
}

/// hyper sends the body of a response to `HEAD` over HTTP/2.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_431_to_head_has_no_body() {
    let server = Server::start(App::service()).await;
    let (mut client, connection) = server.connect_http2().await;
    let mut request = Request::head(format!("http://{}/users/7", server.address));
    for _ in 0..300 {
        request = request.header("x-line", "1");
    }
    let answer = client.send_request(request.body(String::new()).unwrap()).await.unwrap();
    assert_eq!(answer.status(), 431);
    assert!(http_body::Body::is_end_stream(answer.body()));
    drop(client);
    connection.abort();
    server.stop().await;
}

/// The source of the test's events.
#[derive(State)]
struct Source {
    pieces: Mutex<Pieces>,
}

#[get("/events")]
async fn events(pieces: &Mutex<Pieces>) -> impl IntoResponse + use<> {
    let (_, empty) = mpsc::channel(1);
    let pieces = std::mem::replace(&mut *pieces.lock().await, Pieces::new(empty));
    ([("content-type", "text/event-stream")], Body::from_stream(pieces))
}

router! { Events<Source> { events } }

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn server_sent_events_arrive_as_they_are_sent() {
    let (sender, receiver) = mpsc::channel(1);
    let server =
        Server::start(Events::with_state(Source { pieces: Mutex::new(Pieces::new(receiver)) })).await;
    let mut stream = server.connect().await;
    let head = exchange(&mut stream, "GET /events HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    assert!(head.contains("content-type: text/event-stream\r\n"), "{head}");
    for event in ["data: one\n\n", "data: two\n\n"] {
        sender.send(Ok(event)).await.unwrap();
        // The next is sent only when this one has arrived.
        let _ = read_until(&mut stream, event).await;
    }
    drop(sender);
    let _ = read_until(&mut stream, "0\r\n\r\n").await;
    drop(stream);
    server.stop().await;
}
