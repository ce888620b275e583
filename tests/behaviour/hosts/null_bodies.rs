//! Responses that cannot have a body leave without one: 204, 205, 304, and those to `HEAD` (RFC 9110, section 6.4.1).

use std::{
    pin::Pin,
    sync::{
        atomic::{AtomicUsize, Ordering::SeqCst},
        Arc,
    },
    task::{Context, Poll},
};

use http_body_util::BodyExt;
use restmachine::{cors, get, router, testing::TestClient, Body, IntoResponse, Response, State, StatusCode};
use restmachine_tests::socket::{asking, exchange, Server};
use tokio::io::AsyncWriteExt;

use super::Way;

fn with_status(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap()
}

#[get("/worded/{status}")]
#[cors(origins = ["https://app.example"])]
fn worded(status: u16) -> impl IntoResponse {
    (with_status(status), "hi")
}

/// Headers that announce the body as well.
#[get("/announced/{status}")]
fn announced(status: u16) -> impl IntoResponse {
    let headers = [("content-length", "2"), ("transfer-encoding", "chunked"), ("trailer", "x-sum")];
    (with_status(status), headers, "hi")
}

/// A length that the handler knows, without the body.
#[get("/measured/{status}")]
fn measured(status: u16) -> impl IntoResponse {
    (with_status(status), [("content-length", "1234"), ("etag", "\"1\"")], Body::empty())
}

/// How often a stream was polled and dropped.
#[derive(State)]
pub(super) struct Counts {
    polled: Polled,
    dropped: Dropped,
}

pub(super) struct Polled(Arc<AtomicUsize>);
pub(super) struct Dropped(Arc<AtomicUsize>);

#[get("/streamed/{status}")]
fn streamed(status: u16, polled: &Polled, dropped: &Dropped) -> Response {
    let stream = Counted { polled: Arc::clone(&polled.0), dropped: Arc::clone(&dropped.0) };
    (with_status(status), Body::from_stream(stream)).into_response()
}

/// A stream without an end.
struct Counted {
    polled: Arc<AtomicUsize>,
    dropped: Arc<AtomicUsize>,
}

impl futures_core::Stream for Counted {
    type Item = Result<&'static str, std::convert::Infallible>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.polled.fetch_add(1, SeqCst);
        Poll::Ready(Some(Ok("piece")))
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.dropped.fetch_add(1, SeqCst);
    }
}

router! { pub(super) App<Counts> { worded, announced, measured, streamed } }

pub(super) fn service() -> restmachine::Service<App, Counts> {
    App::with_state(Counts { polled: Polled(Arc::default()), dropped: Dropped(Arc::default()) })
}

/// A request, and the length that its response may name.
struct Row {
    line: &'static str,
    status: u16,
    length: Option<&'static str>,
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    Row { line: "GET /worded/204", status: 204, length: None },
    Row { line: "GET /worded/304", status: 304, length: None },
    Row { line: "HEAD /worded/204", status: 204, length: None },
    Row { line: "HEAD /worded/304", status: 304, length: None },
    Row { line: "GET /announced/204", status: 204, length: None },
    Row { line: "HEAD /announced/204", status: 204, length: None },
    Row { line: "GET /measured/204", status: 204, length: None },
    Row { line: "HEAD /measured/204", status: 204, length: None },
    // "A server MAY send a Content-Length header field in a 304 … response": the one that a 200 would have.
    Row { line: "GET /measured/304", status: 304, length: Some("1234") },
    Row { line: "HEAD /measured/304", status: 304, length: Some("1234") },
    Row { line: "GET /announced/304", status: 304, length: Some("2") },
    // A HEAD is answered with the headers of GET.
    Row { line: "HEAD /worded/200", status: 200, length: Some("2") },
    Row { line: "HEAD /announced/200", status: 200, length: Some("2") },
    Row { line: "HEAD /measured/404", status: 404, length: Some("1234") },
    Row { line: "HEAD /nowhere", status: 404, length: Some("55") },
    Row { line: "GET /streamed/204", status: 204, length: None },
    Row { line: "GET /streamed/304", status: 304, length: None },
    Row { line: "HEAD /streamed/200", status: 200, length: None },
];

