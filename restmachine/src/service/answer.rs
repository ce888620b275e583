//! One request in, one response out: the only way through.

use bytes::Buf;
use http::{header::CONTENT_LENGTH, request::Parts, HeaderValue, Method, Request, StatusCode};
use http_body::Body as HttpBody;

use super::{panic::caught, Service, DEFAULT_BODY_LIMIT};
use crate::{
    body::BoxError,
    cors::{self, Cors, Preflight, RequestOrigin},
    response::Response,
    routing::{Captures, Route, Serving, Table},
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
            Serving::Handler(route, level, captures) => {
                self.run(route, level, captures, parts, Body::new(body)).await
            }
            Serving::OtherMethods(owner) => {
                self.finish(owner.cors, served(&parts.method), &parts, method_not_served(R::table(), &parts))
            }
            // The server as a whole, which no policy governs (RFC 9110, section 9.3.7).
            Serving::Nothing(_) if parts.uri.path() == "*" && parts.method == Method::OPTIONS => {
                StatusCode::NO_CONTENT.into_response()
            }
            Serving::Nothing(innermost) => {
                let problem = Problem::new(StatusCode::NOT_FOUND).into_response();
                self.finish(innermost.cors, served(&parts.method), &parts, problem)
            }
        }
    }

    fn preflight(&self, parts: &Parts) -> Option<Response> {
        Preflight::of(parts)?.answer(R::table(), self.app_level(), parts.uri.path())
    }

    async fn run(
        &self,
        route: &'static Route,
        level: Cors,
        captures: Captures,
        parts: Parts,
        body: Body,
    ) -> Response {
        let mut head = RequestHead::new(parts, route, captures);
        let response = match head.decode_params() {
            Ok(()) => self.call(route, &head, body).await,
            Err(problem) => problem.into_response(),
        };
        let served = if route.is_fallback() { served(&head.method) } else { route.method.name() };
        self.finish(level, served, &head, response)
    }

    async fn call(&self, route: &'static Route, head: &RequestHead, body: Body) -> Response {
        let mut body = body.with_limit(DEFAULT_BODY_LIMIT);
        match caught(R::dispatch(route.endpoint, head, &mut body, &self.state)).await {
            Ok(response) => response,
            Err(_panic) => Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response(),
        }
    }

    /// What every response goes through, whatever made it. `served` is the method that did.
    fn finish(&self, level: Cors, served: &str, parts: &Parts, mut response: Response) -> Response {
        if let Some(governing) = level.governing(self.app_level()) {
            let origin = RequestOrigin::of(&parts.headers);
            cors::decorate(governing, [parts.method.as_str(), served], origin, response.headers_mut());
        }
        for_method(&parts.method, response)
    }
}

/// The method as which a request is answered where no row has one: `HEAD` as `GET`.
fn served(method: &Method) -> &str {
    match *method {
        Method::HEAD => "GET",
        _ => method.as_str(),
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
