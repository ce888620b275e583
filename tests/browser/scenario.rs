//! A scenario: what a page does, and what it sees.

use std::collections::BTreeSet;

use http::HeaderMap;
use serde::Serialize;

/// Some requests of one page. In Chromium the scenario has URLs of its own, and all cookies are forgotten first; the test
/// browser is a new one.
#[derive(Clone, Debug)]
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    pub(crate) page: &'static str,
    pub(crate) steps: Vec<Step>,
    sees: Vec<&'static str>,
    sent: &'static str,
    departure: Option<Departure>,
}

/// Where Chromium does not do as the standard says.
#[derive(Clone, Debug)]
struct Departure {
    why: &'static str,
    sees: Vec<&'static str>,
    sent: &'static str,
}

#[derive(Clone, Debug)]
pub(crate) enum Step {
    Ask(Ask),
    /// Seconds.
    Wait(u64),
}

/// A request as a script makes it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Ask {
    pub(crate) url: String,
    pub(crate) method: &'static str,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Option<&'static str>,
    pub(crate) credentials: &'static str,
    pub(crate) mode: &'static str,
    pub(crate) by: By,
}

/// What a script asks with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum By {
    Fetch,
    /// `XMLHttpRequest` with a listener to the upload.
    Upload,
    EventSource,
}

impl Scenario {
    pub(crate) const fn at(page: &'static str, name: &'static str) -> Self {
        Self { name, page, steps: Vec::new(), sees: Vec::new(), sent: "", departure: None }
    }

    pub(crate) fn asks(mut self, ask: Ask) -> Self {
        // Each scenario has URLs of its own, so that none meets what another left in a cache.
        let separator = if ask.url.contains('?') { '&' } else { '?' };
        let scenario = self.name.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
        let (url, fragment) =
            ask.url.split_once('#').map_or((ask.url.as_str(), ""), |(url, fragment)| (url, fragment));
        let url = format!("{url}{separator}scenario={scenario}#{fragment}");
        let url = url.trim_end_matches('#').to_owned();
        self.steps.push(Step::Ask(Ask { url, ..ask }));
        self
    }

    pub(crate) fn waits(mut self, seconds: u64) -> Self {
        self.steps.push(Step::Wait(seconds));
        self
    }

    /// The outcome of the last request: see [`readable`] and [`blocked`].
    pub(crate) fn sees(mut self, outcome: &'static str) -> Self {
        self.sees.push(outcome);
        self
    }

    /// The requests that reach the servers: see [`sent`].
    pub(crate) fn sent(mut self, sent: &'static str) -> Self {
        self.sent = sent;
        self
    }

    /// What Chromium does instead, and why.
    pub(crate) fn departs(mut self, why: &'static str, sees: &[&'static str], sent: &'static str) -> Self {
        self.departure = Some(Departure { why, sees: sees.to_vec(), sent });
        self
    }

    pub(crate) const fn departs_in_chromium(&self) -> bool {
        self.departure.is_some()
    }

    /// The scenario with what Chromium is known to do.
    pub(crate) fn in_chromium(&self) -> Self {
        let mut scenario = self.clone();
        if let Some(departure) = &self.departure {
            scenario.sees.clone_from(&departure.sees);
            scenario.sent = departure.sent;
        }
        scenario
    }

    /// What differs from the scenario, if anything.
    pub(crate) fn difference(&self, outcomes: &[String], sent: &str) -> Option<String> {
        if self.sees == outcomes && self.sent == sent {
            return None;
        }
        let mut lines = vec![format!("{} ({})", self.name, self.page)];
        lines.extend(self.departure.iter().map(|departure| format!("  departs: {}", departure.why)));
        lines.extend(self.sees.iter().map(|outcome| format!("  - {outcome}")));
        lines.extend(outcomes.iter().map(|outcome| format!("  + {outcome}")));
        lines.push(format!("  - sent {}", self.sent));
        lines.push(format!("  + sent {sent}"));
        Some(lines.join("\n"))
    }
}

pub(crate) fn get(url: &str) -> Ask {
    Ask {
        url: url.to_owned(),
        method: "GET",
        headers: Vec::new(),
        body: None,
        credentials: "same-origin",
        mode: "cors",
        by: By::Fetch,
    }
}

impl Ask {
    pub(crate) fn method(self, method: &'static str) -> Self {
        Self { method, ..self }
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn body(self, body: &'static str) -> Self {
        Self { body: Some(body), ..self }
    }

    pub(crate) fn json(self, body: &'static str) -> Self {
        self.header("content-type", "application/json").body(body)
    }

    pub(crate) fn including(self) -> Self {
        Self { credentials: "include", ..self }
    }

    pub(crate) fn omitting(self) -> Self {
        Self { credentials: "omit", ..self }
    }

    pub(crate) fn mode(self, mode: &'static str) -> Self {
        Self { mode, ..self }
    }

    pub(crate) fn by(self, by: By) -> Self {
        Self { by, ..self }
    }
}

/// `200 "the body" [names of readable headers]`, and `redirected` where it was. `Date` is the connection's.
pub(crate) fn readable<'a>(
    status: u64,
    body: &str,
    names: impl IntoIterator<Item = &'a str>,
    is_redirected: bool,
) -> String {
    let names: BTreeSet<&str> = names.into_iter().filter(|name| *name != "date").collect();
    let names = names.into_iter().collect::<Vec<_>>().join(" ");
    let redirected = if is_redirected { " redirected" } else { "" };
    format!("{status} {body:?} [{names}]{redirected}")
}

/// `blocked: ` and what the console says after the names of page and URL, or what the script learns.
pub(crate) fn blocked(message: &str) -> Option<String> {
    if let Some((access, reason)) = message.split_once("has been blocked by CORS policy: ") {
        let initiator = access.split_once("Access to ")?.1.split_once(" at ")?.0;
        let initiator = if initiator == "fetch" { String::new() } else { format!(" {initiator}") };
        return Some(format!("blocked{initiator}: {reason}"));
    }
    let after_url = || message.split_once("Fetch API cannot load ")?.1.split_once(". ");
    if let Some((_, reason)) = after_url() {
        return Some(format!("blocked: {reason}"));
    }
    // Chromium first says where in the page it happened. That a blocked resource failed to load is not a reason.
    let is_told = ["Failed to execute", "EventSource's", "Failed to load resource: the server responded"];
    let begin = is_told.iter().find_map(|begin| message.find(begin))?;
    Some(format!("blocked: {}", message.get(begin..)?))
}

/// A request as a server received it: `GET`, or `OPTIONS (PUT x-a)` for a preflight, and anything else worth mentioning.
pub(crate) fn sent(method: &str, host: &str, headers: &HeaderMap, page: &str) -> String {
    let header = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?").to_owned());
    let mut words = vec![method.to_owned()];
    let asked: Vec<String> = ["access-control-request-method", "access-control-request-headers"]
        .iter()
        .filter_map(|name| header(name))
        .collect();
    if !asked.is_empty() {
        words.push(format!("({})", asked.join(" ")));
    }
    if host != "api.example.net" {
        words.push(format!("to {host}"));
    }
    match header("origin") {
        Some(origin) if origin == page => {}
        Some(origin) => words.push(format!("from {origin}")),
        None => words.push("without Origin".to_owned()),
    }
    words.extend(header("content-type").map(|media_type| format!("of {media_type}")));
    words.extend(header("cookie").map(|cookie| format!("with {cookie}")));
    words.extend(header("if-none-match").map(|_| "to confirm".to_owned()));
    words.join(" ")
}
