//! The requests that are measured, and the correct answer to each.

use crate::{policy::ALLOWED, sets::Set};

/// An origin that the policy does not name.
pub const FOREIGN: &str = "https://evil.example";
/// The document that the echo gets.
pub const DOCUMENT: &str = r#"{"text":"Hello","lines":1}"#;

/// A kind of request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scenario {
    /// `GET` of a path without parameters.
    Static,
    /// `GET` of a path with three parameters.
    Parameters,
    /// The same from an allowed origin.
    Shared,
    /// A preflight from an allowed origin.
    Preflight,
    /// A preflight from a foreign origin.
    Refused,
    /// A path that is not routed.
    NotFound,
    /// A method that is not routed at its path.
    NotAllowed,
    /// A small JSON document, sent back.
    Echo,
}

/// The parts of a request, from which every contestant makes its own request type.
#[derive(Clone, Debug)]
pub struct Question {
    /// The method.
    pub method: &'static str,
    /// The path.
    pub path: &'static str,
    /// The headers.
    pub headers: Vec<(&'static str, &'static str)>,
    /// The body.
    pub body: &'static str,
}

/// The parts of a response that can be right or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Every header, sorted.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

impl Scenario {
    /// All scenarios.
    pub const ALL: [Self; 8] = [
        Self::Static,
        Self::Parameters,
        Self::Shared,
        Self::Preflight,
        Self::Refused,
        Self::NotFound,
        Self::NotAllowed,
        Self::Echo,
    ];

    /// The name on the command line and in a table.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Static => "static-get",
            Self::Parameters => "three-parameters",
            Self::Shared => "with-origin",
            Self::Preflight => "preflight",
            Self::Refused => "preflight-refused",
            Self::NotFound => "404",
            Self::NotAllowed => "405",
            Self::Echo => "json-echo",
        }
    }

    /// The scenario with that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scenario| scenario.name() == name)
    }

    /// The request.
    #[must_use]
    pub fn question(self, set: Set) -> Question {
        let [fixed, parameters, nowhere, echo] = match set {
            Set::Github => {
                ["/user/repos", "/repos/acme/site/issues/7", "/repos/acme/site/nothing", "/markdown"]
            }
            _ => {
                ["/things-001", "/things-001/7/parts/door/sides/left", "/things-001/7/nothing", "/things-001"]
            }
        };
        let (method, path) = match self {
            Self::Static => ("GET", fixed),
            Self::Parameters | Self::Shared => ("GET", parameters),
            Self::Preflight | Self::Refused => ("OPTIONS", parameters),
            Self::NotFound => ("GET", nowhere),
            Self::NotAllowed => ("PUT", fixed),
            Self::Echo => ("POST", echo),
        };
        let mut headers = vec![
            ("host", "api.example.com"),
            ("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"),
            ("accept", "*/*"),
        ];
        match self {
            Self::Shared | Self::Echo => headers.push(("origin", ALLOWED)),
            Self::Preflight | Self::Refused => {
                headers.push(("origin", if self == Self::Refused { FOREIGN } else { ALLOWED }));
                headers.push(("access-control-request-method", "GET"));
                headers.push(("access-control-request-headers", "authorization,content-type"));
            }
            _ => {}
        }
        let body = if self == Self::Echo { DOCUMENT } else { "" };
        if !body.is_empty() {
            headers.push(("content-type", "application/json"));
            headers.push(("content-length", "26"));
        }
        Question { method, path, headers, body }
    }

    /// Whether an answer is correct. Peers may word it differently: what counts is how a browser and a program understand it.
    ///
    /// # Errors
    ///
    /// If the answer is wrong, with the answer as the message.
    pub fn judge(self, set: Set, answer: &Answer) -> Result<(), String> {
        let is_status = match self {
            Self::Preflight => (200..300).contains(&answer.status),
            // Some peers refuse only by leaving out the headers.
            Self::Refused => (200..300).contains(&answer.status) || (400..500).contains(&answer.status),
            Self::NotFound => answer.status == 404,
            Self::NotAllowed => answer.status == 405,
            Self::Static | Self::Parameters | Self::Shared | Self::Echo => answer.status == 200,
        };
        let body = match (self, set) {
            (Self::Static, _) => r#"{"done":true}"#,
            (Self::Parameters | Self::Shared, Set::Github) => r#"["acme","site","7"]"#,
            (Self::Parameters | Self::Shared, _) => r#"["7","door","left"]"#,
            (Self::Echo, _) => DOCUMENT,
            _ => &answer.body,
        };
        let origin = answer.header("access-control-allow-origin");
        let expected = matches!(self, Self::Shared | Self::Preflight | Self::Echo).then_some(ALLOWED);
        let is_credentialed = answer.header("access-control-allow-credentials") == Some("true");
        let names_methods =
            answer.header("access-control-allow-methods").is_some_and(|list| list.contains("GET"));
        if is_status
            && answer.body == body
            && origin == expected
            && (expected.is_none() || is_credentialed)
            && (self != Self::Preflight || names_methods)
        {
            Ok(())
        } else {
            Err(format!("{} of {}: {answer:?}", self.name(), set.name()))
        }
    }
}

impl Answer {
    /// Makes an answer from its parts, with the headers sorted.
    #[must_use]
    pub fn of(status: u16, headers: impl Iterator<Item = (String, Vec<u8>)>, body: &[u8]) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let mut headers = headers.map(|(name, value)| (name, text(&value))).collect::<Vec<_>>();
        headers.sort();
        Self { status, headers, body: text(body) }
    }

    /// The first value of a header.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }
}
