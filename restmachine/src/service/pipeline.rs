//! The pipeline of a request: preflight, routing, handler, CORS headers. It is the only way through a service.

use std::{
    future::{pending, Pending},
    pin::pin,
};

use bytes::Buf;
use http::{request::Parts, Method, Request, StatusCode};
use http_body::Body as HttpBody;

use super::app_level::{AppLevel, PolicySlot};
use super::deadline::before_deadline;
use super::panic::{catch_panic, HandlerPanic};
use super::refusal_body::explain_in;
use super::upgrades::Upgrades;
use super::{content, cookies, refusal_log, Service};
use crate::body::{Body, BoxError};
use crate::cors::{self, ActualRequest, Explanation, Preflight};
use crate::exchange::Exchange;
use crate::path_params::UndecodableParameter;
use crate::policy::{Cors, EffectivePolicy};
use crate::request::RequestHead;
use crate::response::{IntoResponse, Problem, Response, ResponseSlot};
use crate::router::Dispatch;
use crate::routing::{MethodList, Resolution, Route, Table};

impl<R: Dispatch<S>, S: Send + Sync + 'static> Service<R, S> {
    /// Answers one request.
    ///
    /// A preflight is answered before any code of the user runs. Every other response, even an error or that of a handler
    /// which panicked, gets the CORS headers of the policy that governs it.
    ///
    /// ```
    /// use restmachine::{Body, Request, get, router};
    ///
    /// #[get("/hello")]
    /// fn hello() -> &'static str {
    ///     "hello"
    /// }
    ///
    /// router! { App { hello } }
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let response = App::service().respond(Request::get("/hello").body(Body::empty()).unwrap()).await;
    /// assert_eq!(response.into_body().bytes().await.unwrap(), "hello");
    /// # }
    /// ```
    pub fn respond<B>(&self, request: Request<B>) -> impl Future<Output = Response> + Send
    where
        B: HttpBody<Data: Buf, Error: Into<BoxError>> + Send + 'static,
    {
        // Nothing here waits on its own account; a host has the clock.
        let never: Pending<Response> = pending();
        self.respond_before(request, never)
    }

    /// Answers one request, with the response of `deadline` if that is ready before the handler. It gets the same CORS
    /// headers as the handler's response would.
    pub(super) fn respond_before<B, D>(
        &self,
        request: Request<B>,
        deadline: D,
    ) -> impl Future<Output = Response> + Send
    where
        B: HttpBody<Data: Buf, Error: Into<BoxError>> + Send + 'static,
        D: Future<Output = Response> + Send,
    {
        self.respond_on(Upgrades::Unsupported, request, deadline)
    }

    /// The same, on a host that may be able to follow a 101.
    pub(super) fn respond_on<B, D>(
        &self,
        upgrades: Upgrades,
        request: Request<B>,
        deadline: D,
    ) -> impl Future<Output = Response> + Send
    where
        B: HttpBody<Data: Buf, Error: Into<BoxError>> + Send + 'static,
        D: Future<Output = Response> + Send,
    {
        // Taken apart before the future is made, which would otherwise contain the request as well.
        let (parts, body) = request.into_parts();
        let mut head = RequestHead::new(parts);
        let mut body = Body::new(body).with_limit(self.body_limit);
        async move {
            let call = match self.pipeline(upgrades).begin(&mut head) {
                Ok(call) => call,
                Err(response) => return response,
            };
            let HandlerCall { route, level } = call;
            let mut slot = ResponseSlot::default();
            let mut exchange = Exchange { head: &head, body: &mut body, response: &mut slot };
            let handled = before_deadline(
                pin!(deadline),
                catch_panic(pin!(R::dispatch(route.endpoint, &mut exchange, &self.state))),
            )
            .await;
            let mut response = match handled {
                Ok(Ok(_)) => slot.into_response(),
                Ok(Err(HandlerPanic)) => ResponseSlot::default().into_response(),
                Err(late) => late,
            };
            self.pipeline(upgrades).finish(level, Some(route), &head, &mut response);
            response
        }
    }

    fn pipeline(&self, upgrades: Upgrades) -> Pipeline<'_> {
        let (table, router) = (R::table(), R::CORS);
        Pipeline { table, router, given: &self.given, explanations: self.explanations, upgrades }
    }
}

/// The stages before and after a handler.
///
/// It is a service without the types of its router and its state, so that it is compiled once, with this crate.
struct Pipeline<'a> {
    table: &'static Table,
    /// What the router says about CORS.
    router: Cors,
    /// The policy that the service was given since.
    given: &'a PolicySlot,
    /// Whether a refused preflight is answered with the reason.
    explanations: bool,
    upgrades: Upgrades,
}

