//! `docs/rules.md` is written by this test, so that it says what the rules say. `RESTMACHINE_BLESS=1` writes it anew.

use crate::wording::rules;
use restmachine_core::Rule;
use std::{collections::BTreeSet, env, fmt::Write, fs, path::PathBuf};

const HEAD: &str = "# The rules

Every compile error of `#[cors]`, `policy!`, `origins!`, a route attribute or `router!` that a rule speaks ends with the
rule's name. The same rules judge a policy that is built at start-up, in the same words. Here is each with one mistake
that breaks it: what is said, and what to write instead.

This page is generated from the rules themselves.
";

const TOPICS: &[(&str, &str)] = &[
    ("O", "Origins"),
    ("M", "Methods"),
    ("H", "Request headers"),
    ("X", "Response headers"),
    ("A", "Max age"),
    ("K", "Keys"),
    ("R", "Routes"),
];

fn document() -> String {
    let mut text = HEAD.to_owned();
    for (letter, topic) in TOPICS {
        write!(text, "\n## {topic}\n").unwrap();
        let mut last = "";
        for (id, rule) in rules() {
            if id.split('-').next() == Some(letter) {
                let heading = if id == last { String::new() } else { format!("\n### {id}\n") };
                write!(text, "{heading}\n{}", entry(&rule)).unwrap();
                last = id;
            }
        }
    }
    text
}

fn entry(rule: &Rule) -> String {
    let section = rule.link().map(|link| format!("\n[The section that demands it]({link})\n"));
    format!("```text\n{rule}\nhelp: {}\n```\n{}", rule.help(), section.unwrap_or_default())
}

#[test]
fn the_document_is_what_the_rules_say() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/rules.md");
    let document = document();
    if env::var_os("RESTMACHINE_BLESS").is_some() {
        fs::write(&path, &document).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == document, "docs/rules.md is out of date: RESTMACHINE_BLESS=1 writes it anew");
}

/// The first line above each variant of the enum is the rule's name.
#[test]
fn the_document_has_every_rule() {
    let source = include_str!("../../src/rule.rs");
    let is_name = |word: &&str| {
        TOPICS.iter().any(|(letter, _)| word.strip_prefix(letter).is_some_and(|rest| rest.starts_with('-')))
    };
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