/// 205 is apart: a connection may say itself that nothing follows, by a length of 0.
#[rustfmt::skip]
const RESET: &[&str] = &[
    "GET /worded/205", "GET /announced/205", "GET /measured/205", "GET /streamed/205",
    "HEAD /worded/205", "HEAD /measured/205",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_response_that_cannot_have_a_body_has_none() {
    for way in Way::ALL {
        for Row { line, status, length } in ROWS {
            let answer = way.ask(service(), line, &[]).await;
            assert_eq!((answer.status.as_u16(), answer.body.as_str()), (*status, ""), "{way:?}: {line}");
            // hyper leaves the length of a 304 to `GET` out over HTTP/1.1, as a server may.
            let is_left_out = way == Way::Http1 && *status == 304 && line.starts_with("GET");
            let length = length.filter(|_| !is_left_out);
            assert_eq!(answer.header("content-length").as_deref(), length, "{way:?}: {line}");
            assert_eq!(answer.header("transfer-encoding"), None, "{way:?}: {line}");
            assert_eq!(answer.header("trailer"), None, "{way:?}: {line}");
        }
        for line in RESET {
            let answer = way.ask(service(), line, &[]).await;
            assert_eq!((answer.status.as_u16(), answer.body.as_str()), (205, ""), "{way:?}: {line}");
            let length = answer.header("content-length");
            assert!(length.is_none() || length.as_deref() == Some("0"), "{way:?}: {line}: {length:?}");
            assert_eq!(answer.header("transfer-encoding"), None, "{way:?}: {line}");
        }
    }
}

/// Over HTTP/2 such a response is one frame, which ends the stream: a `DATA` frame after it is an error of the protocol.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_frame_follows_the_headers_over_http2() {
    let server = Server::start(service()).await;
    let (mut client, connection) = server.connect_http2().await;
    for line in ROWS.iter().map(|row| row.line).chain(RESET.iter().copied()) {
        let (method, path) = line.split_once(' ').unwrap();
        let mut request = asking(path);
        *request.method_mut() = method.parse().unwrap();
        client.ready().await.unwrap();
        let response = client.send_request(request).await.unwrap();
        assert!(http_body::Body::is_end_stream(response.body()), "{line}");
        let body = response.into_body().collect().await.unwrap();
        assert!(body.trailers().is_none(), "{line}");
    }
    drop(client);
    connection.abort();
    server.stop().await;
}

/// Over HTTP/1.1 a byte too many would be read as the beginning of the next response.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_next_response_follows_the_headers_over_http1() {
    let server = Server::start(service()).await;
    for line in ROWS.iter().map(|row| row.line).chain(RESET.iter().copied()) {
        let mut stream = server.connect().await;
        let request = format!("{line} HTTP/1.1\r\nhost: localhost\r\n\r\n");
        let head = exchange(&mut stream, &request).await;
        assert!(head.ends_with("\r\n\r\n"), "{line}: {head:?}");
        stream.write_all(b"GET /worded/200 HTTP/1.1\r\nhost: localhost\r\n\r\n").await.unwrap();
        let next = restmachine_tests::socket::read_until(&mut stream, "\r\n\r\nhi").await;
        assert!(next.starts_with("http/1.1 200 ok\r\n"), "{line}: {next:?}");
    }
    server.stop().await;
}

#[tokio::test]
async fn a_stream_that_is_not_sent_is_dropped_and_never_polled() {
    let lines = ["GET /streamed/204", "GET /streamed/205", "GET /streamed/304", "HEAD /streamed/200"];
    for line in lines {
        let (polled, dropped) = (Arc::<AtomicUsize>::default(), Arc::<AtomicUsize>::default());
        let state = Counts { polled: Polled(Arc::clone(&polled)), dropped: Dropped(Arc::clone(&dropped)) };
        let (method, path) = line.split_once(' ').unwrap();
        let client = TestClient::new(App::with_state(state));
        let response = client.request(method, path).await;
        // Before anything reads or drops the response.
        assert_eq!((polled.load(SeqCst), dropped.load(SeqCst)), (0, 1), "{line}");
        assert_eq!(response.text().await, "", "{line}");
    }
}

/// A stream with a fault, which shows only when it is dropped.
struct Faulty;

impl futures_core::Stream for Faulty {
    type Item = Result<String, std::convert::Infallible>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Pending
    }
}

impl Drop for Faulty {
    fn drop(&mut self) {
        panic!("a panic on purpose");
    }
}

#[get("/faulty/{status}")]
fn faulty(status: u16) -> (StatusCode, Body) {
    (with_status(status), Body::from_stream(Faulty))
}

router! { FaultyApp { faulty } }

#[tokio::test]
async fn a_stream_that_panics_when_it_is_dropped_does_not_take_the_response_with_it() {
    let server = Server::start(FaultyApp::service()).await;
    for (line, status) in [("GET /faulty/204", 204), ("GET /faulty/304", 304), ("HEAD /faulty/200", 200)] {
        let mut stream = server.connect().await;
        let answer = exchange(&mut stream, &format!("{line} HTTP/1.1\r\nhost: localhost\r\n\r\n")).await;
        assert!(answer.starts_with(&format!("http/1.1 {status} ")), "{line}: {answer}");
    }
    server.stop().await;
}
