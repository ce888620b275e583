//! Promises that hold on every host: what a handler reads of a request, and what leaves with a response, is the same over
//! HTTP/1.1, HTTP/2, tower and in process. `tests/lambda/` has the same rows for Lambda.

mod cookies;
mod curl;
mod host;
pub(crate) mod informational;
mod null_bodies;

use http::Request;
use http_body_util::BodyExt;
use hyper_util::rt::TokioIo;
use restmachine::{testing::TestClient, Body, Dispatch, Service};
use restmachine_tests::{socket::Server, Answer};
use tower::ServiceExt;

/// A way in which a request reaches a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    InProcess,
    /// As a service of tower, inside an axum program.
    Tower,
    Http1,
    Http2,
}

impl Way {
    const ALL: [Self; 4] = [Self::InProcess, Self::Tower, Self::Http1, Self::Http2];

    /// The response to a request without a body. The target is a path; over HTTP/2 its authority is `localhost`.
    async fn ask<R, S>(self, service: Service<R, S>, line: &str, headers: &[(&'static str, &[u8])]) -> Answer
    where
        R: Dispatch<S>,
        S: Send + Sync + 'static,
    {
        let (method, path) = line.split_once(' ').unwrap();
        let target = if self == Self::Http2 { format!("http://localhost{path}") } else { path.to_owned() };
        let mut request = Request::builder().method(method).uri(target);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = match self {
            Self::InProcess => {
                let client = TestClient::new(service);
                client.send(request.body(Body::empty()).unwrap()).await.into_inner().map(boxed)
            }
            Self::Tower => {
                let app = axum::Router::new().fallback_service(service);
                let request = request.body(axum::body::Body::empty()).unwrap();
                let Ok(response) = app.oneshot(request).await;
                response.map(boxed)
            }
            Self::Http1 => {
                let server = Server::start(service).await;
                let stream = TokioIo::new(server.connect().await);
                let (mut client, connection) = hyper::client::conn::http1::handshake(stream).await.unwrap();
                tokio::spawn(connection);
                client.send_request(request.body(String::new()).unwrap()).await.unwrap().map(boxed)
            }
            Self::Http2 => {
                let server = Server::start(service).await;
                let (mut client, _connection) = server.connect_http2().await;
                client.send_request(request.body(String::new()).unwrap()).await.unwrap().map(boxed)
            }
        };
        let (parts, body) = response.into_parts();
        let body = body.collect().await.expect("a body that arrives").to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }
}

/// A response's body of any kind.
fn boxed<B>(body: B) -> Body
where
    B: http_body::Body<Error: Into<restmachine::BoxError>> + Send + 'static,
{
    Body::new(body)
}
