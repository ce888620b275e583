//! What a gateway makes of a request: the recorded event, with the request's own values in their places.

use base64::{prelude::BASE64_STANDARD, Engine};
use serde_json::{json, Map, Value};
use url::form_urlencoded;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gateway {
    Rest,
    Http,
    FunctionUrl,
    LoadBalancer,
    LoadBalancerMultiple,
    Lattice,
    LatticeFirst,
}

impl Gateway {
    pub(crate) const ALL: [Self; 7] = [
        Self::Rest,
        Self::Http,
        Self::FunctionUrl,
        Self::LoadBalancer,
        Self::LoadBalancerMultiple,
        Self::Lattice,
        Self::LatticeFirst,
    ];

    /// `GET /users/7?tag=a%26b&tag=c%20d&page=2` of `https://app.example.com`; one of them sends the last tag alone.
    pub(crate) fn recorded(self) -> Value {
        let event = match self {
            Self::Rest => include_str!("events/rest.json"),
            Self::Http => include_str!("events/http.json"),
            Self::FunctionUrl => include_str!("events/function_url.json"),
            Self::LoadBalancer => include_str!("events/load_balancer.json"),
            Self::LoadBalancerMultiple => include_str!("events/load_balancer_multiple.json"),
            Self::Lattice => include_str!("events/lattice.json"),
            Self::LatticeFirst => include_str!("events/lattice_first.json"),
        };
        serde_json::from_str(event).unwrap()
    }

    pub(crate) fn event(self, asked: &Asked) -> Value {
        let mut event = self.recorded();
        match self {
            Self::Rest => {
                event["requestContext"]["httpMethod"] = asked.method.as_str().into();
                event["requestContext"]["path"] = format!("/prod{}", asked.path).into();
                let decoded = asked.decoded();
                event["queryStringParameters"] = last(&decoded);
                event["multiValueQueryStringParameters"] = lists(&decoded);
                event["headers"] = last(&asked.headers);
                event["multiValueHeaders"] = lists(&asked.headers);
            }
            Self::Http | Self::FunctionUrl => {
                let stage = if self == Self::Http { "/prod" } else { "" };
                let path = Value::from(format!("{stage}{}", asked.path));
                event["requestContext"]["http"]["method"] = asked.method.as_str().into();
                event["requestContext"]["http"]["path"] = path.clone();
                event["rawPath"] = path;
                event["rawQueryString"] = asked.query.as_str().into();
                let is_cookie = |(name, _): &&(String, String)| name == "cookie";
                let (cookies, others): (Vec<_>, Vec<_>) = asked.headers.iter().partition(is_cookie);
                event["cookies"] =
                    cookies.iter().flat_map(|(_, line)| line.split("; ")).collect::<Vec<&str>>().into();
                event["headers"] = joined(&others, ",");
            }
            Self::LoadBalancer => {
                event["queryStringParameters"] = last(&asked.undecoded());
                event["headers"] = last(&asked.headers);
            }
            Self::LoadBalancerMultiple => {
                event["multiValueQueryStringParameters"] = lists(&asked.undecoded());
                event["multiValueHeaders"] = lists(&asked.headers);
            }
            Self::Lattice => {
                event["path"] = asked.target().into();
                event["queryStringParameters"] = lists(&asked.decoded());
                event["headers"] = lists(&asked.headers);
            }
            Self::LatticeFirst => {
                event["raw_path"] = asked.target().into();
                event["query_string_parameters"] = last(&asked.decoded());
                event["headers"] = joined(&asked.headers.iter().collect::<Vec<_>>(), ", ");
            }
        }
        if matches!(self, Self::Lattice | Self::LatticeFirst) {
            event["method"] = asked.method.as_str().into();
        } else if !matches!(self, Self::Http | Self::FunctionUrl) {
            event["httpMethod"] = asked.method.as_str().into();
            event["path"] = asked.path.as_str().into();
        }
        let is_base64 = if self == Self::LatticeFirst { "is_base64_encoded" } else { "isBase64Encoded" };
        (event["body"], event[is_base64]) = match asked.body {
            Sent::Nothing => (event["body"].take(), false.into()),
            Sent::Text(text) => (text.into(), false.into()),
            Sent::Bytes(bytes) => (BASE64_STANDARD.encode(bytes).into(), true.into()),
        };
        event
    }
}

/// A request.
pub(crate) struct Asked {
    method: String,
    path: String,
    query: String,
    headers: Vec<(String, String)>,
    body: Sent,
}

/// How the body reaches the gateway.
enum Sent {
    Nothing,
    Text(&'static str),
    Bytes(&'static [u8]),
}

impl Asked {
    /// `Asked::new("GET /users/7?page=2")`.
    pub(crate) fn new(line: &str) -> Self {
        let (method, target) = line.split_once(' ').unwrap();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let ((method, path), query) = (owned((method, path)), query.to_owned());
        let headers = vec![owned(("host", "api.example.com"))];
        Self { method, path, query, headers, body: Sent::Nothing }
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push(owned((name, value)));
        self
    }

    pub(crate) fn preflight(path: &str, origin: &str, method: &str) -> Self {
        Self::new(&format!("OPTIONS {path}"))
            .header("origin", origin)
            .header("access-control-request-method", method)
    }

    pub(crate) fn text(self, text: &'static str) -> Self {
        Self { body: Sent::Text(text), ..self }
    }

    pub(crate) fn bytes(self, bytes: &'static [u8]) -> Self {
        Self { body: Sent::Bytes(bytes), ..self }
    }

    /// The path and the query as the client sends them.
    fn target(&self) -> String {
        let separator = if self.query.is_empty() { "" } else { "?" };
        format!("{}{separator}{}", self.path, self.query)
    }

    fn decoded(&self) -> Vec<(String, String)> {
        form_urlencoded::parse(self.query.as_bytes()).into_owned().collect()
    }

    fn undecoded(&self) -> Vec<(String, String)> {
        let pairs = self.query.split('&').filter(|pair| !pair.is_empty());
        pairs.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).map(owned).collect()
    }
}

fn owned((name, value): (&str, &str)) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

fn last(pairs: &[(String, String)]) -> Value {
    pairs
        .iter()
        .map(|(name, value)| (name.clone(), Value::from(value.as_str())))
        .collect::<Map<_, _>>()
        .into()
}

fn lists(pairs: &[(String, String)]) -> Value {
    let mut lists = Map::new();
    for (name, value) in pairs {
        let list = lists.entry(name.clone()).or_insert_with(|| json!([]));
        list.as_array_mut().unwrap().push(value.as_str().into());
    }
    lists.into()
}

fn joined(pairs: &[&(String, String)], separator: &str) -> Value {
    let mut joined: Map<String, Value> = Map::new();
    for (name, value) in pairs {
        let line = match joined.get(name).and_then(Value::as_str) {
            Some(before) => format!("{before}{separator}{value}"),
            None => value.clone(),
        };
        joined.insert(name.clone(), line.into());
    }
    joined.into()
}
