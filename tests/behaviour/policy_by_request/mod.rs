//! Policy by request: what a browser and a cache read in each answer.
//!
//! A row promises one answer to each of its requests. The path of a request names the policy: `/one/data` is
//! a route of the router `One` in `services/`. The answer states *every* header of CORS, `Allow` and `Vary`,
//! line by line, so an extra header fails the row just as a missing one does. What a row expects is what the
//! Fetch standard demands and what this crate promises; a row that tests a certain sentence has it quoted above.

mod answer;
mod properties;
mod request;
mod services;
mod tables;

use std::collections::HashSet;

use http::{HeaderMap, HeaderValue};
use restmachine_tests::Answer as Received;

use self::{
    answer::Answer,
    request::{Ask, Question},
    services::Service,
    tables::TABLES,
};

/// The requests of a row are asked one by one, and each gets the answer.
struct Row {
    promise: &'static str,
    requests: &'static [Ask],
    answer: Answer,
}

/// Rows, and the service that is asked.
struct Table {
    service: Service,
    rows: &'static [Row],
}

/// Whether a refused preflight says why in its body, which is for people and changes no header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Explanations {
    On,
    Off,
}

fn exchanges() -> impl Iterator<Item = (&'static Table, &'static Row, &'static Ask)> {
    TABLES.iter().flat_map(|table| {
        table.rows.iter().flat_map(move |row| row.requests.iter().map(move |ask| (table, row, ask)))
    })
}

/// What differs, or nothing: the place in the table, the request, and the lines that are missing (`-`) or
/// extra (`+`).
fn difference(promise: &str, ask: &Ask, expected: &Answer, received: &Received) -> Option<String> {
    let (expected, mut received) = (expected.lines(), answer::lines(received));
    if expected == received {
        return None;
    }
    let mut text = format!("{}: {promise}\n    {}", ask.place, ask.question);
    let count = received.len();
    for line in &expected {
        let found = received.iter().position(|received| received == line);
        found.map(|position| received.remove(position));
        text += &format!("\n    {} {line}", if found.is_some() { ' ' } else { '-' });
    }
    received.iter().for_each(|line| text += &format!("\n    + {line}"));
    if received.is_empty() && expected.len() == count {
        text += "\n    in another order";
    }
    Some(text)
}

fn report(differences: impl Iterator<Item = String>) {
    let differences: Vec<String> = differences.collect();
    assert!(differences.is_empty(), "{} answers differ\n\n{}\n", differences.len(), differences.join("\n\n"));
}

#[test]
fn every_request_gets_what_its_policy_says() {
    report(exchanges().filter_map(|(table, row, ask)| {
        [Explanations::On, Explanations::Off].into_iter().find_map(|explanations| {
            let received = table.service.answer(ask.question.request(), explanations);
            difference(row.promise, ask, &row.answer, &received)
        })
    }));
}

/// Without this, a table that has lost its rows would pass.
#[test]
fn each_request_is_asked_once_and_none_is_lost() {
    let mut asked: HashSet<(Service, Question)> = HashSet::new();
    for (table, row, ask) in exchanges() {
        assert!(asked.insert((table.service, ask.question)), "{}: asked twice: {}", ask.place, row.promise);
    }
    assert!(TABLES.iter().all(|table| table.rows.iter().all(|row| !row.requests.is_empty())));
    assert!(asked.len() >= 580, "{} requests", asked.len());
}

/// The lines that a row is compared with leave out no header of CORS, not even an unknown one.
#[test]
fn a_header_too_many_is_seen() {
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("vary", "Origin"),
        ("access-control-allow-origin", "*"),
        ("access-control-unheard-of", "true"),
        ("access-control-allow-origin", "https://app.example"),
        ("x-access-control", "left out"),
    ] {
        headers.append(name, HeaderValue::from_static(value));
    }
    let received = Received { status: http::StatusCode::OK, headers, body: String::new() };
    assert_eq!(
        answer::lines(&received),
        [
            "200",
            "access-control-allow-origin: *",
            "access-control-allow-origin: https://app.example",
            "access-control-unheard-of: true",
            "vary: Origin",
        ]
    );
}
