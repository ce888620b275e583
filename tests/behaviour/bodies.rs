//! Bodies in pieces: how much of a request's body is read, and when that of a response is sent.

use std::{
    pin::Pin,
    sync::{
        atomic::{AtomicUsize, Ordering},
        Arc,
    },
    task::{Context, Poll},
};

use bytes::Bytes;
use http::Request;
use http_body::{Frame, SizeHint};
use restmachine::{
    get, post, router, testing::TestClient, Body, BoxError, Form, FromRequest, HeaderMap, IntoResponse, Json,
    Problem, RequestHead, Response, StatusCode, DEFAULT_BODY_LIMIT,
};
use serde_json::Value;
use tokio::sync::mpsc;

#[post("/bytes")]
async fn raw(body: Bytes) -> String {
    body.len().to_string()
}

#[post("/text")]
async fn text(body: String) -> String {
    body.len().to_string()
}

#[post("/json")]
async fn json(Json(value): Json<String>) -> String {
    value.len().to_string()
}

#[post("/form")]
async fn form(Form(fields): Form<Vec<(String, String)>>) -> String {
    fields.len().to_string()
}

#[post("/optional")]
async fn optional(body: Option<Bytes>) -> String {
    body.map_or(0, |body| body.len()).to_string()
}

#[post("/body")]
async fn body(body: Body) -> Result<String, Problem> {
    Ok(body.bytes().await?.len().to_string())
}

#[post("/unlimited")]
async fn unlimited(body: Body) -> Result<String, Problem> {
    Ok(body.with_limit(usize::MAX).bytes().await?.len().to_string())
}

#[post("/ignored")]
async fn ignored() -> &'static str {
    "not read"
}

router! { App { raw, text, json, form, optional, body, unlimited, ignored } }

/// A body of pieces of one KiB that counts how many were taken.
struct Counted {
    left: usize,
    taken: Arc<AtomicUsize>,
    announced: Option<u64>,
}

impl http_body::Body for Counted {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        self.left -= 1;
        self.taken.fetch_add(1, Ordering::Relaxed);
        Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(&[b'a'; 1024])))))
    }

    fn size_hint(&self) -> SizeHint {
        self.announced.map_or_else(SizeHint::new, SizeHint::with_exact)
    }
}

/// The status, and how many KiB were read.
async fn post_kibibytes(target: &str, media_type: &str, count: usize, is_announced: bool) -> (u16, usize) {
    let taken = Arc::new(AtomicUsize::new(0));
    let announced = is_announced.then_some(count as u64 * 1024);
    let body = Body::new(Counted { left: count, taken: Arc::clone(&taken), announced });
    let request = Request::post(target).header("content-type", media_type).body(body).unwrap();
    let response = TestClient::new(App::service()).send(request).await;
    if response.status().is_client_error() {
        assert_eq!(response.header("content-type").as_deref(), Some("application/problem+json"), "{target}");
    }
    (response.status().as_u16(), taken.load(Ordering::Relaxed))
}

#[tokio::test]
async fn a_body_over_the_limit_is_413_and_not_read_to_its_end() {
    let limit = DEFAULT_BODY_LIMIT / 1024;
    let readers = [
        ("/bytes", "application/octet-stream"),
        ("/text", "text/plain"),
        ("/json", "application/json"),
        ("/form", "application/x-www-form-urlencoded"),
        ("/optional", "text/plain"),
        ("/body", "text/plain"),
    ];
    for (target, media_type) in readers {
        // Counted as it is read: one piece over the limit is enough to know.
        assert_eq!(post_kibibytes(target, media_type, 10 * limit, false).await, (413, limit + 1), "{target}");
        // The announced length is enough: no piece is read.
        assert_eq!(post_kibibytes(target, media_type, 10 * limit, true).await, (413, 0), "{target}");
        assert_eq!(post_kibibytes(target, media_type, limit + 1, true).await, (413, 0), "{target}");
    }
    for is_announced in [false, true] {
        assert_eq!(post_kibibytes("/bytes", "text/plain", limit, is_announced).await, (200, limit));
        let unlimited = post_kibibytes("/unlimited", "text/plain", 2 * limit, is_announced);
        assert_eq!(unlimited.await, (200, 2 * limit));
        assert_eq!(post_kibibytes("/ignored", "text/plain", 10 * limit, is_announced).await, (200, 0));
    }
}

#[tokio::test]
async fn a_body_of_exactly_the_limit_is_read_whole() {
    let body = vec![b'x'; DEFAULT_BODY_LIMIT];
    let request = Request::post("/bytes").body(body.into()).unwrap();
    let response = TestClient::new(App::service()).send(request).await;
    assert_eq!(response.text().await, DEFAULT_BODY_LIMIT.to_string());
}

/// A body that a test sends by hand, one piece at a time.
pub(crate) struct Pieces {
    pieces: mpsc::Receiver<Result<&'static str, &'static str>>,
    has_ended: bool,
}

impl Pieces {
    pub(crate) fn new(pieces: mpsc::Receiver<Result<&'static str, &'static str>>) -> Self {
        Self { pieces, has_ended: false }
    }
}

impl futures_core::Stream for Pieces {
    type Item = Result<&'static str, &'static str>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        assert!(!self.has_ended, "polled after its end");
        let piece = self.pieces.poll_recv(context);
        self.has_ended = matches!(piece, Poll::Ready(None));
        piece
    }
}

mod streams {
    use super::*;
    use restmachine::State;
    use std::sync::Mutex;

    #[derive(State)]
    pub(super) struct Source {
        pieces: Mutex<Option<Pieces>>,
    }

