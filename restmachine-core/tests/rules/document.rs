//! The page of rules has every rule once. The tests of `ui-tests` write the section of each.

use crate::wording::rules;
use std::collections::BTreeSet;

const LETTERS: &[&str] = &["O", "M", "H", "X", "A", "K", "R"];

#[test]
fn the_page_has_every_rule() {
    let page = include_str!("../../../restmachine/docs/guide/rules.md");
    let headings = page.lines().filter_map(|line| line.strip_prefix("### "));
    let mut headings: Vec<&str> = headings.filter(is_name).collect();
    let mut names: Vec<&str> = rules().iter().map(|(id, _)| *id).collect();
    headings.sort_unstable();
    names.sort_unstable();
    names.dedup();
    assert_eq!(headings, names);
}

fn is_name(word: &&str) -> bool {
    LETTERS.iter().any(|letter| word.strip_prefix(letter).is_some_and(|rest| rest.starts_with('-')))
}

/// The first line above each variant of the enum is the rule's name.
#[test]
fn the_list_has_every_rule() {
    let source = include_str!("../../src/rule.rs");
    let documented = source.lines().filter_map(|line| line.trim().strip_prefix("/// "));
    let names: BTreeSet<&str> =
        documented.filter_map(|line| line.split([',', ' ']).next()).filter(is_name).collect();
    let listed: BTreeSet<&str> = rules().iter().map(|(id, _)| *id).collect();
    let variants = source.lines().filter(|line| {
        line.starts_with("    ")
            && line.trim_start().starts_with(char::is_uppercase)
            && !line.starts_with("     ")
    });
    assert_eq!(names, listed);
    assert_eq!(names.len(), variants.count(), "one name for each variant");
}
