//! The response in the shape that a gateway expects.

use bytes::Bytes;
use http::{
    header::{HeaderName, CONTENT_ENCODING, SET_COOKIE, VARY},
    HeaderMap, HeaderValue, StatusCode,
};
use lambda_http::aws_lambda_events::{
    alb::AlbTargetGroupResponse,
    apigw::{ApiGatewayProxyResponse, ApiGatewayV2httpResponse},
    encodings,
    vpc_lattice::VpcLatticeResponse,
};
use serde::{Serialize, Serializer};

use super::event::Gateway;
use crate::body::BoxError;
use crate::response::Response;

/// The document that Lambda passes to the gateway.
pub(super) enum Reply {
    Rest(ApiGatewayProxyResponse),
    Http(ApiGatewayV2httpResponse),
    LoadBalancer(AlbTargetGroupResponse),
    Lattice(VpcLatticeResponse),
}

impl Reply {
    /// Reads the body to its end: an invocation is answered in one piece.
    ///
    /// `lambda_http` makes a reply as well. But it recodes strings by the charset of their media type, garbles data without a
    /// media type, and keeps only the first line of a repeated header if the gateway takes one.
    pub(super) async fn of(gateway: Gateway, response: Response) -> Result<Self, BoxError> {
        let (parts, body) = response.into_parts();
        let mut headers = parts.headers;
        make_text(&mut headers);
        // A cache between the gateway and the client may read only the last of several lines.
        if let Some(line) = one_line(&headers, &VARY) {
            headers.insert(VARY, line);
        }
        let body = encode(&headers, body.bytes().await?);
        Ok(match gateway {
            Gateway::Rest => Self::Rest(rest(parts.status, headers, body)),
            Gateway::Http => Self::Http(http(parts.status, headers, body)),
            Gateway::LoadBalancer => Self::LoadBalancer(load_balancer(parts.status, headers, body)),
            Gateway::Lattice => Self::Lattice(lattice(parts.status, &headers, body)),
        })
    }
}

impl Serialize for Reply {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Rest(reply) => reply.serialize(serializer),
            Self::Http(reply) => reply.serialize(serializer),
            Self::LoadBalancer(reply) => reply.serialize(serializer),
            Self::Lattice(reply) => reply.serialize(serializer),
        }
    }
}

fn rest(status: StatusCode, headers: HeaderMap, body: encodings::Body) -> ApiGatewayProxyResponse {
    let mut reply = ApiGatewayProxyResponse::default();
    reply.status_code = status.as_u16().into();
    reply.multi_value_headers = headers;
    reply.is_base64_encoded = is_binary(&body);
    reply.body = Some(body);
    reply
}

fn http(status: StatusCode, mut headers: HeaderMap, body: encodings::Body) -> ApiGatewayV2httpResponse {
    let mut reply = ApiGatewayV2httpResponse::default();
    reply.status_code = status.as_u16().into();
    let cookies = headers.get_all(SET_COOKIE).iter();
    reply.cookies = cookies.map(|cookie| String::from_utf8_lossy(cookie.as_bytes()).into_owned()).collect();
    headers.remove(SET_COOKIE);
    reply.headers = on_one_line(&headers);
    reply.is_base64_encoded = is_binary(&body);
    reply.body = Some(body);
    reply
}

fn load_balancer(status: StatusCode, headers: HeaderMap, body: encodings::Body) -> AlbTargetGroupResponse {
    let mut reply = AlbTargetGroupResponse::default();
    reply.status_code = status.as_u16().into();
    reply.status_description = Some(status.to_string());
    // A setting of the target group decides which of the two maps is read.
    reply.headers = on_one_line(&headers);
    reply.multi_value_headers = headers;
    reply.is_base64_encoded = is_binary(&body);
    reply.body = Some(body);
    reply
}

fn lattice(status: StatusCode, headers: &HeaderMap, body: encodings::Body) -> VpcLatticeResponse {
    let mut reply = VpcLatticeResponse::default();
    reply.status_code = status.as_u16();
    reply.headers = on_one_line(headers);
    reply.is_base64_encoded = is_binary(&body);
    reply.body = Some(body);
    reply
}

/// JSON can only contain strings, and one header value that is not UTF-8 would fail the whole reply.
fn make_text(headers: &mut HeaderMap) {
    for value in headers.values_mut() {
        let text = String::from_utf8_lossy(value.as_bytes());
        if text.as_bytes() != value.as_bytes() {
            *value = HeaderValue::try_from(text.as_ref()).unwrap_or(HeaderValue::from_static(""));
        }
    }
}

/// Every header on one line, with its values separated by commas (RFC 9110, section 5.3). Cookies cannot be joined, so only the
/// first one remains.
fn on_one_line(headers: &HeaderMap) -> HeaderMap {
    let mut joined = HeaderMap::with_capacity(headers.keys_len());
    for name in headers.keys() {
        let line = if name == SET_COOKIE { headers.get(name).cloned() } else { one_line(headers, name) };
        if let Some(line) = line {
            joined.insert(name, line);
        }
    }
    joined
}

fn one_line(headers: &HeaderMap, name: &HeaderName) -> Option<HeaderValue> {
    let lines: Vec<&[u8]> = headers.get_all(name).iter().map(HeaderValue::as_bytes).collect();
    match lines[..] {
        [] => None,
        _ => HeaderValue::from_bytes(&lines.join(&b", "[..])).ok(),
    }
}

/// Text as it is, and anything else in base64. A REST API decodes only the media types it is configured for, so text should not
/// need decoding.
fn encode(headers: &HeaderMap, body: Bytes) -> encodings::Body {
    if body.is_empty() {
        return encodings::Body::Empty;
    }
    match std::str::from_utf8(&body) {
        Ok(text) if is_plain(text) && !headers.contains_key(CONTENT_ENCODING) => text.into(),
        _ => Vec::from(body).into(),
    }
}

/// Whether a string is text. Data may be UTF-8 by chance, but it then has control characters that text does not have.
fn is_plain(text: &str) -> bool {
    !text.contains(|character: char| character.is_control() && !matches!(character, '\t' | '\n' | '\r'))
}

fn is_binary(body: &encodings::Body) -> bool {
    matches!(body, encodings::Body::Binary(_))
}
