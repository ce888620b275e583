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

use restmachine_core::{BuildProfile, Key, OriginEntry, Place, PolicyDraft, PolicyTarget};

/// A constant that a rule cannot see into.
type Constant = ();

type Draft = PolicyDraft<Constant>;

/// `origins` as a list of literals.
fn origins(literals: &[&str]) -> Option<Vec<OriginEntry<Constant>>> {
    Some(literals.iter().map(|text| OriginEntry::Text((*text).to_owned())).collect())
}

/// A list of names.
fn names(names: &[&str]) -> Option<Vec<String>> {
    Some(names.iter().map(|name| (*name).to_owned()).collect())
}

/// A policy that nothing is wrong with, to change one thing in.
fn sound() -> Draft {
    Draft { origins: origins(&["https://app.example.com"]), ..Draft::default() }
}

fn found(draft: &Draft, target: &PolicyTarget<'_>, profile: BuildProfile) -> Vec<(Place, &'static str)> {
    let violations = draft.clone().judge(target, profile).err().unwrap_or_default();
    violations.iter().map(|violation| (violation.place, violation.rule.id())).collect()
}

/// A draft, and what is wrong with it.
type Row<'a> = (Draft, &'a [(Place, &'a str)]);

/// Judges every row, and names all rows that differ.
fn check(table: &[Row<'_>]) {
    check_for(&PolicyTarget::Routes, BuildProfile::Unknown, table);
}

/// The same for a target and in a build of a profile.
fn check_for(target: &PolicyTarget<'_>, profile: BuildProfile, table: &[Row<'_>]) {
    let found = |draft| found(draft, target, profile);
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
            let draft = Draft { origins: origins(&[text]), ..Draft::default() };
            let expected = if id.is_empty() { vec![] } else { vec![(Place::Entry(Key::Origins, 0), *id)] };
            assert_eq!(found(&draft, &PolicyTarget::Routes, BuildProfile::Unknown), expected, "`{text}`");
        }
    }
}
