//! A function with a route for each thing that can get lost between a handler and a gateway.

use std::sync::atomic::{AtomicU64, Ordering};

use restmachine::{
    cors, fallback, get,
    lambda::{Context, RequestContext},
    post, router, Body, BoxError, Bytes, Extensions, HeaderMap, HeaderValue, Host, IntoResponse, Json,
    StatusCode, Uri,
};
use serde_json::{json, Value};

/// How often this process has been asked.
static ASKED: AtomicU64 = AtomicU64::new(0);

#[get("/count")]
fn count() -> String {
    (ASKED.fetch_add(1, Ordering::Relaxed) + 1).to_string()
}

#[get("/repeated")]
fn repeated() -> impl IntoResponse {
    let lines = [
        ("set-cookie", "a=1"),
        ("set-cookie", "b=2; Path=/"),
        ("vary", "Accept"),
        ("vary", "Accept-Language"),
        ("x-line", "1"),
        ("x-line", "2"),
    ];
    (StatusCode::OK, lines, "repeated")
}

#[get("/unpoliced")]
#[cors(off)]
fn unpoliced() -> impl IntoResponse {
    (StatusCode::OK, [("vary", "Accept"), ("vary", "Accept-Language")], "unpoliced")
}

#[get("/image")]
fn image() -> impl IntoResponse {
    (StatusCode::OK, [("content-type", "image/png")], Bytes::from_static(b"\x89PNG\r\n\x1a\n"))
}

#[get("/archive")]
fn archive() -> impl IntoResponse {
    let headers = [("content-type", "application/json"), ("content-encoding", "gzip")];
    (StatusCode::OK, headers, Bytes::from_static(b"\x1f\x8b\x08\x00\xff"))
}

/// Bytes that are UTF-8, and not text.
#[get("/zeros")]
fn zeros() -> Bytes {
    Bytes::from_static(&[0, 1, 2])
}

#[get("/untyped")]
fn untyped() -> Body {
    Body::from(vec![0xff, 0xfe])
}

#[get("/text")]
fn text() -> &'static str {
    "grüße\n"
}

/// A charset by which the bytes must not be decoded a second time.
#[get("/charset")]
fn charset() -> impl IntoResponse {
    (StatusCode::OK, [("content-type", "text/plain; charset=iso-8859-1")], Bytes::from_static(b"gr\xfc\xdfe"))
}

#[get("/nothing")]
fn nothing() {}

/// A header that JSON cannot carry.
#[get("/latin")]
fn latin() -> impl IntoResponse {
    let name = HeaderValue::from_bytes(b"caf\xe9").unwrap_or(HeaderValue::from_static("none"));
    (StatusCode::OK, HeaderMap::from_iter([(http::header::SERVER, name)]), "latin")
}

#[get("/panic")]
fn panics() {
    panic!("a handler's own")
}

/// A body that breaks off.
#[get("/breaks")]
fn breaks() -> Body {
    Body::from_stream(Broken)
}

struct Broken;

impl futures_core::Stream for Broken {
    type Item = Result<Bytes, std::io::Error>;

    fn poll_next(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(Some(Err(std::io::Error::other("the source went away"))))
    }
}

#[post("/bytes")]
fn bytes(body: Bytes) -> Json<Value> {
    Json(json!(body.to_vec()))
}

#[get("/lines")]
fn lines(headers: &HeaderMap) -> Json<Value> {
    let lines = |name: &str| -> Vec<String> {
        headers
            .get_all(name)
            .iter()
            .map(|line| String::from_utf8_lossy(line.as_bytes()).into_owned())
            .collect()
    };
    Json(json!({ "x-line": lines("x-line"), "cookie": lines("cookie") }))
}

#[get("/host")]
fn host(host: &Host) -> String {
    format!("{} {:?}", host.name(), host.port())
}

/// A text under any status.
#[get("/worded/{status}")]
fn worded(status: u16) -> impl IntoResponse {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::IM_A_TEAPOT);
    (status, [("content-length", "2")], "hi")
}

#[get("/files/{name}")]
fn file(name: &str, uri: &Uri) -> Json<Value> {
    Json(json!({ "name": name, "uri": uri.to_string() }))
}

#[get("/who")]
fn who(extensions: &Extensions) -> Json<Value> {
    let gateway = match extensions.get::<RequestContext>() {
        Some(RequestContext::ApiGatewayV1(_)) => "rest",
        Some(RequestContext::ApiGatewayV2(_)) => "http",
        Some(RequestContext::Alb(_)) => "load balancer",
        Some(RequestContext::VpcLattice(_)) => "lattice",
        Some(_) | None => "guest",
    };
    Json(
        json!({ "gateway": gateway, "invocation": extensions.get::<Context>().map(|it| it.request_id.clone()) }),
    )
}

#[get("/claims")]
fn claims(extensions: &Extensions) -> Json<Value> {
    let Some(RequestContext::ApiGatewayV2(context)) = extensions.get::<RequestContext>() else {
        return Json(json!({ "sub": null, "exp": null, "stage": null }));
    };
    let jwt = context.authorizer.as_ref().and_then(|authorizer| authorizer.jwt.as_ref());
    let claim = |name: &str| jwt.and_then(|jwt| jwt.claims.get(name));
    Json(json!({ "sub": claim("sub"), "exp": claim("exp"), "stage": context.stage }))
}

#[fallback]
fn anywhere(uri: &Uri) -> (StatusCode, String) {
    (StatusCode::NOT_FOUND, uri.to_string())
}

router! {
    #[cors(origins = ["https://app.example.com"])]
    App {
        count, repeated, image, archive, zeros, untyped, text, charset, nothing, latin, panics, breaks, bytes, lines, host,
        worded, file, who, claims, unpoliced,
        _ => anywhere,
    }
}

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    restmachine::lambda::run(App::service()).await
}
