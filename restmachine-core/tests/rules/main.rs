//! Every rule from both sides of its edge, as tables.
#![allow(clippy::unwrap_used)]

mod accepted;
mod document;
mod headers;
mod help;
mod keys;
mod matching;
mod methods;
mod origin_names;
mod origins;
mod paths;
mod segment_keys;
mod serialisation;
mod wording;

use restmachine_core::{OriginEntry, OriginsDraft, Place, PolicyDraft};

/// `origins` as a list of literals.
fn origins<'a>(literals: &[&'a str]) -> Option<OriginsDraft<'a>> {
    Some(OriginsDraft { entries: literals.iter().map(|text| OriginEntry::Literal(text)).collect() })
}

/// A policy that nothing is wrong with, to change one thing in.
fn sound() -> PolicyDraft<'static> {
    PolicyDraft { origins: origins(&["https://app.example.com"]), ..PolicyDraft::default() }
}

fn found(draft: &PolicyDraft<'_>) -> Vec<(Place, &'static str)> {
    draft.violations().iter().map(|violation| (violation.place, violation.rule.id())).collect()
}

/// Judges every row, and names all rows that differ.
fn check(table: &[(PolicyDraft<'_>, &[(Place, &str)])]) {
    let wrong: Vec<String> = table
        .iter()
        .filter(|(draft, expected)| found(draft) != *expected)
        .map(|(draft, expected)| format!("{draft:?}\n  found {:?}, expected {expected:?}", found(draft)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Judges each text alone in `origins`, without credentials.
fn check_each(table: &[(&str, &[&str])]) {
    for (id, texts) in table {
        for text in *texts {
            let draft = PolicyDraft { origins: origins(&[text]), ..PolicyDraft::default() };
            let expected = if id.is_empty() { vec![] } else { vec![(Place::Origin(0), *id)] };
            assert_eq!(found(&draft), expected, "`{text}`");
        }
    }
}
