//! `&Host`: the host that a request names, in whichever of the two places it is (RFC 9110, section 7.2).

use http::{HeaderMap, HeaderName, HeaderValue, Request, Uri};
use restmachine::{cors, get, router, testing::TestClient, Body, Host, RequestHead};
use restmachine_tests::socket::{exchange, Server};
use tower::ServiceExt;

#[get("/host")]
#[cors(origins = ["https://app.example"])]
fn host(host: &Host) -> String {
    assert_eq!(host.to_string(), host.as_str());
    let port = host.port().map_or_else(|| "none".to_owned(), |port| port.to_string());
    format!("{} {port} {host}", host.name())
}

/// A handler that goes on without a host.
#[get("/head")]
fn head(head: &RequestHead) -> String {
    head.host().map_or("somewhere", Host::as_str).to_owned()
}

router! { App { host, head } }

/// A target, the lines of `Host`, and what a handler reads; `None` is a 400.
struct Row {
    target: &'static str,
    lines: &'static [&'static [u8]],
    read: Option<&'static str>,
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    // The line alone, as over HTTP/1.1.
    Row { target: "/host", lines: &[b"api.example"], read: Some("api.example none api.example") },
    Row { target: "/host", lines: &[b"api.example:8080"], read: Some("api.example 8080 api.example:8080") },
    Row { target: "/host", lines: &[b"api.example:443"], read: Some("api.example 443 api.example:443") },
    Row { target: "/host", lines: &[b"API.Example:0080"], read: Some("api.example 80 api.example:80") },
    Row { target: "/host", lines: &[b"api.example:"], read: Some("api.example none api.example") },
    Row { target: "/host", lines: &[b"api.example."], read: Some("api.example. none api.example.") },
    Row { target: "/host", lines: &[b"localhost"], read: Some("localhost none localhost") },
    Row { target: "/host", lines: &[b"a_b.example"], read: Some("a_b.example none a_b.example") },
    Row { target: "/host", lines: &[b"192.0.2.7:1"], read: Some("192.0.2.7 1 192.0.2.7:1") },
    Row { target: "/host", lines: &[b"[2001:DB8::7]"], read: Some("[2001:db8::7] none [2001:db8::7]") },
    Row { target: "/host", lines: &[b"[::1]:65535"], read: Some("[::1] 65535 [::1]:65535") },
    // The authority, as over HTTP/2, comes before a line that says something else.
    Row { target: "http://api.example/host", lines: &[], read: Some("api.example none api.example") },
    Row { target: "http://api.example:8080/host", lines: &[b"other.example"], read: Some("api.example 8080 api.example:8080") },
    Row { target: "http://API.example/host", lines: &[b"a", b"b"], read: Some("api.example none api.example") },
    Row { target: "http://[::1]:80/host", lines: &[b""], read: Some("[::1] 80 [::1]:80") },
    // User info is left out.
    Row { target: "http://user:word@api.example:8080/host", lines: &[], read: Some("api.example 8080 api.example:8080") },
    Row { target: "http://user@api.example/host", lines: &[], read: Some("api.example none api.example") },
    // No host, two of them, or none that HTTP knows.
    Row { target: "/host", lines: &[], read: None },
    Row { target: "/host", lines: &[b""], read: None },
    Row { target: "/host", lines: &[b":8080"], read: None },
    Row { target: "/host", lines: &[b"api.example", b"api.example"], read: None },
    Row { target: "/host", lines: &[b"api.example, api.example"], read: None },
    Row { target: "/host", lines: &[b"api.example/path"], read: None },
    Row { target: "/host", lines: &[b"https://api.example"], read: None },
    Row { target: "/host", lines: &[b"user@api.example"], read: None },
    Row { target: "/host", lines: &[b"api.example:65536"], read: None },
    Row { target: "/host", lines: &[b"api.example:+80"], read: None },
    Row { target: "/host", lines: &[b"api.example:http"], read: None },
    Row { target: "/host", lines: &[b"api.example:80:80"], read: None },
    Row { target: "/host", lines: &[b"api example"], read: None },
    Row { target: "/host", lines: &[b"%61pi.example"], read: None },
    Row { target: "/host", lines: &[b"\xe4pi.example"], read: None },
    Row { target: "/host", lines: &[b"::1"], read: None },
    Row { target: "/host", lines: &[b"[::1"], read: None },
    Row { target: "/host", lines: &[b"[::1]8080"], read: None },
    Row { target: "/host", lines: &[b"[]"], read: None },
    Row { target: "/host", lines: &[b"[api.example]"], read: None },
    Row { target: "/host", lines: &[b"[fe80::1%25eth0]"], read: None },
    Row { target: "http://api.example:65536/host", lines: &[b"api.example"], read: None },
];

