//! What a gateway reads in a reply.

use base64::{prelude::BASE64_STANDARD, Engine};
use serde_json::Value;

use crate::gateway::Gateway;

#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u64,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    pub(crate) is_base64: bool,
}

impl Reply {
    pub(crate) fn lines(&self, name: &str) -> Vec<&str> {
        self.headers.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
    }

    /// The lines of a header, joined as a browser joins them; `None` if there is none.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let lines = self.lines(name);
        (!lines.is_empty()).then(|| lines.join(", "))
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn cors_headers(&self) -> Vec<&str> {
        let names = self.headers.iter().map(|(name, _)| name.as_str());
        names.filter(|name| name.starts_with("access-control-")).collect()
    }
}

impl Gateway {
    pub(crate) fn read(self, document: &Value) -> Reply {
        let mut headers = match self {
            // A REST API merges both fields, so that a header in both would be sent twice.
            Self::Rest => [lines(&document["headers"]), lines(&document["multiValueHeaders"])].concat(),
            Self::Http | Self::FunctionUrl | Self::LoadBalancer | Self::Lattice | Self::LatticeFirst => {
                lines(&document["headers"])
            }
            Self::LoadBalancerMultiple => lines(&document["multiValueHeaders"]),
        };
        if matches!(self, Self::Http | Self::FunctionUrl) {
            let cookies = document["cookies"].as_array().into_iter().flatten();
            headers.extend(cookies.map(|cookie| ("set-cookie".to_owned(), text(cookie))));
        }
        if matches!(self, Self::LoadBalancer | Self::LoadBalancerMultiple) {
            let description = text(&document["statusDescription"]);
            assert!(description.starts_with(&format!("{} ", document["statusCode"])), "{description}");
        }
        let is_base64 = document["isBase64Encoded"].as_bool().unwrap();
        let body = document["body"].as_str().unwrap_or_default();
        let body = if is_base64 { BASE64_STANDARD.decode(body).unwrap() } else { body.as_bytes().to_vec() };
        Reply { status: document["statusCode"].as_u64().unwrap(), headers, body, is_base64 }
    }
}

fn lines(headers: &Value) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for (name, value) in headers.as_object().unwrap() {
        match value.as_array() {
            Some(values) => lines.extend(values.iter().map(|value| (name.clone(), text(value)))),
            None => lines.push((name.clone(), text(value))),
        }
    }
    lines
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}
