//! One request in, one response out: the only way through.

use std::pin::pin;

use bytes::Buf;
use http::{header::CONTENT_LENGTH, request::Parts, HeaderValue, Method, Request, StatusCode};
use http_body::Body as HttpBody;

use super::{event, panic::caught, refusal::explain_in, Service, DEFAULT_BODY_LIMIT};
use crate::{
    body::BoxError,
    cors::{self, Actual, Cors, Explanation, Preflight},
    response::Response,
    routing::{Serving, Table},
    Body, Dispatch, IntoResponse, Problem, RequestHead,
};

/// How far a request has come.
enum Begun {
    /// No handler is needed.
    Answered(Response),
    /// The handler's endpoint, the level whose policy governs, and the method that is served.
    Handler { endpoint: u16, level: Cors, served: Option<&'static str> },
}

impl<R: Dispatch<S>, S: Send + Sync + 'static> Service<R, S> {
    /// Answers one request.
    ///
    /// A preflight is answered before anything of the user's runs. Every other response, an error or a panic's
    /// included, leaves through the policy that governs it.
    ///
    /// What needs no handler is answered, and logged, when this is called; the future waits for a handler only.
    pub fn respond<B>(&self, request: Request<B>) -> impl Future<Output = Response> + Send
    where
        B: HttpBody<Data: Buf, Error: Into<BoxError>> + Send + 'static,
    {
        let (parts, body) = request.into_parts();
        let mut head = RequestHead::new(parts);
        let mut body = Body::new(body).with_limit(DEFAULT_BODY_LIMIT);
        // Before the future is made, which is no larger than a handler needs it.
        let begun = self.begin(&mut head);
        async move {
            match begun {
                Begun::Answered(response) => response,
                Begun::Handler { endpoint, level, served } => {
                    let handling = pin!(R::dispatch(endpoint, &head, &mut body, &self.state));
                    let mut response = caught(handling).await;
                    self.finish(level, served, &head, &mut response);
                    response
                }
            }
        }
    }

    /// Answers a request, or finds the handler that will.
    fn begin(&self, head: &mut RequestHead) -> Begun {
        if let Some(answer) = self.preflight(head) {
            return Begun::Answered(answer);
        }
        let serving = R::table().serving(&head.method, head.uri.path());
        let served = serving.served(&head.method);
        let (level, mut response) = match serving {
            Serving::Handler(route, level, captures) => match head.set_params(route, captures) {
                Ok(()) => return Begun::Handler { endpoint: route.endpoint, level, served },
                Err(problem) => (level, problem.into_response()),
            },
            Serving::OtherMethods(owner) => (owner.cors, method_not_served(R::table(), head)),
            Serving::Nothing(innermost) => {
                (innermost.cors, Problem::new(StatusCode::NOT_FOUND).into_response())
            }
            Serving::WholeServer => return Begun::Answered(StatusCode::NO_CONTENT.into_response()),
        };
        self.finish(level, served, head, &mut response);
        Begun::Answered(response)
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

    /// What every response goes through, whatever made it. `served` is the method as which it was.
    fn finish(&self, level: Cors, served: Option<&'static str>, parts: &Parts, response: &mut Response) {
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
        if parts.method == Method::HEAD {
            remove_body(response);
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
fn remove_body(response: &mut Response) {
    let length = std::mem::take(response.body_mut()).size_hint().exact().filter(|length| *length > 0);
    if let Some(length) = length.filter(|_| !response.headers().contains_key(CONTENT_LENGTH)) {
        let _ = response.headers_mut().try_insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
}
