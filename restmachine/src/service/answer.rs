//! One request in, one response out: the only way through.

use std::{
    future::{pending, Pending},
    pin::pin,
};

use bytes::Buf;
use http::Request;
use http_body::Body as HttpBody;

use super::{
    deadline::before,
    panic::{caught, Panicked},
    responder::{Called, Responder},
    Service,
};
use crate::{
    body::BoxError,
    exchange::Exchange,
    response::{Answer, Response},
    Body, Dispatch, RequestHead,
};

impl<R: Dispatch<S>, S: Send + Sync + 'static> Service<R, S> {
    /// Answers one request.
    ///
    /// A preflight is answered before anything of the user's runs. Every other response, an error or a panic's
    /// included, leaves through the policy that governs it.
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
        // Nothing here waits by itself; a host has the clock.
        let never: Pending<Response> = pending();
        self.respond_before(request, never)
    }

    /// Answers one request, with what `deadline` returns where that is sooner than the handler: it is decorated as the
    /// handler's response would be.
    pub(super) fn respond_before<B, D>(
        &self,
        request: Request<B>,
        deadline: D,
    ) -> impl Future<Output = Response> + Send
    where
        B: HttpBody<Data: Buf, Error: Into<BoxError>> + Send + 'static,
        D: Future<Output = Response> + Send,
    {
        // Taken apart before the future is made, which would hold the request besides.
        let (parts, body) = request.into_parts();
        let mut head = RequestHead::new(parts);
        let mut body = Body::new(body).with_limit(self.body_limit);
        async move {
            let Called { endpoint, level, served } = match self.responder().begin(&mut head) {
                Ok(called) => called,
                Err(response) => return response,
            };
            let mut answer = Answer::default();
            let mut exchange = Exchange { head: &head, body: &mut body, answer: &mut answer };
            let handled =
                before(pin!(deadline), caught(pin!(R::dispatch(endpoint, &mut exchange, &self.state)))).await;
            let mut response = match handled {
                Ok(Ok(_)) => answer.into_response(),
                Ok(Err(Panicked)) => Answer::default().into_response(),
                Err(late) => late,
            };
            self.responder().finish(level, served, &head, &mut response);
            response
        }
    }

    fn responder(&self) -> Responder<'_> {
        Responder { table: R::table(), written: R::CORS, given: &self.given, explanations: self.explanations }
    }
}
