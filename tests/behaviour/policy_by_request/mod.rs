//! Policy × request: the whole of what a browser and a cache read of each answer, in one line.
//!
//! A row holds the prefix its policy governs, a request, the lines of `Origin`, what else the request brings, and the
//! answer as `render` writes it: *every* header of CORS, `Allow` and `Vary`, line by line. So a header too many fails
//! as one too few does. Expectations are the contract's and the Fetch standard's; rows that stand for one sentence of
//! the standard quote it.

mod actual;
mod fallbacks;
mod governing;
mod handlers;
mod hostile;
mod mixed;
mod options;
mod other_services;
mod outcomes;
mod patterns;
mod preflights;
mod routers;

use std::collections::HashSet;

use http::{HeaderMap, HeaderValue, Request};
use restmachine::Body;
use restmachine_tests::{ask_with, Answer};

/// (prefix of the policy, request below it, lines of `Origin`, what else the request brings, answer)
type Row = (&'static str, &'static str, Origin, &'static [With], &'static str);
type Origin = &'static [&'static str];

/// What a request has besides its line and its origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum With {
    Header(&'static str, &'static str),
    Bytes(&'static str, &'static [u8]),
    /// One line: a beginning, and a text many times over.
    Long(&'static str, &'static str, &'static str, usize),
    /// The same line many times over.
    Lines(&'static str, &'static str, usize),
    Body(&'static str),
    /// One byte more than is read.
    OverlongBody,
}
use With::{Body as Sent, Bytes, Header, Lines, Long, OverlongBody};

const METHOD: &str = "access-control-request-method";
const HEADERS: &str = "access-control-request-headers";

const fn wants(method: &'static str) -> With {
    Header(METHOD, method)
}

const PLAIN: &[With] = &[];
const GET: &[With] = &[wants("GET")];
const HEAD: &[With] = &[wants("HEAD")];
const POST: &[With] = &[wants("POST")];
const PUT: &[With] = &[wants("PUT")];
const PATCH: &[With] = &[wants("PATCH")];
const DELETE: &[With] = &[wants("DELETE")];
const PURGE: &[With] = &[wants("PURGE")];

const NO: Origin = &[];
const NULL: Origin = &["null"];
const HOME: Origin = &["https://home.example"];
const APP: Origin = &["https://app.example"];
const OTHER: Origin = &["https://other.example"];
const EVIL: Origin = &["https://evil.test"];

/// What answers hold where a policy does not say, written once.
const DEFAULTS: [(&str, &str); 3] = [
    ("{headers}", "Accept, Accept-Language, Content-Type, Content-Language, Authorization, X-Requested-With"),
    ("{exposed}", "Content-Length, Content-Type, ETag, Location, X-Request-ID"),
    ("{usual}", "DELETE, GET, OPTIONS, PATCH, POST, PUT"),
];

struct Table {
    name: &'static str,
    ask: fn(Request<Body>) -> Answer,
    rows: &'static [Row],
}

const fn of_app(name: &'static str, rows: &'static [Row]) -> Table {
    Table { name, ask: |request| ask_with(&routers::App::service(), request), rows }
}

const TABLES: &[Table] = &[
    of_app("preflights", preflights::ROWS),
    of_app("actual", actual::ROWS),
    of_app("patterns", patterns::ROWS),
    of_app("outcomes", outcomes::ROWS),
    of_app("options", options::ROWS),
    of_app("governing", governing::ROWS),
    of_app("fallbacks", fallbacks::ROWS),
    of_app("hostile", hostile::ROWS),
    Table { name: "without a policy", ask: other_services::bare, rows: other_services::BARE },
    Table { name: "given a policy", ask: other_services::given, rows: other_services::GIVEN },
    Table { name: "set by the program", ask: other_services::started, rows: other_services::STARTED },
];

/// How the names of an answer are written, in this order.
const NAMES: [(&str, &str); 8] = [
    ("access-control-allow-origin", "allow-origin"),
    ("access-control-allow-credentials", "credentials"),
    ("access-control-allow-methods", "methods"),
    ("access-control-allow-headers", "headers"),
    ("access-control-max-age", "max-age"),
    ("access-control-expose-headers", "expose"),
    ("allow", "allow"),
    ("vary", "vary"),
];

fn render(answer: &Answer) -> String {
    let mut parts = vec![answer.status.as_str().to_owned()];
    let mut line = |name: &str, value: &HeaderValue| {
        parts.push(format!("{name} {}", String::from_utf8_lossy(value.as_bytes())));
    };
    for (name, short) in NAMES {
        answer.headers.get_all(name).iter().for_each(|value| line(short, value));
    }
    let mut others: Vec<_> = answer.headers.iter().filter(|(name, _)| is_other(name.as_str())).collect();
    others.sort_by_key(|(name, _)| name.as_str());
    others.into_iter().for_each(|(name, value)| line(name.as_str(), value));
    parts.join(" | ")
}

fn is_other(name: &str) -> bool {
    name.starts_with("access-control-") && NAMES.iter().all(|(known, _)| *known != name)
}

fn request((prefix, line, origin, with, _): &Row) -> Request<Body> {
    let (method, path) = line.split_once(' ').expect("a method and a path");
    let mut request = Request::new(Body::empty());
    *request.method_mut() = method.parse().expect("a method");
    *request.uri_mut() = format!("{prefix}{path}").parse().expect("a target");
    let mut add = |name: &'static str, value: &[u8]| {
        request.headers_mut().append(name, HeaderValue::from_bytes(value).expect("a header's value"));
    };
    for origin in *origin {
        add("origin", origin.as_bytes());
    }
    let mut body = None;
    for with in *with {
        match *with {
            Header(name, value) => add(name, value.as_bytes()),
            Bytes(name, value) => add(name, value),
            Long(name, start, text, count) => add(name, (start.to_owned() + &text.repeat(count)).as_bytes()),
            Lines(name, value, count) => (0..count).for_each(|_| add(name, value.as_bytes())),
            Sent(text) => body = Some(text.into()),
            OverlongBody => body = Some(vec![b'x'; restmachine::DEFAULT_BODY_LIMIT + 1].into()),
        }
    }
    if let Some(body) = body {
        *request.body_mut() = body;
    }
    request
}

