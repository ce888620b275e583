//! Requests that are written in one line, for tables of requests and answers.

pub mod careful;
pub mod socket;

use http::{HeaderMap, Request, StatusCode};
use restmachine::{
    testing::{TestClient, TestResponse},
    Body, Dispatch, Service,
};

/// A response with its body read.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as a string.
    pub body: String,
}

impl Answer {
    async fn of(response: TestResponse) -> Self {
        let (status, headers) = (response.status(), response.headers().clone());
        let body = String::from_utf8_lossy(&response.bytes().await).into_owned();
        Self { status, headers, body }
    }

    /// The lines of a header, joined as a browser joins them; `None` if there is none.
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
/// If the `http` crate cannot carry the request, or the response's body fails.
pub fn ask<R: Dispatch<S>, S: Send + Sync + 'static>(
    service: &Service<R, S>,
    line: &str,
    headers: &[(&str, &str)],
    body: &'static str,
) -> Answer {
    let client = TestClient::new(service.clone());
    let (method, target) = line.split_once(' ').expect("a method and a target");
    let request = client.request(method, target).body(body);
    let request = headers.iter().fold(request, |request, (name, value)| request.header(name, value));
    block_on(async { Answer::of(request.await).await })
}

/// Asks a service with a request made by hand.
///
/// # Panics
///
/// If the response's body fails.
pub fn ask_with<R: Dispatch<S>, S: Send + Sync + 'static>(
    service: &Service<R, S>,
    request: Request<Body>,
) -> Answer {
    let client = TestClient::new(service.clone());
    block_on(async { Answer::of(client.send(request).await).await })
}

fn block_on<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(future)
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
