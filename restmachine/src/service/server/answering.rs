//! What a server does with a request: the service answers it, within the limits.

use std::{convert::Infallible, sync::Arc};

use http::{header::CONNECTION, HeaderValue, Request, StatusCode, Version};
use hyper::{
    body::Incoming,
    service::{service_fn, Service as HyperService},
};
use tokio::time::sleep;

use super::{
    activity::{Activity, InFlight},
    answered::Answered,
    arrival::Arrival,
    Limits,
};
use crate::{response::Response, Dispatch, IntoResponse, Problem, Service};

/// A service and its limits, shared by all connections of a server.
pub(super) struct Answering<R, S> {
    pub(super) service: Service<R, S>,
    pub(super) limits: Limits,
}

impl<R: Dispatch<S>, S: Send + Sync + 'static> Answering<R, S> {
    /// The service as one connection asks it.
    // Each is behind one pointer, which is cloned for each request; and every future around another costs a copy of it.
    pub(super) fn on_connection(
        this: &Arc<Self>,
        activity: &Arc<Activity>,
    ) -> impl HyperService<
        Request<Incoming>,
        Response = http::Response<Answered>,
        Error = Infallible,
        Future: Send + 'static,
    > + Send
           + use<R, S> {
        let (this, activity) = (Arc::clone(this), Arc::clone(activity));
        service_fn(move |request: Request<Incoming>| {
            let (this, in_flight) = (Arc::clone(&this), InFlight::begin(&activity, request.version()));
            async move { Ok(this.answer(request, in_flight).await) }
        })
    }

    async fn answer(&self, request: Request<Incoming>, in_flight: InFlight) -> http::Response<Answered> {
        let is_http2 = request.version() == Version::HTTP_2;
        // HTTP/2 has no limit for the number of headers.
        let mut response = if request.headers().len() > self.limits.headers {
            Problem::new(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE).into_response()
        } else {
            // Twice as long, so that a request that is not answered yet always ends by its own limit.
            let (request, arrival) = Arrival::of(request, self.limits.request_time.saturating_mul(2));
            self.service.respond_before(request, self.deadline(arrival)).await
        };
        if !is_http2 && (in_flight.activity().is_ending() || is_last(response.status())) {
            let _ =
                response.headers_mut().try_insert(CONNECTION, const { HeaderValue::from_static("close") });
        }
        response.map(|body| Answered::new(body, in_flight, is_http2))
    }

    /// What is answered to a request that takes too long. A handler that never waits never makes it look at a clock.
    async fn deadline(&self, arrival: Arrival) -> Response {
        let limit = self.limits.request_time;
        sleep(limit).await;
        let (status, detail) = if arrival.is_awaited() {
            (StatusCode::REQUEST_TIMEOUT, format!("the body did not arrive within {limit:?}"))
        } else {
            (StatusCode::SERVICE_UNAVAILABLE, format!("the request was not answered within {limit:?}"))
        };
        Problem::new(status).with_detail(detail).into_response()
    }
}

/// Whether the rest of the request is not waited for, so that the connection ends with its response (RFC 9112, section 9.6).
fn is_last(status: StatusCode) -> bool {
    [StatusCode::REQUEST_TIMEOUT, StatusCode::PAYLOAD_TOO_LARGE].contains(&status)
}
