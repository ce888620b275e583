//! Code as you would write it by hand: nested matches and constant header values, and nothing that these routes do not need.

use std::borrow::Cow;

use bytes::Bytes;
use http::{
    header::{
        HeaderMap, ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS,
        ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS,
        ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, ALLOW, CONTENT_TYPE, ORIGIN, VARY,
    },
    HeaderValue, Method, Request, Response, StatusCode,
};
use http_body::Body;
use http_body_util::{BodyExt, Full, Limited};
use percent_encoding::percent_decode_str;

use crate::answers::{Document, Done};

/// A set of routes as one match.
pub trait Routes {
    /// The resource at a path, with the values of its parameters.
    fn find<'p>(segments: &mut Segments<'p>, values: &mut Values<'p>) -> Option<&'static Resource>;
}

/// The handlers of a path.
#[derive(Debug)]
pub struct Resource {
    /// The handler of `GET`.
    pub get: Option<Answer>,
    /// The handler of `POST`.
    pub post: Option<Answer>,
    /// The handler of `PUT`.
    pub put: Option<Answer>,
    /// The handler of `DELETE`.
    pub delete: Option<Answer>,
    /// The methods, including `OPTIONS`.
    pub allow: HeaderValue,
}

/// What a handler does.
#[derive(Clone, Copy, Debug)]
pub enum Answer {
    /// Says that it is done.
    Done,
    /// Sends its parameters back.
    Values,
    /// Sends a document back.
    Echo,
}

/// The segments of a path.
#[derive(Debug)]
pub struct Segments<'p> {
    path: &'p str,
    start: usize,
    end: usize,
}

impl<'p> Segments<'p> {
    fn of(path: &'p str) -> Self {
        Self { path, start: 0, end: 0 }
    }
}

impl<'p> Iterator for Segments<'p> {
    type Item = &'p [u8];

    #[inline]
    fn next(&mut self) -> Option<&'p [u8]> {
        let path = self.path.as_bytes();
        if self.end >= path.len() {
            return None;
        }
        self.start = self.end + 1;
        self.end = self.start;
        while self.end < path.len() && path[self.end] != b'/' {
            self.end += 1;
        }
        Some(&path[self.start..self.end])
    }
}

/// The values of a path's parameters.
#[derive(Debug, Default)]
pub struct Values<'p> {
    values: [&'p str; 4],
    count: usize,
}

impl<'p> Values<'p> {
    /// Adds the segment that was read last.
    #[inline]
    pub fn push(&mut self, segments: &Segments<'p>) {
        self.values[self.count] = &segments.path[segments.start..segments.end];
        self.count += 1;
    }
}

const CREDENTIALS: HeaderValue = HeaderValue::from_static("true");
const JSON: HeaderValue = HeaderValue::from_static("application/json");
const PROBLEM: HeaderValue = HeaderValue::from_static("application/problem+json");
const VARY_ORIGIN: HeaderValue = HeaderValue::from_static("Origin");
const MAX_AGE: HeaderValue = HeaderValue::from_static("86400");
const ALLOW_HEADERS: HeaderValue = HeaderValue::from_static(
    "Accept, Accept-Language, Content-Type, Content-Language, Authorization, X-Requested-With",
);
const EXPOSE_HEADERS: HeaderValue =
    HeaderValue::from_static("Content-Length, Content-Type, ETag, Location, X-Request-ID");

/// Answers a request.
pub async fn respond<R: Routes, B: Body>(request: Request<B>) -> Response<Full<Bytes>> {
    let (parts, body) = request.into_parts();
    let mut segments = Segments::of(parts.uri.path());
    let mut values = Values::default();
    let resource = R::find(&mut segments, &mut values);
    let origin = parts.headers.get(ORIGIN);
    if let Some(resource) = resource
        && parts.method == Method::OPTIONS
    {
        return match origin {
            Some(origin) if parts.headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD) => {
                preflight(resource, origin)
            }
            _ => options(resource),
        };
    }
    let mut response = match resource {
        None => problem(StatusCode::NOT_FOUND),
        Some(resource) => match answer_of(resource, &parts.method) {
            None => not_allowed(resource),
            Some(Answer::Done) => json(serde_json::to_vec(&Done::DONE)),
            Some(Answer::Values) => send_back(&values),
            Some(Answer::Echo) => echo(&parts.headers, body).await,
        },
    };
    share(response.headers_mut(), origin);
    response
}