/// The handler that answers a request.
struct HandlerCall {
    route: &'static Route,
    /// The level whose policy governs.
    level: Cors,
}

impl Pipeline<'_> {
    /// Finds the handler that answers, or makes the response if no handler is needed.
    fn begin(&self, head: &mut RequestHead) -> Result<HandlerCall, Response> {
        if let Some(preflight) = Preflight::of(head)
            && let Some(response) = self.preflight(&preflight, head)
        {
            return Err(response);
        }
        cookies::join_lines(head.headers_mut());
        let resolution = head.resolve(self.table);
        let row = resolution.row();
        let (level, mut response) = match resolution {
            Resolution::Handler(route, level) => match head.take_params(route) {
                Ok(()) => return Ok(HandlerCall { route, level }),
                Err(error) => (level, bad_request(&error)),
            },
            Resolution::OtherMethods(owner, routed) => (owner.cors, method_not_served(&head.method, routed)),
            Resolution::Nothing(innermost) => {
                (innermost.cors, Problem::new(StatusCode::NOT_FOUND).into_response())
            }
            Resolution::WholeServer => return Err(StatusCode::NO_CONTENT.into_response()),
        };
        self.finish(level, row, head, &mut response);
        Err(response)
    }

    /// `None` if it asks about a path that is neither routed nor answered by a fallback.
    // Not inlined, since most requests are not preflights.
    #[inline(never)]
    fn preflight(&self, preflight: &Preflight<'_>, parts: &Parts) -> Option<Response> {
        let app = self.app_level();
        let decided = preflight.decide(self.table, app.effective(), parts.uri.path());
        let decided = decided.as_ref()?;
        let is_explained = self.explanations && decided.is_refusal();
        if !is_explained && !refusal_log::is_wanted() {
            return Some(decided.answer());
        }
        let explanation = Explanation::of_preflight(preflight, parts, decided, app.effective());
        refusal_log::write(parts, &explanation);
        let answer = decided.answer();
        Some(if is_explained { explain_in(answer, &explanation) } else { answer })
    }

    /// The last stage of every response, whatever made it.
    fn finish(&self, level: Cors, row: Option<&'static Route>, parts: &Parts, response: &mut Response) {
        if !content::is_allowed(&parts.method, response.status()) {
            self.remove_content(parts, response);
        }
        // A level with a policy of its own does not depend on the app's.
        let app = matches!(level, Cors::Inherited).then(|| self.app_level());
        let app = app.as_ref().and_then(AppLevel::effective);
        let actual = ActualRequest::of(parts, row);
        let is_shared =
            level.effective(app).is_none_or(|effective| actual.decorate(effective, response.headers_mut()));
        if actual.has_origin() && refusal_log::is_wanted() {
            log_refusal(&actual, is_shared, parts, level, app);
        }
    }

    /// Makes a response fit its request and its status, neither of which allows content.
    #[inline(never)]
    fn remove_content(&self, parts: &Parts, response: &mut Response) {
        if response.status().is_informational() {
            self.upgrades.check(parts, response);
        }
        if !content::is_allowed(&parts.method, response.status()) {
            content::remove(response);
        }
    }

    fn app_level(&self) -> AppLevel {
        self.given.or(self.router)
    }
}

#[cold]
fn bad_request(error: &UndecodableParameter) -> Response {
    Problem::new(StatusCode::BAD_REQUEST).with_detail(error.to_string()).into_response()
}

/// The response for a path that is routed for other methods, with the list of them.
fn method_not_served(method: &Method, routed: MethodList<'_>) -> Response {
    let mut response = if *method == Method::OPTIONS {
        StatusCode::NO_CONTENT.into_response()
    } else {
        Problem::new(StatusCode::METHOD_NOT_ALLOWED).into_response()
    };
    cors::allow(routed, response.headers_mut());
    response
}

/// Logs why a response is not shared with the origin that asked, if it is not.
#[cold]
fn log_refusal(
    actual: &ActualRequest<'_>,
    is_shared: bool,
    parts: &Parts,
    level: Cors,
    app: Option<EffectivePolicy<'_>>,
) {
    // A preflight gets here if nothing is routed at its path.
    if Preflight::of(parts).is_some() {
        refusal_log::write(parts, &Explanation::of_unrouted_preflight(level, app));
    } else if !is_shared {
        refusal_log::write(parts, &Explanation::of_actual(actual, parts, level, app));
    }
}
