//! Asking a service in process, without a socket.

use http::{HeaderMap, Request, StatusCode};
use restmachine::{Body, Dispatch, Service};

/// A response with its body read.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
}

impl Answer {
    /// The lines of a header, joined as a browser joins them; `None` where there is none.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<String> {
        let lines: Vec<&str> =
            self.headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect();
        (!lines.is_empty()).then(|| lines.join(", "))
    }

    /// The names of the CORS headers present, sorted.
    #[must_use]
    pub fn cors_headers(&self) -> Vec<String> {
        let names = self.headers.keys().map(ToString::to_string);
        let mut names: Vec<String> = names.filter(|name| name.starts_with("access-control-")).collect();
        names.sort();
        names
    }
}

/// Asks a service: `ask(&service, "GET /users/1", &[("origin", "https://app.example.com")], "")`.
///
/// # Panics
///
/// Where the request is none that the `http` crate can carry, or the response's body fails.
pub fn ask<R: Dispatch<S>, S: Send + Sync + 'static>(
    service: &Service<R, S>,
    line: &str,
    headers: &[(&str, &str)],
    body: &'static str,
) -> Answer {
    let (method, target) = line.split_once(' ').expect("a method and a target");
    let mut request = Request::builder().method(method).uri(target);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    ask_with(service, request.body(Body::from(body)).expect("a request that can be carried"))
}

/// Asks a service with a request made by hand.
///
/// # Panics
///
/// Where the response's body fails.
pub fn ask_with<R: Dispatch<S>, S: Send + Sync + 'static>(
    service: &Service<R, S>,
    request: Request<Body>,
) -> Answer {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(async {
        let (parts, body) = service.respond(request).await.into_parts();
        let bytes = body.bytes().await.expect("a body that arrives");
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, body }
    })
}

/// Asks as a browser does before a request: `OPTIONS` with `Origin` and `Access-Control-Request-Method`.
pub fn preflight<R: Dispatch<S>, S: Send + Sync + 'static>(
    service: &Service<R, S>,
    target: &str,
    origin: &str,
    method: &str,
) -> Answer {
    let headers = [("origin", origin), ("access-control-request-method", method)];
    ask(service, &format!("OPTIONS {target}"), &headers, "")
}

/// The program in the README compiles.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