    impl Source {
        pub(super) fn new() -> (Self, mpsc::Sender<Result<&'static str, &'static str>>) {
            let (sender, receiver) = mpsc::channel(1);
            (Self { pieces: Mutex::new(Some(Pieces::new(receiver))) }, sender)
        }
    }

    #[get("/events")]
    async fn events(source: &Source) -> impl IntoResponse + use<> {
        let pieces = source.pieces.lock().unwrap().take();
        let body = pieces.map(Body::from_stream);
        (StatusCode::OK, [("content-type", "text/event-stream"), ("cache-control", "no-store")], body)
    }

    router! {
        #[cors(origins = ["https://app.example"])]
        pub(super) App<Source> { events }
    }
}

#[tokio::test]
async fn a_stream_is_sent_as_it_comes() {
    let (source, sender) = streams::Source::new();
    let client = TestClient::new(streams::App::with_state(source));
    let mut response = client.get("/events").header("origin", "https://app.example").await;
    assert_eq!(response.status(), 200);
    assert_eq!(response.header("content-type").as_deref(), Some("text/event-stream"));
    assert_eq!(response.header("access-control-allow-origin").as_deref(), Some("https://app.example"));
    for piece in ["data: one\n\n", "data: two\n\n"] {
        sender.send(Ok(piece)).await.unwrap();
        assert_eq!(response.chunk().await.unwrap(), piece);
    }
    drop(sender);
    // A stream must not be polled after its end.
    assert_eq!((response.chunk().await, response.chunk().await), (None, None));
    assert_eq!(client.get("/events").await.status(), 404);
}

#[get("/pair")]
fn pair() -> ([(&'static str, &'static str); 2], &'static str) {
    ([("content-type", "text/csv"), ("x-one", "1")], "a,b")
}

#[get("/map")]
fn map() -> (StatusCode, HeaderMap, String) {
    let mut headers = HeaderMap::new();
    for value in ["a=1", "b=2"] {
        headers.append("set-cookie", value.parse().unwrap());
    }
    (StatusCode::ACCEPTED, headers, "cookies".to_owned())
}

#[get("/unsendable")]
fn unsendable() -> (StatusCode, [(&'static str, &'static str); 1], &'static str) {
    (StatusCode::OK, [("x-bad", "two\nlines")], "")
}

#[get("/nested")]
fn nested() -> Result<([(&'static str, &'static str); 1], Json<Value>), StatusCode> {
    Ok(([("content-type", "application/hal+json")], Json(Value::Null)))
}

#[get("/repeated")]
fn repeated() -> ([(&'static str, &'static str); 1], Response) {
    let inner = ([("x-one", "1"), ("x-one", "2")], "").into_response();
    ([("x-one", "3")], inner)
}

mod headers {
    use super::*;

    router! { pub(super) App { map, nested, pair, repeated, unsendable } }
}

#[tokio::test]
async fn headers_beside_a_body_replace_its_own() {
    let client = TestClient::new(headers::App::service());
    let rows = [
        ("/pair", 200, [("content-type", Some("text/csv")), ("x-one", Some("1"))], "a,b"),
        (
            "/map",
            202,
            [("content-type", Some("text/plain; charset=utf-8")), ("set-cookie", Some("a=1, b=2"))],
            "cookies",
        ),
        ("/nested", 200, [("content-type", Some("application/hal+json")), ("x-one", None)], "null"),
        ("/repeated", 200, [("content-type", Some("text/plain; charset=utf-8")), ("x-one", Some("3"))], ""),
    ];
    for (target, status, headers, body) in rows {
        let response = client.get(target).await;
        assert_eq!(response.status(), status, "{target}");
        for (name, expected) in headers {
            assert_eq!(response.header(name).as_deref(), expected, "{target} {name}");
        }
        assert_eq!(response.text().await, body, "{target}");
    }
    assert_eq!(client.get("/unsendable").await.status(), 500);
}

/// An extractor that takes the body without declaring it.
struct Digest(usize);

impl<S: Sync> FromRequest<S> for Digest {
    type Rejection = Problem;

    async fn from_request(_: &RequestHead, body: &mut Body, _: &S) -> Result<Self, Problem> {
        Ok(Self(std::mem::take(body).bytes().await?.len()))
    }
}

#[post("/digest")]
async fn digest(Digest(length): Digest) -> String {
    length.to_string()
}

#[post("/digest/json")]
async fn digest_first(Digest(_): Digest, Json(_): Json<Value>) {}

#[post("/digest/optional")]
async fn digest_first_of_two(Digest(_): Digest, text: Option<String>) -> String {
    format!("{text:?}")
}

#[post("/json/digest")]
async fn digest_last(Json(_): Json<Value>, Digest(_): Digest) {}

mod taken {
    use super::*;

    router! { pub(super) App { digest, digest_first, digest_first_of_two, digest_last } }
}

/// The answer of a release build would blame the client.
#[cfg(debug_assertions)]
#[tokio::test]
async fn a_debug_build_says_what_took_the_body() {
    let client = TestClient::new(taken::App::service());
    let ask = async |target: &str, body: &'static str| {
        let request = client.post(target).header("content-type", "application/json").body(body);
        let response = request.await;
        (response.status().as_u16(), response.text().await)
    };
    for target in ["/digest/json", "/digest/optional", "/json/digest"] {
        let (status, text) = ask(target, "{}").await;
        assert_eq!(status, 500, "{target}");
        let said = "the body was already taken by an argument before this one";
        assert!(text.contains(said) && text.contains("TAKES_BODY"), "{target}: {text}");
    }
    assert_eq!(ask("/digest", "{}").await, (200, "2".to_owned()));
    // Nothing was sent, so nothing was taken.
    assert_eq!(ask("/digest/json", "").await.0, 400);
    assert_eq!(ask("/digest/optional", "").await, (200, "None".to_owned()));
}
