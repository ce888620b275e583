//! A handler's response is final, so a 1xx is a mistake (RFC 9110, section 15.2). Only a host that follows a 101 may send one.

use axum::routing::get_service;
use http::Request;
use restmachine::{get, router, testing::TestClient, Body, IntoResponse, StatusCode};
use restmachine_tests::socket::{exchange, read_until, Server};
use tokio::{io::AsyncWriteExt, net::TcpListener};
use tower::ServiceExt;

use super::Way;

const UPGRADE: &[(&str, &[u8])] =
    &[("origin", b"https://app.example"), ("connection", b"upgrade"), ("upgrade", b"echo")];

#[get("/status/{status}")]
fn status(status: u16) -> impl IntoResponse {
    let headers = [("connection", "upgrade"), ("upgrade", "echo"), ("x-secret", "1")];
    (StatusCode::from_u16(status).unwrap(), headers, "hi")
}

#[get("/ok")]
fn ok() -> &'static str {
    "ok"
}

router! {
    #[cors(origins = ["https://app.example"])]
    pub(crate) App { status, ok }
}

const INTERNAL: &str = r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#;

fn is_refused(answer: &restmachine_tests::Answer) -> bool {
    answer.status == 500
        && answer.header("content-type").as_deref() == Some("application/problem+json")
        && answer.header("access-control-allow-origin").as_deref() == Some("https://app.example")
        && answer.header("vary").as_deref() == Some("Origin")
        && answer.header("upgrade").is_none()
        && answer.header("x-secret").is_none()
        && answer.body == INTERNAL
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_1xx_of_a_handler_is_a_500_under_its_policy() {
    let origin: &[(&str, &[u8])] = &UPGRADE[..1];
    for way in Way::ALL {
        for code in [100, 101, 102, 103, 199] {
            let line = format!("GET /status/{code}");
            let answer = way.ask(App::service(), &line, origin).await;
            assert!(is_refused(&answer), "{way:?}: {code}: {answer:?}");
        }
        let head = way.ask(App::service(), "HEAD /status/103", origin).await;
        assert_eq!((head.status.as_u16(), head.body.as_str()), (500, ""), "{way:?}");
    }
}

/// No host here follows a 101, not even for a client that asks for one.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_101_is_a_500_where_the_host_cannot_follow_it() {
    for way in [Way::InProcess, Way::Http1] {
        let answer = way.ask(App::service(), "GET /status/101", UPGRADE).await;
        assert!(is_refused(&answer), "{way:?}: {answer:?}");
    }
    let client = TestClient::new(axum::Router::new().fallback_service(App::service()));
    let request = client.get("/status/101").header("connection", "upgrade").header("upgrade", "echo");
    assert_eq!(request.await.status(), 500, "a client of an axum program");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_connection_goes_on_after_a_101_that_was_not_sent() {
    let server = Server::start(App::service()).await;
    let mut stream = server.connect().await;
    for upgrade in ["", "connection: upgrade\r\nupgrade: echo\r\n"] {
        let request = format!("GET /status/101 HTTP/1.1\r\nhost: localhost\r\n{upgrade}\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        let refused = read_until(&mut stream, &INTERNAL.to_lowercase()).await;
        assert!(refused.starts_with("http/1.1 500 internal server error\r\n"), "{refused}");
        assert!(!refused.contains("connection: close"), "{refused}");
        let next = exchange(&mut stream, "GET /ok HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
        assert!(next.starts_with("http/1.1 200 ok\r\n"), "{next}");
    }
    drop(stream);
    server.stop().await;
}

/// A host of tower may follow a 101, as axum does. Whether it can is not known here, only whether the client asked.
#[tokio::test]
async fn under_tower_a_101_passes_if_the_client_asked_for_it() {
    let ask = async |version: http::Version, upgrade: Option<&str>| {
        let mut request = Request::get("/status/101").version(version).body(Body::empty()).unwrap();
        if let Some(upgrade) = upgrade {
            request.headers_mut().insert("upgrade", upgrade.parse().unwrap());
        }
        let Ok(response) = App::service().oneshot(request).await;
        response
    };
    let response = ask(http::Version::HTTP_11, Some("echo")).await;
    assert_eq!(response.status(), 101);
    assert_eq!(response.headers()["upgrade"], "echo");
    assert_eq!(response.into_body().bytes().await.unwrap(), "", "a 101 has no body");
    // The two older versions and HTTP/2 have no 101 (RFC 9110, section 15.2; RFC 9113, section 8.6).
    for version in [http::Version::HTTP_09, http::Version::HTTP_10, http::Version::HTTP_2] {
        assert_eq!(ask(version, Some("echo")).await.status(), 500, "{version:?}");
    }
    assert_eq!(ask(http::Version::HTTP_11, None).await.status(), 500, "not asked for");
}

/// axum's server follows a 101: what comes after it is no longer HTTP.
mod upgraded {
    use hyper_util::rt::TokioIo;
    use restmachine::{get, router, Extensions, IntoResponse, StatusCode};
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    #[get("/echo")]
    fn echo(extensions: &Extensions) -> impl IntoResponse + use<> {
        let upgrade = extensions.get::<hyper::upgrade::OnUpgrade>().cloned();
        tokio::spawn(async move {
            let Some(upgrade) = upgrade else { return };
            let mut stream = TokioIo::new(upgrade.await.unwrap());
            let mut bytes = [0; 4];
            stream.read_exact(&mut bytes).await.unwrap();
            stream.write_all(&bytes).await.unwrap();
        });
        ([("connection", "upgrade"), ("upgrade", "echo")], StatusCode::SWITCHING_PROTOCOLS)
    }

    router! { pub(super) App { echo } }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn under_axum_a_101_is_followed() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let app = axum::Router::new().route("/echo", get_service(upgraded::App::service()));
    let serving = tokio::spawn(async { axum::serve(listener, app).await });
    let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
    let request = "GET /echo HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: echo\r\n\r\n";
    let head = exchange(&mut stream, request).await;
    assert!(head.starts_with("http/1.1 101 switching protocols\r\n"), "{head}");
    assert!(head.contains("upgrade: echo\r\n"), "{head}");
    stream.write_all(b"ping").await.unwrap();
    assert_eq!(read_until(&mut stream, "ping").await, "ping");
    serving.abort();
}