fn answer_of(resource: &Resource, method: &Method) -> Option<Answer> {
    match *method {
        Method::GET => resource.get,
        Method::POST => resource.post,
        Method::PUT => resource.put,
        Method::DELETE => resource.delete,
        _ => None,
    }
}

fn is_allowed(origin: &HeaderValue) -> bool {
    matches!(
        origin.as_bytes(),
        b"https://app.example.com" | b"https://www.example.com" | b"https://admin.example.com"
    )
}

fn preflight(resource: &'static Resource, origin: &HeaderValue) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    if !is_allowed(origin) {
        *response.status_mut() = StatusCode::FORBIDDEN;
        response.headers_mut().insert(VARY, VARY_ORIGIN);
        return response;
    }
    *response.status_mut() = StatusCode::NO_CONTENT;
    let mut headers = HeaderMap::with_capacity(8);
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
    headers.insert(ACCESS_CONTROL_ALLOW_CREDENTIALS, CREDENTIALS);
    headers.insert(ACCESS_CONTROL_ALLOW_METHODS, resource.allow.clone());
    headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, ALLOW_HEADERS);
    headers.insert(ACCESS_CONTROL_MAX_AGE, MAX_AGE);
    headers.insert(ALLOW, resource.allow.clone());
    headers.insert(VARY, VARY_ORIGIN);
    *response.headers_mut() = headers;
    response
}

fn options(resource: &'static Resource) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = StatusCode::NO_CONTENT;
    response.headers_mut().insert(ALLOW, resource.allow.clone());
    response
}

fn problem(status: StatusCode) -> Response<Full<Bytes>> {
    let document: &'static str = match status {
        StatusCode::NOT_FOUND => r#"{"type":"about:blank","title":"Not Found","status":404}"#,
        StatusCode::METHOD_NOT_ALLOWED => {
            r#"{"type":"about:blank","title":"Method Not Allowed","status":405}"#
        }
        _ => r#"{"type":"about:blank","title":"Bad Request","status":400}"#,
    };
    let mut response = Response::new(Full::new(Bytes::from_static(document.as_bytes())));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, PROBLEM);
    response
}

fn not_allowed(resource: &'static Resource) -> Response<Full<Bytes>> {
    let mut response = problem(StatusCode::METHOD_NOT_ALLOWED);
    response.headers_mut().insert(ALLOW, resource.allow.clone());
    response
}

fn json(document: serde_json::Result<Vec<u8>>) -> Response<Full<Bytes>> {
    match document {
        Ok(bytes) => {
            let mut response = Response::new(Full::new(Bytes::from(bytes)));
            response.headers_mut().insert(CONTENT_TYPE, JSON);
            response
        }
        Err(_) => problem(StatusCode::BAD_REQUEST),
    }
}

fn send_back(values: &Values<'_>) -> Response<Full<Bytes>> {
    let sent = &values.values[..values.count];
    if sent.iter().any(|value| value.contains('%')) {
        let decoded = sent.iter().map(|value| percent_decode_str(value).decode_utf8_lossy());
        return json(serde_json::to_vec(&decoded.collect::<Vec<Cow<'_, str>>>()));
    }
    json(serde_json::to_vec(sent))
}

async fn echo<B: Body>(headers: &HeaderMap, body: B) -> Response<Full<Bytes>> {
    if headers.get(CONTENT_TYPE).is_none_or(|media_type| media_type != "application/json") {
        return problem(StatusCode::BAD_REQUEST);
    }
    // A `Limited` body can only be collected once it is pinned, and `collect` does that.
    match Limited::new(body.map_err(|_| "the body did not arrive"), 2 * 1024 * 1024).collect().await {
        Err(_) => problem(StatusCode::BAD_REQUEST),
        Ok(collected) => match serde_json::from_slice::<Document>(&collected.to_bytes()) {
            Ok(document) => json(serde_json::to_vec(&document)),
            Err(_) => problem(StatusCode::BAD_REQUEST),
        },
    }
}

fn share(headers: &mut HeaderMap, origin: Option<&HeaderValue>) {
    headers.insert(VARY, VARY_ORIGIN);
    if let Some(origin) = origin.filter(|origin| is_allowed(origin)) {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        headers.insert(ACCESS_CONTROL_ALLOW_CREDENTIALS, CREDENTIALS);
        headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSE_HEADERS);
    }
}
