//! What a server does with a request: the service answers it, within the limits.

use std::{
    convert::Infallible,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use bytes::Bytes;
use http::{header::CONNECTION, HeaderValue, Request, StatusCode, Version};
use http_body::{Body as HttpBody, Frame, SizeHint};
use hyper::{
    body::Incoming,
    service::{service_fn, Service as HyperService},
};
use tokio::time::sleep;

use super::{
    activity::{Activity, InFlight},
    arrival::Arrival,
    Limits,
};
use crate::{body::BoxError, response::Response, Body, Dispatch, IntoResponse, Problem, Service};

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
        let version = request.version();
        // HTTP/2 has no limit for the number of headers.
        let mut response = if request.headers().len() > self.limits.headers {
            Problem::new(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE).into_response()
        } else {
            let (request, arrival) = Arrival::of(request);
            self.service.respond_before(request, self.deadline(arrival)).await
        };
        if in_flight.activity().is_ending() && version != Version::HTTP_2 {
            response.headers_mut().insert(CONNECTION, const { HeaderValue::from_static("close") });
        }
        response.map(|body| Answered { body, _in_flight: in_flight })
    }

    /// What is answered to a request that takes too long. A handler that never waits never makes it look at a clock.
    async fn deadline(&self, arrival: Arrival) -> Response {
        let limit = self.limits.request_time;
        sleep(limit).await;
        let (status, detail) = if arrival.is_complete() {
            (StatusCode::SERVICE_UNAVAILABLE, format!("not answered within {limit:?}"))
        } else {
            (StatusCode::REQUEST_TIMEOUT, format!("the body did not come within {limit:?}"))
        };
        Problem::new(status).with_detail(detail).into_response()
    }
}

/// The body of a response. The request is in flight until this is sent or dropped.
pub(super) struct Answered {
    body: Body,
    _in_flight: InFlight,
}

impl HttpBody for Answered {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
