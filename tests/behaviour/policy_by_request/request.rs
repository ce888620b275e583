//! The request of a row: `ask("OPTIONS /one/data").from(APP).wants("PUT")`.

use std::{fmt, panic::Location};

use http::{HeaderValue, Request};
use restmachine::Body;

pub(super) const REQUEST_METHOD: &str = "access-control-request-method";
pub(super) const REQUEST_HEADERS: &str = "access-control-request-headers";

/// A request, and the line of the table that asks it.
#[derive(Clone, Copy)]
pub(super) struct Ask {
    pub(super) question: Question,
    pub(super) place: &'static Location<'static>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Question {
    line: &'static str,
    origin: Option<&'static str>,
    method: Option<&'static str>,
    headers: &'static [Header],
    content: Content,
}

/// A header besides the origin and the method asked for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Header {
    Line(&'static str, &'static str),
    Bytes(&'static str, &'static [u8]),
    /// One line: a beginning, and a string many times over.
    Long(&'static str, &'static str, &'static str, usize),
    /// The same line many times over.
    Repeated(&'static str, &'static str, usize),
}
pub(super) use Header::{Bytes, Line, Long, Repeated};

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Content {
    Nothing,
    Text(&'static str),
    /// One byte more than is read.
    TooMuch,
}

/// A method and a target.
#[track_caller]
pub(super) const fn ask(line: &'static str) -> Ask {
    let question = Question { line, origin: None, method: None, headers: &[], content: Content::Nothing };
    Ask { question, place: Location::caller() }
}

impl Ask {
    /// The origin of the page that asks.
    pub(super) const fn from(self, origin: &'static str) -> Self {
        Self { question: Question { origin: Some(origin), ..self.question }, ..self }
    }

    /// The method that a preflight asks for.
    pub(super) const fn wants(self, method: &'static str) -> Self {
        Self { question: Question { method: Some(method), ..self.question }, ..self }
    }

    pub(super) const fn with(self, headers: &'static [Header]) -> Self {
        Self { question: Question { headers, ..self.question }, ..self }
    }

    pub(super) const fn sends(self, text: &'static str) -> Self {
        Self { question: Question { content: Content::Text(text), ..self.question }, ..self }
    }

    pub(super) const fn sends_too_much(self) -> Self {
        Self { question: Question { content: Content::TooMuch, ..self.question }, ..self }
    }
}

impl Question {
    /// The one origin of the request, if that is all it says of origins.
    pub(super) const fn origin(&self) -> Option<&'static str> {
        self.origin
    }

    /// What the Fetch standard calls a CORS-preflight request.
    pub(super) fn is_preflight(&self) -> bool {
        let request = self.request();
        let has = |name: &str| request.headers().contains_key(name);
        request.method() == http::Method::OPTIONS && has("origin") && has(REQUEST_METHOD)
    }

    pub(super) fn request(&self) -> Request<Body> {
        let (method, target) = self.line.split_once(' ').expect("a method and a target");
        let mut request = Request::new(self.content.body());
        *request.method_mut() = method.parse().expect("a method");
        *request.uri_mut() = target.parse().expect("a target");
        let mut add = |name: &'static str, value: &[u8]| {
            request.headers_mut().append(name, HeaderValue::from_bytes(value).expect("a header's value"));
        };
        self.origin.iter().for_each(|origin| add("origin", origin.as_bytes()));
        self.method.iter().for_each(|method| add(REQUEST_METHOD, method.as_bytes()));
        for header in self.headers {
            match *header {
                Line(name, value) => add(name, value.as_bytes()),
                Bytes(name, value) => add(name, value),
                Long(name, start, text, count) => {
                    add(name, format!("{start}{}", text.repeat(count)).as_bytes());
                }
                Repeated(name, value, count) => (0..count).for_each(|_| add(name, value.as_bytes())),
            }
        }
        request
    }
}

impl Content {
    fn body(self) -> Body {
        match self {
            Self::Nothing => Body::empty(),
            Self::Text(text) => text.into(),
            Self::TooMuch => vec![b'x'; restmachine::DEFAULT_BODY_LIMIT + 1].into(),
        }
    }
}

/// `OPTIONS /one/data from "https://app.example", wants "PUT"`.
impl fmt::Display for Question {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.line)?;
        self.origin.map_or(Ok(()), |origin| write!(formatter, " from {origin:?}"))?;
        self.method.map_or(Ok(()), |method| write!(formatter, ", wants {method:?}"))?;
        self.headers.iter().try_for_each(|header| write!(formatter, ", with {header}"))?;
        match self.content {
            Content::Nothing => Ok(()),
            Content::Text(text) => write!(formatter, ", sends {text:?}"),
            Content::TooMuch => formatter.write_str(", sends too much"),
        }
    }
}

impl fmt::Display for Header {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Line(name, value) => write!(formatter, "{name}: {value:?}"),
            Bytes(name, value) => write!(formatter, "{name}: {:?}", String::from_utf8_lossy(value)),
            Long(name, start, text, count) => {
                write!(formatter, "{name}: {start:?}, then {count} times {text:?}")
            }
            Repeated(name, value, count) => write!(formatter, "{count} lines of {name}: {value:?}"),
        }
    }
}
