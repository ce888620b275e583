//! A request, and what is checked in its response.

use bytes::Bytes;
use http::{
    header::{
        ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS,
        ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ALLOW,
        CONTENT_LENGTH, VARY,
    },
    HeaderName, Method, Request, Response,
};

use super::http1;
use crate::{server::app::ORIGIN, Outcome};

/// The headers that are checked in every response: each has to be there once with the expected value, or not at all.
const CHECKED: [HeaderName; 8] = [
    ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_ALLOW_CREDENTIALS,
    ACCESS_CONTROL_ALLOW_METHODS,
    ACCESS_CONTROL_ALLOW_HEADERS,
    ACCESS_CONTROL_EXPOSE_HEADERS,
    ACCESS_CONTROL_MAX_AGE,
    ALLOW,
    VARY,
];

pub(super) const EXPOSED: &str = "Content-Length, Content-Type, ETag, Location, X-Request-ID";

pub(crate) type Headers = &'static [(&'static str, &'static str)];

/// What a response says about CORS.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sharing {
    /// Nothing, because no policy governs.
    Ungoverned,
    /// The app's policy does not share the response.
    Withheld,
    /// The app's policy shares the response with its origin.
    Shared,
    /// Any page may read the response.
    Public,
}

impl Sharing {
    fn headers(self) -> Headers {
        match self {
            Self::Ungoverned => &[],
            Self::Withheld => &[("vary", "Origin")],
            Self::Shared => &[
                ("vary", "Origin"),
                ("access-control-allow-origin", ORIGIN),
                ("access-control-allow-credentials", "true"),
                ("access-control-expose-headers", EXPOSED),
            ],
            Self::Public => {
                &[("access-control-allow-origin", "*"), ("access-control-expose-headers", EXPOSED)]
            }
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) headers: Headers,
    /// `None` announces a body over the limit and never sends it.
    pub(crate) body: Option<Bytes>,
    pub(crate) status: u16,
    pub(crate) sharing: Sharing,
    /// The other checked headers that the response has.
    pub(crate) besides: Headers,
    /// The body of the response, if it is checked.
    pub(crate) answer: Option<Bytes>,
}

/// More bytes than the server accepts.
const TOO_MUCH: usize = restmachine::DEFAULT_BODY_LIMIT + 1;

impl Question {
    /// The request as HTTP/1.1.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut text = format!("{} {} HTTP/1.1\r\nHost: server\r\n", self.method, self.path);
        for (name, value) in self.headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        match &self.body {
            Some(body) if body.is_empty() => {}
            body => {
                let length = body.as_ref().map_or(TOO_MUCH, Bytes::len);
                text.push_str(&format!("Content-Length: {length}\r\n"));
            }
        }
        text.push_str("\r\n");
        let mut bytes = text.into_bytes();
        bytes.extend_from_slice(self.body.as_deref().unwrap_or_default());
        bytes
    }

    /// The request as HTTP/2, without the body.
    pub(crate) fn to_request(&self) -> Outcome<Request<()>> {
        let mut request = Request::builder().method(&self.method).uri(format!("http://server{}", self.path));
        for (name, value) in self.headers {
            request = request.header(*name, *value);
        }
        if self.body.is_none() {
            request = request.header(CONTENT_LENGTH, TOO_MUCH);
        }
        Ok(request.body(())?)
    }

    /// Checks a response. The error says what is wrong with it.
    pub(crate) fn check(&self, answer: &Response<Bytes>) -> Result<(), String> {
        let wrong = |what: String| Err(format!("{} {}: {what}", self.method, self.path));
        if answer.status() != self.status {
            return wrong(format!("status {} instead of {}", answer.status(), self.status));
        }
        let expected = || self.sharing.headers().iter().chain(self.besides);
        for name in &CHECKED {
            let wanted = expected().filter(|(wanted, _)| name == wanted).map(|(_, value)| value.as_bytes());
            let sent = answer.headers().get_all(name).iter().map(|value| value.as_bytes());
            if !wanted.eq(sent) {
                return wrong(format!("wrong `{name}` in {:?}", answer.headers()));
            }
        }
        if self.answer.as_ref().is_some_and(|wanted| wanted != answer.body()) {
            return wrong(format!("wrong body {:?}", answer.body()));
        }
        Ok(())
    }
}

/// A question as the bytes of HTTP/1.1, to be sent many times.
pub(crate) struct Written {
    question: Question,
    bytes: Vec<u8>,
}

impl Written {
    pub(crate) fn of(question: Question) -> Self {
        Self { bytes: question.to_bytes(), question }
    }

    /// Sends the request, and checks the response.
    pub(crate) async fn ask(&self, connection: &mut http1::Connection) -> Outcome {
        Ok(self.question.check(&connection.ask(&self.bytes, &self.question.method).await?)?)
    }
}