/// What differs, or nothing.
fn difference(table: &Table, row: &Row) -> Option<String> {
    let (prefix, line, origin, with, expected) = row;
    let expected =
        DEFAULTS.iter().fold((*expected).to_owned(), |text, (name, list)| text.replace(name, list));
    let answered = render(&(table.ask)(request(row)));
    (answered != expected).then(|| {
        let row = format!("{}: `{prefix}`: {line} from {origin:?} with {with:?}", table.name);
        format!("{row}\n  expected {expected}\n  answered {answered}")
    })
}

#[test]
fn every_request_gets_what_its_policy_says() {
    let rows = TABLES.iter().flat_map(|table| table.rows.iter().map(move |row| (table, row)));
    let differences: Vec<String> = rows.filter_map(|(table, row)| difference(table, row)).collect();
    assert!(differences.is_empty(), "{} rows differ\n\n{}\n", differences.len(), differences.join("\n\n"));
}

/// A table that lost its rows would hold as well.
#[test]
fn the_table_is_as_large_as_it_was() {
    let questions: HashSet<_> = TABLES
        .iter()
        .flat_map(|table| {
            let asked = |(prefix, line, origin, with, _): &Row| (table.name, *prefix, *line, *origin, *with);
            table.rows.iter().map(asked)
        })
        .collect();
    let rows: usize = TABLES.iter().map(|table| table.rows.len()).sum();
    assert_eq!(questions.len(), rows, "a request stands twice in a table");
    assert!(rows >= 150, "{rows} rows");
}

/// What a row is compared with hides nothing.
#[test]
fn a_header_too_many_is_seen() {
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("vary", "Origin"),
        ("access-control-allow-origin", "*"),
        ("access-control-allow-private-network", "true"),
        ("access-control-allow-origin", "https://app.example"),
        ("x-access-control", "left out"),
    ] {
        headers.append(name, HeaderValue::from_static(value));
    }
    let answer = Answer { status: http::StatusCode::OK, headers, body: String::new() };
    assert_eq!(
        render(&answer),
        "200 | allow-origin * | allow-origin https://app.example | vary Origin | access-control-allow-private-network true"
    );
}
