//! The latest requests to the API, with its responses.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

use restmachine::{Explanation, HeaderMap, Parts, RequestKind, Response};
use serde::Serialize;

/// How many asks the recorder keeps. An ask is one click on Send.
const ASKS: usize = 64;

/// How many requests of one ask the recorder keeps. A preflight and the request itself are two.
const EXCHANGES_OF_AN_ASK: usize = 4;

/// How long the name of an ask may be, in bytes.
const NAME_LENGTH: usize = 32;

/// The exchanges of the latest asks. A page names an ask in the URL, `?ask=…`, and the browser's preflight has the same URL.
#[derive(Default)]
pub struct Recorder {
    asks: Mutex<VecDeque<(String, Vec<Exchange>)>>,
}

/// A request and its response, without their bodies, and the explanation by `Service::explain`.
#[derive(Clone, Serialize)]
pub struct Exchange {
    is_preflight: bool,
    request: Head,
    response: Head,
    explanation: Explained,
}

/// The first line of a message and its headers.
#[derive(Clone, Serialize)]
pub struct Head {
    line: String,
    headers: Vec<(String, String)>,
}

#[derive(Clone, Serialize)]
pub struct Explained {
    decision: String,
    reason: String,
    /// `None` if no policy governs the route.
    level: Option<String>,
    /// The file and the line of the policy.
    place: Option<(&'static str, u32)>,
}

impl Recorder {
    pub fn record(&self, ask: &str, exchange: Exchange) {
        if ask.len() > NAME_LENGTH {
            return;
        }
        let mut asks = self.asks.lock().unwrap_or_else(PoisonError::into_inner);
        match asks.iter_mut().find(|(name, _)| name == ask) {
            Some((_, exchanges)) if exchanges.len() == EXCHANGES_OF_AN_ASK => {}
            Some((_, exchanges)) => exchanges.push(exchange),
            None => {
                asks.truncate(ASKS - 1);
                asks.push_front((ask.to_owned(), vec![exchange]));
            }
        }
    }

    /// In the order in which they came.
    pub fn exchanges(&self, ask: &str) -> Vec<Exchange> {
        let asks = self.asks.lock().unwrap_or_else(PoisonError::into_inner);
        asks.iter().find(|(name, _)| name == ask).map_or_else(Vec::new, |(_, exchanges)| exchanges.clone())
    }
}

impl Exchange {
    pub fn new(request: &Parts, explanation: &Explanation, response: &Response) -> Self {
        Self {
            is_preflight: explanation.kind() == RequestKind::Preflight,
            request: Head {
                line: format!("{} {} {:?}", request.method, request.uri, request.version),
                headers: lines(&request.headers),
            },
            response: Head {
                line: format!("{:?} {}", response.version(), response.status()),
                headers: lines(response.headers()),
            },
            explanation: Explained {
                decision: explanation.decision().to_string(),
                reason: explanation.reason().to_string(),
                level: explanation.source().map(|source| source.level().to_string()),
                place: explanation.source().and_then(|source| source.place()),
            },
        }
    }
}

fn lines(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    headers.iter().map(|(name, value)| (name.to_string(), text(value.as_bytes()))).collect()
}
