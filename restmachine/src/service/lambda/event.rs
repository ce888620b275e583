//! The request in an event of a gateway.

use std::{error, fmt};

use http::{HeaderMap, HeaderValue, Method, Uri};
use serde_json::Value;

use super::{context, fields, target};
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
    /// A service of VPC Lattice, in either version of its event structure.
    Lattice,
}

impl Gateway {
    /// A load balancer and an HTTP API have a context of their own, the others are known by the names of their fields.
    fn of(event: &Value) -> Option<Self> {
        let context = &event["requestContext"];
        let is_text = |field: &str| event[field].is_string();
        if context.get("elb").is_some() {
            Some(Self::LoadBalancer)
        } else if context["http"].is_object() {
            Some(Self::Http)
        } else if is_text("httpMethod") && (is_text("path") || context.is_object()) {
            Some(Self::Rest)
        } else if is_text("method") && (is_text("raw_path") || is_text("path")) {
            Some(Self::Lattice)
        } else {
            None
        }
    }
}

/// The request of an event. Only fields that the answer depends on are read.
///
/// `lambda_http` makes a request as well. But it puts the stage into the path, resolves dots there, panics if `Host` is not a
/// host, keeps only the last line of a repeated header, and refuses an event if any field has an unexpected type.
pub(super) fn read(event: &Value) -> Result<(Gateway, Request), BoxError> {
    let gateway = Gateway::of(event).ok_or(UnknownEvent)?;
    let parts = match gateway {
        Gateway::Rest => rest(event),
        Gateway::Http => http(event),
        Gateway::LoadBalancer => load_balancer(event),
        Gateway::Lattice if event["raw_path"].is_string() => first_lattice(event),
        Gateway::Lattice => lattice(event),
    }?;
    let mut request = parts.into_request();
    if let Some(context) = context::read(gateway, &event["requestContext"]) {
        request.extensions_mut().insert(context);
    }
    Ok((gateway, request))
}

fn rest(event: &Value) -> Result<EventParts, BoxError> {
    let parameters = fields::every_pair(event, "multiValueQueryStringParameters", "queryStringParameters")?;
    Ok(EventParts {
        method: fields::text(event, "httpMethod")?.parse()?,
        target: target::new(fields::text(event, "path")?, &target::encoded_query(parameters))?,
        headers: fields::headers(&fields::every_pair(event, "multiValueHeaders", "headers")?),
        body: fields::body(event, "isBase64Encoded")?,
    })
}

fn http(event: &Value) -> Result<EventParts, BoxError> {
    let context = &event["requestContext"];
    let path = target::without_stage(fields::text(event, "rawPath")?, context["stage"].as_str());
    let mut headers = fields::headers(&fields::pairs(event, "headers")?);
    // The gateway has split the header into its cookies.
    let cookies = fields::list(event, "cookies")?;
    if !cookies.is_empty() {
        headers.insert(http::header::COOKIE, HeaderValue::try_from(cookies.join("; "))?);
    }
    Ok(EventParts {
        method: fields::text(&context["http"], "method")?.parse()?,
        target: target::new(path, fields::text(event, "rawQueryString")?)?,
        headers,
        body: fields::body(event, "isBase64Encoded")?,
    })
}

fn load_balancer(event: &Value) -> Result<EventParts, BoxError> {
    let parameters = fields::every_pair(event, "multiValueQueryStringParameters", "queryStringParameters")?;
    Ok(EventParts {
        method: fields::text(event, "httpMethod")?.parse()?,
        target: target::new(fields::text(event, "path")?, &target::query(parameters))?,
        headers: fields::headers(&fields::every_pair(event, "multiValueHeaders", "headers")?),
        body: fields::body(event, "isBase64Encoded")?,
    })
}

fn lattice(event: &Value) -> Result<EventParts, BoxError> {
    Ok(EventParts {
        method: fields::text(event, "method")?.parse()?,
        target: lattice_target(event, "path", "queryStringParameters")?,
        headers: fields::headers(&fields::pairs(event, "headers")?),
        body: fields::body(event, "isBase64Encoded")?,
    })
}

/// The first version of the event structure, which has other names and no context.
fn first_lattice(event: &Value) -> Result<EventParts, BoxError> {
    Ok(EventParts {
        method: fields::text(event, "method")?.parse()?,
        target: lattice_target(event, "raw_path", "query_string_parameters")?,
        headers: fields::headers(&fields::pairs(event, "headers")?),
        body: fields::body(event, "is_base64_encoded")?,
    })
}

/// VPC Lattice sends the target as the client did, with its query. The parameters are for an event made by hand.
fn lattice_target(event: &Value, path: &'static str, parameters: &'static str) -> Result<Uri, BoxError> {
    let sent = fields::text(event, path)?;
    match sent.split_once('?') {
        Some((path, query)) => target::new(path, query),
        None => target::new(sent, &target::query(fields::pairs(event, parameters)?)),
    }
}

/// The parts that every event has.
struct EventParts {
    method: Method,
    target: Uri,
    headers: HeaderMap,
    body: Body,
}

impl EventParts {
    fn into_request(self) -> Request {
        let mut request = Request::new(self.body);
        *request.method_mut() = self.method;
        *request.uri_mut() = self.target;
        *request.headers_mut() = self.headers;
        request
    }
}

/// An event that is not an HTTP request.
#[derive(Debug)]
struct UnknownEvent;

impl fmt::Display for UnknownEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "this function answers HTTP requests, and this event is not one: it is not from API Gateway (REST or HTTP API), an \
             Application Load Balancer, a function URL or VPC Lattice; help: send other events to a function of their own",
        )
    }
}

impl error::Error for UnknownEvent {}
