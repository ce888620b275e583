//! One request in, one response out: the only way through.

use bytes::Buf;
use http::{header::CONTENT_LENGTH, request::Parts, HeaderValue, Method, Request, StatusCode};
use http_body::Body as HttpBody;

use super::{event, panic::caught, refusal::explain_in, Service, DEFAULT_BODY_LIMIT};
use crate::{
    body::BoxError,
    cors::{self, Actual, Cors, Explanation, Preflight},
    response::Response,
    routing::{Route, Serving, Table},
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
        let serving = R::table().serving(&parts.method, parts.uri.path());
        let served = serving.served(&parts.method);
        match serving {
            Serving::Handler(route, level, captures) => {
                let mut head = RequestHead::new(parts, route, captures);
                let response = match head.decode_params() {
                    Ok(()) => self.call(route, &head, Body::new(body)).await,
                    Err(problem) => problem.into_response(),
                };
                self.finish(level, served, &head, response)
            }
            Serving::OtherMethods(owner) => {
                self.finish(owner.cors, served, &parts, method_not_served(R::table(), &parts))
            }
            Serving::Nothing(innermost) => {
                let problem = Problem::new(StatusCode::NOT_FOUND).into_response();
                self.finish(innermost.cors, served, &parts, problem)
            }
            Serving::WholeServer => StatusCode::NO_CONTENT.into_response(),
        }
    }

    fn preflight(&self, parts: &Parts) -> Option<Response> {
        let preflight = Preflight::of(parts)?;
        let app = self.app_level();
        let decided = preflight.decide(R::table(), app.governing(), parts.uri.path())?;
        let is_explained = self.explanations && decided.is_refusal();
        if !is_explained && !event::is_wanted() {
            return Some(decided.answer());
        }
        let explanation = Explanation::of_preflight(&preflight, parts, &decided, app.governing());
        event::write(parts, &explanation);
        let answer = decided.answer();
        Some(if is_explained { explain_in(answer, &explanation) } else { answer })
    }

    async fn call(&self, route: &'static Route, head: &RequestHead, body: Body) -> Response {
        let mut body = body.with_limit(DEFAULT_BODY_LIMIT);
        match caught(R::dispatch(route.endpoint, head, &mut body, &self.state)).await {
            Ok(response) => response,
            Err(_panic) => Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response(),
        }
    }

    /// What every response goes through, whatever made it. `served` is the method as which it was.
    fn finish(
        &self,
        level: Cors,
        served: Option<&'static str>,
        parts: &Parts,
        mut response: Response,
    ) -> Response {
        let app = self.app_level();
        let app = app.governing();
        let actual = Actual::of(parts, served);
        let is_shared =
            level.governing(app).is_none_or(|governing| actual.decorate(governing, response.headers_mut()));
        if actual.has_origin() && event::is_wanted() {
            // A preflight comes here where nothing is routed.
            if Preflight::of(parts).is_some() {
                event::write(parts, &Explanation::of_unrouted_preflight(level, app));
            } else if !is_shared {
                event::write(parts, &Explanation::of_actual(&actual, parts, level, app));
            }
        }
        for_method(&parts.method, response)
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
