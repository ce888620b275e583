//! What a gateway invokes the function with, as a request.

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
use crate::{Body, BoxError, Request};

/// Who invokes the function, and so what shape a reply has.
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
    /// Each has one field in the context that no other has.
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
/// `lambda_http` makes one as well. It puts the stage into the path, resolves dots there, panics where `Host` is no host, and of
/// the lines of a repeated header it keeps the last.
pub(super) fn read(event: Value) -> Result<(Gateway, Request), BoxError> {
    let gateway = Gateway::of(&event).ok_or(UnknownEvent)?;
    let incoming = match gateway {
        Gateway::Rest => rest(serde_json::from_value(event)?),
        Gateway::Http => http(serde_json::from_value(event)?),
        Gateway::LoadBalancer => load_balancer(serde_json::from_value(event)?),
    }?;
    Ok((gateway, incoming.into_request()))
}

fn rest(event: ApiGatewayProxyRequest) -> Result<Incoming, BoxError> {
    let queries = [event.multi_value_query_string_parameters, event.query_string_parameters];
    Ok(Incoming {
        method: event.http_method,
        target: target::new(&event.path.unwrap_or_default(), &target::encoded_query(&queries))?,
        headers: every_line(event.multi_value_headers, event.headers),
        body: body(event.body, event.is_base64_encoded)?,
        context: RequestContext::ApiGatewayV1(event.request_context),
    })
}

fn http(event: ApiGatewayV2httpRequest) -> Result<Incoming, BoxError> {
    let path = event.raw_path.unwrap_or_default();
    let path = target::without_stage(&path, event.request_context.stage.as_deref());
    let mut headers = event.headers;
    // The gateway has taken the header apart.
    if let Some(cookies) = event.cookies.filter(|cookies| !cookies.is_empty()) {
        headers.insert(http::header::COOKIE, HeaderValue::try_from(cookies.join("; "))?);
    }
    Ok(Incoming {
        method: event.request_context.http.method.clone(),
        target: target::new(path, &event.raw_query_string.unwrap_or_default())?,
        headers,
        body: body(event.body, event.is_base64_encoded)?,
        context: RequestContext::ApiGatewayV2(event.request_context),
    })
}

fn load_balancer(event: AlbTargetGroupRequest) -> Result<Incoming, BoxError> {
    let queries = [event.multi_value_query_string_parameters, event.query_string_parameters];
    Ok(Incoming {
        method: event.http_method,
        target: target::new(&event.path.unwrap_or_default(), &target::query(&queries))?,
        headers: every_line(event.multi_value_headers, event.headers),
        body: body(event.body, event.is_base64_encoded)?,
        context: RequestContext::Alb(event.request_context),
    })
}

/// What every event has.
struct Incoming {
    method: Method,
    target: Uri,
    headers: HeaderMap,
    body: Body,
    context: RequestContext,
}

impl Incoming {
    fn into_request(self) -> Request {
        let mut request = Request::new(self.body);
        *request.method_mut() = self.method;
        *request.uri_mut() = self.target;
        *request.headers_mut() = self.headers;
        request.extensions_mut().insert(self.context);
        request
    }
}

/// Of a header on several lines, `single` has the last alone. A load balancer sends the one or the other.
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

/// An event of no kind that becomes a request.
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
