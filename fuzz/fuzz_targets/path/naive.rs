//! The expected outcome of a request, found by comparing its path with that of every row of `App::routes()`.

use std::cmp::Reverse;

use restmachine::{Method, RouteInfo};

use crate::{app::App, spelling::canonical};

/// The outcome of a request.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// A handler answered, with these parameters; `None` if the response has no body.
    Row { row: String, parameters: Option<String> },
    /// A parameter cannot be decoded, so the handler is not called.
    Undecodable,
    /// No row has the path, or none has the method.
    Nothing { status: u16, allow: Option<String> },
}

/// How specific a segment is: the smallest is the most specific.
type Specificity = (u8, Reverse<usize>, Reverse<usize>);

/// A row whose path matches the request.
struct Match {
    route: &'static RouteInfo,
    parameters: Vec<(&'static str, String)>,
    specificity: Vec<Specificity>,
}

pub(crate) fn outcome(method: &Method, sent: &str) -> Outcome {
    let path = &*canonical(sent);
    let mut matches: Vec<Match> = App::routes().iter().filter_map(|route| matched(route, path)).collect();
    matches.sort_by_key(|found| found.specificity.clone());
    let of = |method: &str| matches.iter().find(|found| found.route.method() == method);
    // Without a row of its own, HEAD goes through GET.
    let row = of(method.as_str()).or_else(|| of("GET").filter(|_| *method == Method::HEAD));
    match row {
        Some(found) => answered(found, *method != Method::HEAD),
        None if matches.is_empty() && path == "*" && *method == Method::OPTIONS => {
            Outcome::Nothing { status: 204, allow: None }
        }
        None if matches.is_empty() => Outcome::Nothing { status: 404, allow: None },
        None => {
            let mut allow: Vec<&str> = matches.iter().map(|found| found.route.method()).collect();
            allow.push("OPTIONS");
            allow.sort_unstable();
            allow.dedup();
            let status = if *method == Method::OPTIONS { 204 } else { 405 };
            Outcome::Nothing { status, allow: Some(allow.join(", ")) }
        }
    }
}

fn answered(found: &Match, has_body: bool) -> Outcome {
    let mut parameters = String::new();
    for (name, value) in &found.parameters {
        let Some(value) = decoded(value) else { return Outcome::Undecodable };
        parameters += &format!("{name}={value}\n");
    }
    Outcome::Row { row: found.route.handler().to_owned(), parameters: has_body.then_some(parameters) }
}

fn matched(route: &'static RouteInfo, path: &str) -> Option<Match> {
    let mut found = Match { route, parameters: Vec::new(), specificity: Vec::new() };
    if !path.starts_with('/') {
        return None;
    }
    if path == "/" || route.path() == "/" {
        return (path == route.path()).then_some(found);
    }
    let mut given = path.split('/').skip(1);
    for written in route.path().split('/').skip(1) {
        let segment = given.next()?;
        let Some((prefix, braced)) = written.split_once('{') else {
            found.specificity.push((0, Reverse(0), Reverse(0)));
            if segment == written {
                continue;
            }
            return None;
        };
        let (name, suffix) = braced.split_once('}')?;
        if let Some(name) = name.strip_prefix('*') {
            found.specificity.push((3, Reverse(0), Reverse(0)));
            let rest: Vec<&str> = std::iter::once(segment).chain(given).collect();
            found.parameters.push((name, rest.join("/")));
            return (rest != [""]).then_some(found);
        }
        let text = prefix.len() + suffix.len();
        found.specificity.push((if text > 0 { 1 } else { 2 }, Reverse(text), Reverse(prefix.len())));
        let value = segment.strip_prefix(prefix)?.strip_suffix(suffix).filter(|value| !value.is_empty())?;
        found.parameters.push((name, value.to_owned()));
    }
    given.next().is_none().then_some(found)
}

/// Strict percent-decoding: two digits after each sign, and UTF-8 as the result.
fn decoded(value: &str) -> Option<String> {
    let mut bytes = value.bytes();
    let mut decoded = Vec::new();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let mut digit = || char::from(bytes.next()?).to_digit(16);
            let (high, low) = (digit()?, digit()?);
            decoded.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}