const REFUSED: &str = r#"{"type":"about:blank","title":"Bad Request","status":400,"detail":"the request does not name one valid host"}"#;

fn request<B>(target: &str, lines: &[&[u8]], body: B) -> Request<B> {
    let mut request = Request::new(body);
    *request.uri_mut() = target.parse::<Uri>().expect("a target");
    let mut headers = HeaderMap::new();
    for line in lines {
        headers.append(http::header::HOST, HeaderValue::from_bytes(line).expect("a value"));
    }
    headers.append(HeaderName::from_static("origin"), HeaderValue::from_static("https://app.example"));
    *request.headers_mut() = headers;
    request
}

#[tokio::test]
async fn a_handler_reads_the_host_wherever_it_is() {
    let client = TestClient::new(App::service());
    for Row { target, lines, read } in ROWS {
        let place = format!("{target} with {:?}", lines.iter().map(|line| line.escape_ascii().to_string()));
        let response = client.send(request(target, lines, Body::empty())).await;
        assert_eq!(response.status(), if read.is_some() { 200 } else { 400 }, "{place}");
        let allowed = response.header("access-control-allow-origin");
        assert_eq!(allowed.as_deref(), Some("https://app.example"), "{place}");
        if read.is_none() {
            assert_eq!(response.header("content-type").as_deref(), Some("application/problem+json"));
        }
        assert_eq!(response.text().await, read.unwrap_or(REFUSED), "{place}");
        // A service of tower gets the same request.
        let body = axum::body::Body::empty();
        let Ok(response) = App::service().oneshot(request(target, lines, body)).await;
        assert_eq!(response.into_body().bytes().await.unwrap(), read.unwrap_or(REFUSED), "{place}");
    }
}

#[tokio::test]
async fn code_that_needs_no_host_goes_on_without_one() {
    let client = TestClient::new(App::service());
    let rows = [(&["api.example:1"][..], "api.example:1"), (&[], "somewhere"), (&["a", "b"], "somewhere")];
    for (lines, read) in rows {
        let request = lines.iter().fold(client.get("/head"), |request, line| request.header("host", line));
        assert_eq!(request.await.text().await, read, "{lines:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_host_is_the_same_over_http1_and_http2() {
    let server = Server::start(App::service()).await;
    let rows = [
        ("GET /host HTTP/1.1\r\nhost: API.example:81\r\n\r\n", "200 ok", "api.example 81 api.example:81"),
        // "the received Host header field (if any)" is ignored where the target has a host (RFC 9112, section 3.2.2).
        (
            "GET http://api.example:81/host HTTP/1.1\r\nhost: b\r\n\r\n",
            "200 ok",
            "api.example 81 api.example:81",
        ),
        ("GET /host HTTP/1.1\r\n\r\n", "400 bad request", "does not name one valid host"),
        (
            "GET /host HTTP/1.1\r\nhost: a\r\nhost: a\r\n\r\n",
            "400 bad request",
            "does not name one valid host",
        ),
    ];
    for (request, status, read) in rows {
        let mut stream = server.connect().await;
        let answer = exchange(&mut stream, request).await;
        assert!(answer.starts_with(&format!("http/1.1 {status}\r\n")), "{request}: {answer}");
        assert!(answer.contains(read), "{request}: {answer}");
    }
    let (mut client, connection) = server.connect_http2().await;
    let request = Request::get("http://API.example:81/host").body(String::new()).unwrap();
    let answer = client.send_request(request).await.unwrap();
    let body = http_body_util::BodyExt::collect(answer.into_body()).await.unwrap().to_bytes();
    assert_eq!(body, "api.example 81 api.example:81");
    drop(client);
    connection.abort();
    server.stop().await;
}
