//! What a page sees, once in `testing::Browser` and once in Chromium: the two have to agree.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod advice;
mod chromium;
mod driver;
mod firefox;
mod hosts;
mod playground;
mod scenario;
mod scenarios;
mod services;
mod simulated;

use scenario::Scenario;

/// Fails a test if any scenario differs from what is written, with a paragraph for each.
fn compare(scenarios: &[Scenario], seen: &[(Vec<String>, String)]) {
    assert_eq!(scenarios.len(), seen.len());
    let both = scenarios.iter().zip(seen);
    let differing: Vec<String> =
        both.filter_map(|(scenario, (outcomes, sent))| scenario.difference(outcomes, sent)).collect();
    let count = differing.len();
    assert!(differing.is_empty(), "{count} scenarios differ:\n\n{}", differing.join("\n\n"));
}

#[test]
fn there_are_many_scenarios_with_names_of_their_own() {
    let mut names: Vec<&str> = scenarios::all().iter().map(|scenario| scenario.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), scenarios::all().len());
    assert!(names.len() > 150, "{}", names.len());
}

#[test]
fn a_departure_departs() {
    let departing: Vec<Scenario> =
        scenarios::all().into_iter().filter(Scenario::departs_in_chromium).collect();
    assert!(!departing.is_empty());
    for scenario in departing {
        let (outcomes, sent) = simulated::run(&scenario);
        assert!(scenario.in_chromium().difference(&outcomes, &sent).is_some(), "{}", scenario.name);
    }
}

#[test]
fn the_browser_sees_what_the_standard_says() {
    let scenarios = scenarios::all();
    let seen: Vec<_> = scenarios.iter().map(simulated::run).collect();
    compare(&scenarios, &seen);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn chromium_sees_the_same() {
    if !driver::is_there() {
        return;
    }
    let scenarios = scenarios::all();
    let seen = chromium::run(scenarios.clone()).await;
    let known: Vec<Scenario> = scenarios.iter().map(Scenario::in_chromium).collect();
    compare(&known, &seen);
}
