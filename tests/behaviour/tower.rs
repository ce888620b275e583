//! A service as one of tower's.

use std::convert::Infallible;

use http::Request;
use http_body_util::Full;
use restmachine::{get, post, router, Bytes, Response, Service};
use tower::ServiceExt;

/// Asks an axum program.
pub(crate) async fn ask(
    app: axum::Router,
    line: &str,
    headers: &[(&str, &str)],
) -> http::Response<axum::body::Body> {
    let (method, path) = line.split_once(' ').unwrap();
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let Ok(answer) = app.oneshot(request.body(axum::body::Body::empty()).unwrap()).await;
    answer
}

#[get("/hello")]
fn hello() -> &'static str {
    "hello"
}

#[post("/length")]
fn length(body: Bytes) -> String {
    body.len().to_string()
}

router! { App { hello, length } }

/// What hosts ask of a service.
fn is_what_hosts_take<B, T>(service: T) -> T
where
    T: tower::Service<Request<B>, Response = Response, Error = Infallible> + Clone + Send + Sync + 'static,
    T::Future: Send + 'static,
{
    service
}

#[tokio::test]
async fn a_service_takes_bodies_of_any_kind() {
    let service: Service<App> = is_what_hosts_take::<axum::body::Body, _>(App::service());
    let service = is_what_hosts_take::<hyper::body::Incoming, _>(service);
    let request = Request::post("/length").body(Full::new(&b"bytes"[..])).unwrap();
    let Ok(answer) = service.clone().oneshot(request).await;
    assert_eq!(answer.into_body().bytes().await.unwrap(), "5");
    let request = Request::post("/length").body("text".to_owned()).unwrap();
    let Ok(answer) = service.oneshot(request).await;
    assert_eq!(answer.into_body().bytes().await.unwrap(), "4");
}
