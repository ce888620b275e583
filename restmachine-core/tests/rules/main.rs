//! Every rule from both sides of its edge, as tables.
#![allow(clippy::unwrap_used)]

mod accepted;
mod data;
mod document;
mod headers;
mod help;
mod index;
mod keys;
mod matching;
mod message;
mod methods;
mod origin_names;
mod origins;
mod paths;
mod segment_keys;
mod serialisation;
mod spelling;
mod wording;

use restmachine_core::{BuildProfile, Key, OriginEntry, Place, PolicyDraft, PolicyTarget};

/// A constant whose value the rules cannot see.
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

/// A valid draft, as the base of rows that change one thing.
fn sound() -> Draft {
    Draft { origins: origins(&["https://app.example.com"]), ..Draft::default() }
}

fn violations(draft: &Draft, target: &PolicyTarget<'_>, profile: BuildProfile) -> Vec<(Place, &'static str)> {
    let violations = draft.clone().judge(target, profile).err().unwrap_or_default();
    violations.iter().map(|violation| (violation.place, violation.rule.id())).collect()
}

/// A draft, and what is wrong with it.
type Row<'a> = (Draft, &'a [(Place, &'a str)]);

/// Judges every row, and lists all rows that differ from what is expected.
fn check(table: &[Row<'_>]) {
    check_for(&PolicyTarget::Routes, BuildProfile::Unknown, table);
}

/// Like [`check`], for a target and a build profile.
fn check_for(target: &PolicyTarget<'_>, profile: BuildProfile, table: &[Row<'_>]) {
    let violations = |draft| violations(draft, target, profile);
    let wrong: Vec<String> = table
        .iter()
        .filter(|(draft, expected)| violations(draft) != *expected)
        .map(|(draft, expected)| format!("{draft:?}\n  found {:?}, expected {expected:?}", violations(draft)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Judges each string by itself in `origins`, without credentials.
fn check_each(table: &[(&str, &[&str])]) {
    for (id, texts) in table {
        for text in *texts {
            let draft = Draft { origins: origins(&[text]), ..Draft::default() };
            let expected = if id.is_empty() { vec![] } else { vec![(Place::Entry(Key::Origins, 0), *id)] };
            assert_eq!(
                violations(&draft, &PolicyTarget::Routes, BuildProfile::Unknown),
                expected,
                "`{text}`"
            );
        }
    }
}
