//! One request in, one response out: the only way through.

use bytes::Buf;
use http::{header::CONTENT_LENGTH, request::Parts, HeaderValue, Method, Request, StatusCode};
use http_body::Body as HttpBody;

use super::{panic::caught, Service, DEFAULT_BODY_LIMIT};
use crate::{
    body::BoxError,
    cors::{self, Cors, Preflight, RequestOrigin},
    response::Response,
    routing::{Captures, Route, Table},
    Body, Dispatch, IntoResponse, Problem, RequestHead,
};

impl<R: Dispatch<S>, S: Send + Sync + 'static> Service<R, S> {
    /// Answers one request.
    ///
    /// A preflight is answered before anything of the user's runs. Every other response, an error or a panic's
    /// included, leaves through the policy that governs it.
    pub async fn respond<B>(&self, request: Request<B>) -> Response
    where
        B: HttpBody<Data: Buf, Error: Into<BoxError>> + Send + 'static,
    {
        let (parts, body) = request.into_parts();
        if let Some(answer) = self.preflight(&parts) {
            return answer;
        }
        match R::table().serving(&parts.method, parts.uri.path()) {
            Some((route, captures)) => self.run(route, captures, parts, Body::new(body)).await,
            None => self.unserved(&parts),
        }
    }

    fn preflight(&self, parts: &Parts) -> Option<Response> {
        Preflight::of(parts)?.answer(R::table(), self.app_level(), parts.uri.path())
    }

    async fn run(&self, route: &'static Route, captures: Captures, parts: Parts, body: Body) -> Response {
        let head = RequestHead::new(parts, route, captures);
        let mut body = body.with_limit(DEFAULT_BODY_LIMIT);
        let dispatched = R::dispatch(route.endpoint, &head, &mut body, &self.state);
        let mut response = match caught(dispatched).await {
            Ok(response) => response,
            Err(_panic) => Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response(),
        };
        self.decorate(route.cors, route.method.name(), &head, &mut response);
        for_method(&head.method, response)
    }

    /// The answer where no handler serves the request.
    fn unserved(&self, parts: &Parts) -> Response {
        let path = parts.uri.path();
        let (level, mut response) = match R::table().owner(path) {
            Some(owner) => (owner.cors, method_not_served(R::table(), parts)),
            // The server as a whole, which no policy governs (RFC 9110, section 9.3.7).
            None if path == "*" && parts.method == Method::OPTIONS => {
                return StatusCode::NO_CONTENT.into_response();
            }
            None => (R::table().scope_of(path).cors, Problem::new(StatusCode::NOT_FOUND).into_response()),
        };
        // What answers HEAD would have been GET's.
        let served = if parts.method == Method::HEAD { "GET" } else { parts.method.as_str() };
        self.decorate(level, served, parts, &mut response);
        for_method(&parts.method, response)
    }

    fn decorate(&self, level: Cors, served: &str, parts: &Parts, response: &mut Response) {
        if let Some(governing) = level.governing(self.app_level()) {
            let origin = RequestOrigin::of(&parts.headers);
            cors::decorate(governing, [parts.method.as_str(), served], origin, response.headers_mut());
        }
    }
}

/// The answer for a path that is routed for other methods: which they are.
fn method_not_served(table: &'static Table, parts: &Parts) -> Response {
    let mut response = if parts.method == Method::OPTIONS {
        StatusCode::NO_CONTENT.into_response()
    } else {
        Problem::new(StatusCode::METHOD_NOT_ALLOWED).into_response()
    };
    cors::allow(table, parts.uri.path(), response.headers_mut());
    response
}

/// `HEAD` gets the headers that `GET` would, and no body (RFC 9110, section 9.3.2).
fn for_method(method: &Method, response: Response) -> Response {
    if *method != Method::HEAD {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let length = body.size_hint().exact().filter(|length| *length > 0);
    if let Some(length) = length.filter(|_| !parts.headers.contains_key(CONTENT_LENGTH)) {
        let _ = parts.headers.try_insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    Response::from_parts(parts, Body::empty())
}
