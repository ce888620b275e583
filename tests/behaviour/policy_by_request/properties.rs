//! What holds for every row of the tables, or for every row of one of them.

use http::{HeaderValue, Request};
use restmachine::Body;

use super::{
    answer::{unshared, Absent, Answer, One, REFUSED},
    difference, exchanges, report,
    request::Ask,
    services::Service,
    tables::{hostile, APP, EVIL, HOME, OTHER, ROUTE},
    Explanations,
};

/// No policy lists two of them.
const LISTED: [&str; 4] = [APP, HOME, OTHER, ROUTE];

/// An answer that is shared with one origin keeps its status, `Allow` and `Vary` for any other, and has no
/// header of CORS. A preflight that is granted to one origin is refused to any other.
#[test]
fn what_is_shared_with_one_origin_is_not_shared_with_another() {
    let mut asked = 0;
    let mut differences = Vec::new();
    for (table, row, ask) in exchanges() {
        let Some(listed) = ask.question.origin().filter(|origin| LISTED.contains(origin)) else { continue };
        if row.answer.allow_origin != One(listed) {
            continue;
        }
        let expected = unshared_answer(&row.answer);
        for origin in others(listed, ask) {
            let promise = format!("{}, and asked by {origin:?}", row.promise);
            let received = table.service.answer(with_origin(ask, origin), Explanations::On);
            differences.extend(difference(&promise, ask, &expected, &received));
            asked += 1;
        }
    }
    report(differences.into_iter());
    assert!(asked >= 1_000, "{asked} requests");
}

fn unshared_answer(shared: &Answer) -> Answer {
    let Answer { status, allow, vary, .. } = *shared;
    if shared.is_granted() {
        Answer { vary, ..REFUSED }
    } else {
        Answer { allow, vary, ..unshared(status) }
    }
}

/// Other origins in place of the listed one, and `None` for a request without any. Without an origin there is no preflight.
fn others(listed: &str, ask: &Ask) -> Vec<Option<String>> {
    let others = LISTED.into_iter().chain([EVIL, "null"]).filter(|origin| *origin != listed);
    let others = others.map(str::to_owned).chain([format!("{listed}:8443")]).map(Some);
    others.chain((!ask.question.is_preflight()).then_some(None)).collect()
}

fn with_origin(ask: &Ask, origin: Option<String>) -> Request<Body> {
    let mut request = ask.question.request();
    request.headers_mut().remove("origin");
    if let Some(origin) = origin {
        request.headers_mut().insert("origin", HeaderValue::try_from(origin).expect("an origin"));
    }
    request
}

/// An origin that `hostile` refuses to match under one policy matches under no other that lists its origins.
#[test]
fn a_hostile_origin_matches_under_none_of_the_policies_that_list_origins() {
    let policies = ["/several/data", "/credentials/data", "/partners/data", "/listed/data", "/named/data"];
    let rows = hostile::ROWS.iter().filter(|row| row.answer.allow_origin == Absent);
    let asks = rows.flat_map(|row| row.requests.iter().map(move |ask| (row, ask)));
    let asks = asks.filter(|(_, ask)| ask.question.request().uri() == "/one/data");
    let asks: Vec<_> = asks.flat_map(|ask| policies.map(|policy| (ask, policy))).collect();
    assert!(asks.len() >= 200, "{} requests", asks.len());
    report(asks.into_iter().filter_map(|((row, ask), policy)| {
        let mut request = ask.question.request();
        *request.uri_mut() = policy.parse().expect("a target");
        let received = Service::App.answer(request, Explanations::On);
        difference(&format!("{}, and under {policy}", row.promise), ask, &row.answer, &received)
    }));
}

#[test]
fn a_preflight_has_no_body_unless_it_explains() {
    let mut asked = 0;
    for (table, row, ask) in exchanges().filter(|(.., ask)| ask.question.is_preflight()) {
        if row.answer.status != 404 {
            asked += 1;
            let received = table.service.answer(ask.question.request(), Explanations::Off);
            assert_eq!(received.body, "", "{}: {}", ask.place, row.promise);
        }
    }
    assert!(asked >= 150, "{asked} preflights");
}
