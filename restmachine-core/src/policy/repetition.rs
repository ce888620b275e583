//! Lists of methods and headers are sets: a name that is repeated is a mistake in source code, and is merged in data.

use std::collections::HashSet;

use crate::policy::Provenance;

/// The names with which the next one is compared. In data a repetition is not a mistake.
pub(super) fn comparable(earlier: &[String], provenance: Provenance) -> &[String] {
    match provenance {
        Provenance::Source => earlier,
        Provenance::Data => &[],
    }
}

/// The names, each once. Two of them are the same if `identity` makes the same string of both.
pub(super) fn merged(mut names: Vec<String>, identity: fn(&str) -> String) -> Vec<String> {
    let mut seen = HashSet::new();
    names.retain(|name| seen.insert(identity(name)));
    names
}
