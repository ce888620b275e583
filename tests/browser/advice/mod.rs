//! The guide's page of messages: Chromium says each of them, and the remedy beside it helps.

mod case;
mod chromium;
mod services;
mod table;

use std::collections::BTreeSet;

use case::Heading;

const PAGE: &str = include_str!("../../../restmachine/docs/guide/when_the_browser_says_no.md");

/// The message in a heading, if it is one: a message is in back-ticks from end to end.
fn message(line: &str) -> Option<&str> {
    let message = line.trim_start_matches('#').trim().strip_prefix('`')?.strip_suffix('`')?;
    (line.starts_with('#') && !message.contains('`')).then_some(message)
}

/// Line breaks and indentation are not part of a policy or of a call.
fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn headings_and_table_have_the_same_messages() {
    let headings: BTreeSet<&str> = PAGE.lines().filter_map(message).collect();
    let cases = table::all();
    let messages = cases.iter().filter_map(|case| match case.heading {
        Heading::Message(message) => Some(message),
        Heading::Silence(_) => None,
    });
    assert_eq!(headings, messages.collect());
}

#[test]
fn what_is_silent_has_a_heading_too() {
    for case in table::all() {
        if let Heading::Silence(heading) = case.heading {
            assert!(PAGE.lines().any(|line| line == format!("## {heading}")), "no heading: {heading}");
        }
    }
}

#[test]
fn the_page_shows_what_chromium_tries() {
    let page = without_spaces(PAGE);
    for case in table::all() {
        let (mistaken, mended) = (&case.mistaken, &case.mended);
        for policy in [mistaken.policy, mended.policy].into_iter().flatten() {
            let attribute = format!("cors({})", without_spaces(policy));
            assert!(page.contains(&attribute), "{}: not on the page: {policy}", case.name);
        }
        if mistaken.call != mended.call {
            for call in [mistaken.call, mended.call] {
                assert!(page.contains(&without_spaces(call)), "{}: not on the page: {call}", case.name);
            }
        }
    }
}

#[test]
fn names_are_their_own() {
    let cases = table::all();
    let names: BTreeSet<&str> = cases.iter().map(|case| case.name).collect();
    assert_eq!(names.len(), cases.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_remedy_helps_in_chromium() {
    if !crate::driver::is_there() {
        return;
    }
    let differing = chromium::run(table::all()).await;
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}
