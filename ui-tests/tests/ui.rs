//! Each file of `ui/` has one mistake; the `.stderr` file beside it is what the compiler says.

use std::fs;

use restmachine_core::Rule;

#[test]
fn mistakes_are_explained() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*/*.rs");
}

#[test]
fn what_is_accepted_on_purpose_compiles() {
    let cases = trybuild::TestCases::new();
    cases.pass("pass/*.rs");
}

/// An attribute of a trait cannot use a constant, so its words are a copy.
#[test]
fn an_entry_that_is_not_a_handler_gets_the_words_of_the_rule() {
    let said = include_str!("../ui/routers/entry_is_a_struct.stderr");
    let rule = Rule::RouteEntry("Data".to_owned());
    for words in [rule.to_string(), rule.help(), format!("rule: {}", rule.id())] {
        assert!(said.contains(&words), "{words}");
    }
}

/// The files of `ui/` with this extension: their names and contents.
fn cases(ending: &str) -> Vec<(String, String)> {
    let topics = fs::read_dir("ui").expect("the topics").map(|topic| topic.expect("a topic").path());
    let files = topics.flat_map(|topic| fs::read_dir(topic).expect("the cases of a topic"));
    let paths = files.map(|file| file.expect("a case").path());
    let paths = paths.filter(|path| path.extension().is_some_and(|extension| extension == ending));
    paths.map(|path| (path.display().to_string(), fs::read_to_string(path).expect("a text"))).collect()
}

#[test]
fn every_rule_has_a_case() {
    let said = cases("stderr");
    let page = include_str!("../../restmachine/docs/guide/rules.md").lines();
    let headings = page.filter_map(|line| line.strip_prefix("### "));
    let rules =
        headings.filter(|heading| heading.starts_with(char::is_uppercase) && heading.as_bytes()[1] == b'-');
    let without = rules.filter(|rule| {
        let line = format!("rule: {rule}");
        !said.iter().any(|(_, text)| {
            text.lines()
                .filter_map(|said| said.split(&line).nth(1))
                .any(|rest| matches!(rest.get(..1), None | Some(",")))
        })
    });
    // Only a release build reports it: `tests/behaviour/profiles.rs` compiles one.
    assert_eq!(without.collect::<Vec<_>>(), ["O-REFLECT-RELEASE"]);
}

#[test]
fn a_case_is_at_most_fifteen_lines() {
    let long = cases("rs").into_iter().filter(|(_, text)| text.lines().count() > 15);
    assert_eq!(long.map(|(name, _)| name).collect::<Vec<_>>(), [""; 0]);
}
