//! What is done for a request before and after its handler, the same for every router.

use http::{header::CONTENT_LENGTH, request::Parts, HeaderValue, Method, StatusCode};
use http_body::Body as _;

use super::{app_level::PolicySlot, event, refusal::explain_in, AppLevel};
use crate::{
    cors::{self, Actual, Explanation, Preflight},
    policy::{Cors, EffectivePolicy},
    response::Response,
    routing::{MethodList, Serving, Table},
    IntoResponse, Problem, RequestHead,
};

/// A service without the types of its router and its state, so that it is compiled with this crate, and once.
pub(super) struct Responder<'a> {
    pub(super) table: &'static Table,
    /// What the router says about CORS.
    pub(super) written: Cors,
    /// What the service was given since.
    pub(super) given: &'a PolicySlot,
    /// Whether a refusal says why.
    pub(super) explanations: bool,
}

/// The handler that is to answer.
pub(super) struct Called {
    pub(super) endpoint: u16,
    /// The level whose policy governs.
    pub(super) level: Cors,
    /// The method that is served, where it is not simply the request's.
    pub(super) served: Option<&'static str>,
}

impl Responder<'_> {
    /// Finds the handler that is to answer, or the response where none is needed.
    pub(super) fn begin(&self, head: &mut RequestHead) -> Result<Called, Response> {
        if let Some(preflight) = Preflight::of(head)
            && let Some(response) = self.preflight(&preflight, head)
        {
            return Err(response);
        }
        let serving = head.serving(self.table);
        let served = serving.served(&head.method);
        let (level, mut response) = match serving {
            Serving::Handler(route, level) => match head.take_params(route) {
                Ok(()) => return Ok(Called { endpoint: route.endpoint, level, served }),
                Err(problem) => (level, problem.into_response()),
            },
            Serving::OtherMethods(owner, routed) => (owner.cors, method_not_served(&head.method, routed)),
            Serving::Nothing(innermost) => {
                (innermost.cors, Problem::new(StatusCode::NOT_FOUND).into_response())
            }
            Serving::WholeServer => return Err(StatusCode::NO_CONTENT.into_response()),
        };
        self.finish(level, served, head, &mut response);
        Err(response)
    }

    /// `None` where it asks about a path of which nobody can say anything.
    // Not in line, as most requests are no preflights.
    #[inline(never)]
    fn preflight(&self, preflight: &Preflight<'_>, parts: &Parts) -> Option<Response> {
        let app = self.app_level();
        let decided = preflight.decide(self.table, app.effective(), parts.uri.path())?;
        let is_explained = self.explanations && decided.is_refusal();
        if !is_explained && !event::is_wanted() {
            return Some(decided.answer());
        }
        let explanation = Explanation::of_preflight(preflight, parts, &decided, app.effective());
        event::write(parts, &explanation);
        let answer = decided.answer();
        Some(if is_explained { explain_in(answer, &explanation) } else { answer })
    }

    /// What every response goes through, whatever made it. `served` is the method as which it was.
    pub(super) fn finish(
        &self,
        level: Cors,
        served: Option<&'static str>,
        parts: &Parts,
        response: &mut Response,
    ) {
        // A level with a policy of its own need not know the app's.
        let app = matches!(level, Cors::Inherited).then(|| self.app_level());
        let app = app.as_ref().and_then(AppLevel::effective);
        let actual = Actual::of(parts, served);
        let is_shared =
            level.effective(app).is_none_or(|effective| actual.decorate(effective, response.headers_mut()));
        if actual.has_origin() && event::is_wanted() {
            write_event(&actual, is_shared, parts, level, app);
        }
        if parts.method == Method::HEAD {
            remove_body(response);
        }
    }

    fn app_level(&self) -> AppLevel {
        self.given.or(self.written)
    }
}

/// The answer for a path that is routed for other methods: which they are.
fn method_not_served(method: &Method, routed: MethodList<'_>) -> Response {
    let mut response = if *method == Method::OPTIONS {
        StatusCode::NO_CONTENT.into_response()
    } else {
        Problem::new(StatusCode::METHOD_NOT_ALLOWED).into_response()
    };
    cors::allow(routed, response.headers_mut());
    response
}

/// Says why a response is not shared, if it is not.
#[cold]
fn write_event(
    actual: &Actual<'_>,
    is_shared: bool,
    parts: &Parts,
    level: Cors,
    app: Option<EffectivePolicy<'_>>,
) {
    // A preflight comes here where nothing is routed.
    if Preflight::of(parts).is_some() {
        event::write(parts, &Explanation::of_unrouted_preflight(level, app));
    } else if !is_shared {
        event::write(parts, &Explanation::of_actual(actual, parts, level, app));
    }
}

/// `HEAD` gets the headers that `GET` would, and no body (RFC 9110, section 9.3.2).
#[cold]
fn remove_body(response: &mut Response) {
    let length = std::mem::take(response.body_mut()).size_hint().exact().filter(|length| *length > 0);
    if let Some(length) = length.filter(|_| !response.headers().contains_key(CONTENT_LENGTH)) {
        let _ = response.headers_mut().try_insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
}
