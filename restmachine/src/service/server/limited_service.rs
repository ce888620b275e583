//! A service within the limits of a server: a request that is too large or takes too long is answered here.

use std::{
    convert::Infallible,
    sync::{
        atomic::{AtomicBool, Ordering::Acquire},
        Arc,
    },
};

use http::{header::CONNECTION, HeaderValue, Request, StatusCode, Version};
use hyper::{
    body::Incoming,
    service::{service_fn, Service as HyperService},
};
use tokio::time::sleep;

use super::connection_state::{ConnectionState, RequestInFlight};
use super::limits::Limits;
use super::request_body::{says_close, BodyDemand, RequestBody};
use super::response_body::ResponseBody;
use crate::response::{IntoResponse, Problem, Response};
use crate::router::Dispatch;
use crate::service::{content, Service};

/// A service and its limits, shared by all connections of a server.
pub(super) struct LimitedService<R, S> {
    pub(super) service: Service<R, S>,
    pub(super) limits: Limits,
    /// Whether the server is ending. A response may be made before the task of its connection has heard of it.
    pub(super) is_ending: AtomicBool,
}

impl<R: Dispatch<S>, S: Send + Sync + 'static> LimitedService<R, S> {
    /// The service of one connection.
    // Both are behind one pointer each, which is cloned for each request; every future around another costs a copy of it.
    pub(super) fn on_connection(
        this: &Arc<Self>,
        state: &Arc<ConnectionState>,
    ) -> impl HyperService<
        Request<Incoming>,
        Response = http::Response<ResponseBody>,
        Error = Infallible,
        Future: Send + 'static,
    > + Send
           + use<R, S> {
        let (this, state) = (Arc::clone(this), Arc::clone(state));
        service_fn(move |request: Request<Incoming>| {
            let (this, in_flight) = (Arc::clone(&this), RequestInFlight::begin(&state, request.version()));
            async move { Ok(this.answer(request, in_flight).await) }
        })
    }

    async fn answer(
        &self,
        request: Request<Incoming>,
        in_flight: RequestInFlight,
    ) -> http::Response<ResponseBody> {
        let is_http2 = request.version() == Version::HTTP_2;
        // Twice as long, so that a request that is not answered yet always ends by its own limit.
        let body_limit = self.limits.request_time.saturating_mul(2);
        let (request, demand) = RequestBody::of(request, in_flight.connection(), body_limit);
        // HTTP/2 has no limit for the number of headers.
        let mut response = if request.headers().len() > self.limits.headers {
            content::fit(
                request.method(),
                Problem::new(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE).into_response(),
            )
        } else {
            self.service.respond_before(request, self.deadline(demand)).await
        };
        let connection = in_flight.connection();
        let is_ending = self.is_ending.load(Acquire) || connection.is_ending();
        // Whether the handler ends the connection matters only if its client may still send.
        let is_closed_by_handler = connection.unread().is_expected() && says_close(response.headers());
        let is_last = is_closed_by_handler || connection.is_last() || is_last(response.status());
        if !is_http2 && (is_ending || is_last) {
            connection.note_last();
            let _ =
                response.headers_mut().try_insert(CONNECTION, const { HeaderValue::from_static("close") });
        }
        response.map(|body| ResponseBody::new(body, in_flight, is_http2))
    }

    /// The response to a request that takes too long. A handler that never waits never lets it look at a clock.
    async fn deadline(&self, demand: BodyDemand) -> Response {
        let limit = self.limits.request_time;
        sleep(limit).await;
        let (status, detail) = if demand.is_waiting() {
            (StatusCode::REQUEST_TIMEOUT, format!("the body did not arrive within {limit:?}"))
        } else {
            (StatusCode::SERVICE_UNAVAILABLE, format!("the request was not answered within {limit:?}"))
        };
        Problem::new(status).with_detail(detail).into_response()
    }
}

/// Whether the connection ends with this response, so that a client that listens while it sends can stop at once (RFC 9112, section
/// 9.6). The rest of its request would be as slow, or as long.
fn is_last(status: StatusCode) -> bool {
    [StatusCode::REQUEST_TIMEOUT, StatusCode::PAYLOAD_TOO_LARGE].contains(&status)
}
