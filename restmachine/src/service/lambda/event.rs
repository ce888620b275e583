//! The request in an event of a gateway.

use std::{error, fmt};

use http::{HeaderMap, HeaderValue, Method, Uri};
use lambda_http::{
    aws_lambda_events::{
        alb::AlbTargetGroupRequest,
        apigw::{ApiGatewayProxyRequest, ApiGatewayV2httpRequest},
        encodings::Base64Data,
    },
    request::RequestContext,
};
use serde_json::Value;

use super::target;
use crate::body::{Body, BoxError};
use crate::extract::Request;

/// The gateway that invokes the function, which determines the shape of the reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gateway {
    /// A REST API of API Gateway: payload format 1.0.
    Rest,
    /// An HTTP API of API Gateway, or a function URL: payload format 2.0.
    Http,
    /// An Application Load Balancer.
    LoadBalancer,
}

impl Gateway {
    /// Each gateway has one field in the context that no other has.
    fn of(event: &Value) -> Option<Self> {
        let context = &event["requestContext"];
        if context["elb"].is_object() {
            Some(Self::LoadBalancer)
        } else if context["http"].is_object() {
            Some(Self::Http)
        } else if context["httpMethod"].is_string() {
            Some(Self::Rest)
        } else {
            None
        }
    }
}

/// The request of an event.
///
/// `lambda_http` makes a request as well. But it puts the stage into the path, resolves dots there, panics if `Host` is not a
/// host, and keeps only the last line of a repeated header.
pub(super) fn read(event: Value) -> Result<(Gateway, Request), BoxError> {
    let gateway = Gateway::of(&event).ok_or(UnknownEvent)?;
    let parts = match gateway {
        Gateway::Rest => rest(serde_json::from_value(event)?),
        Gateway::Http => http(serde_json::from_value(event)?),
        Gateway::LoadBalancer => load_balancer(serde_json::from_value(event)?),
    }?;
    Ok((gateway, parts.into_request()))
}

fn rest(event: ApiGatewayProxyRequest) -> Result<EventParts, BoxError> {
    let queries = [event.multi_value_query_string_parameters, event.query_string_parameters];
    Ok(EventParts {
        method: event.http_method,
        target: target::new(&event.path.unwrap_or_default(), &target::encoded_query(&queries))?,
        headers: every_line(event.multi_value_headers, event.headers),
        body: body(event.body, event.is_base64_encoded)?,
        context: RequestContext::ApiGatewayV1(event.request_context),
    })
}

fn http(event: ApiGatewayV2httpRequest) -> Result<EventParts, BoxError> {
    let path = event.raw_path.unwrap_or_default();
    let path = target::without_stage(&path, event.request_context.stage.as_deref());
    let mut headers = event.headers;
    // The gateway has split the header into its cookies.
    if let Some(cookies) = event.cookies.filter(|cookies| !cookies.is_empty()) {
        headers.insert(http::header::COOKIE, HeaderValue::try_from(cookies.join("; "))?);
    }
    Ok(EventParts {
        method: event.request_context.http.method.clone(),
        target: target::new(path, &event.raw_query_string.unwrap_or_default())?,
        headers,
        body: body(event.body, event.is_base64_encoded)?,
        context: RequestContext::ApiGatewayV2(event.request_context),
    })
}

fn load_balancer(event: AlbTargetGroupRequest) -> Result<EventParts, BoxError> {
    let queries = [event.multi_value_query_string_parameters, event.query_string_parameters];
    Ok(EventParts {
        method: event.http_method,
        target: target::new(&event.path.unwrap_or_default(), &target::query(&queries))?,
        headers: every_line(event.multi_value_headers, event.headers),
        body: body(event.body, event.is_base64_encoded)?,
        context: RequestContext::Alb(event.request_context),
    })
}

/// The parts that every event has.
struct EventParts {
    method: Method,
    target: Uri,
    headers: HeaderMap,
    body: Body,
    context: RequestContext,
}

impl EventParts {
    fn into_request(self) -> Request {
        let mut request = Request::new(self.body);
        *request.method_mut() = self.method;
        *request.uri_mut() = self.target;
        *request.headers_mut() = self.headers;
        request.extensions_mut().insert(self.context);
        request
    }
}

/// All lines of every header. `single` has only the last line of a repeated header. A load balancer sends one map or the other.
fn every_line(multiple: HeaderMap, single: HeaderMap) -> HeaderMap {
    if multiple.is_empty() {
        single
    } else {
        multiple
    }
}

fn body(text: Option<String>, is_base64: bool) -> Result<Body, BoxError> {
    match text {
        None => Ok(Body::empty()),
        Some(text) if is_base64 => Ok(serde_json::from_value::<Base64Data>(text.into())?.0.into()),
        Some(text) => Ok(text.into()),
    }
}

/// An event that is not an HTTP request.
#[derive(Debug)]
struct UnknownEvent;

impl fmt::Display for UnknownEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "this function answers HTTP requests, and the event is none: it has no `requestContext` of API Gateway (REST or \
             HTTP API), of an Application Load Balancer or of a function URL. Send other events to a function of their own",
        )
    }
}

impl error::Error for UnknownEvent {}
