//! These tests generate `restmachine/docs/guide/rules.md`, the page that explains every compile error, so that it says what
//! the compiler says and offers what compiles. `RESTMACHINE_BLESS=1` rewrites it.

mod case;
mod entries;
mod mended;
mod page;

use std::{collections::BTreeSet, env, fs};

use case::{wordings, Case, RELEASE_ONLY};
use restmachine_core::Rule;

const PAGE: &str = "../restmachine/docs/guide/rules.md";

/// The mistakes that the page leaves out: a name that does not exist is rustc's own error, in any program.
const LEFT_TO_RUSTC: &[&str] =
    &["constants/unknown_origins", "constants/unknown_policy", "routers/unknown_name"];

#[test]
fn the_page_is_what_the_compiler_says() {
    let page = page::page();
    if env::var_os("RESTMACHINE_BLESS").is_some() {
        fs::write(PAGE, &page).expect("a page to write to");
    }
    let written = fs::read_to_string(PAGE).unwrap_or_default();
    assert!(written == page, "{PAGE} is out of date: run with RESTMACHINE_BLESS=1 to rewrite it");
}

#[test]
fn every_mended_file_has_its_mistake() {
    let mut mistakes = case::names("ui", ".rs");
    let unsaid = difference(&mistakes, &case::names("ui", ".stderr"));
    assert_eq!(unsaid, [""; 0], "a mistake without what the compiler says of it, or the other way round");
    assert!(mistakes.insert(RELEASE_ONLY.to_owned()), "{RELEASE_ONLY} is refused in a debug build too");
    let without: Vec<String> =
        case::names("mended", ".rs").into_iter().filter(|name| !mistakes.contains(name)).collect();
    assert_eq!(without, [""; 0], "a file in mended/ without its mistake in ui/");
}

#[test]
fn every_mended_file_is_compiled_and_shown() {
    let files = case::names("mended", ".rs");
    let compiled: BTreeSet<String> = mended::COMPILED.iter().map(|name| name.to_string()).collect();
    assert_eq!(difference(&compiled, &files), [""; 0], "build.rs has read another mended/");
    let shown: Vec<String> =
        entries::all().flat_map(|entry| entry.cases).map(|name| name.to_string()).collect();
    assert_eq!(difference(&shown.iter().cloned().collect(), &files), [""; 0], "each is shown");
    assert_eq!(shown.len(), files.len(), "each is shown once");
}

/// The names that only one of the two has.
fn difference(names: &BTreeSet<String>, others: &BTreeSet<String>) -> Vec<String> {
    names.symmetric_difference(others).cloned().collect()
}

#[test]
fn what_to_write_instead_is_not_what_was_refused() {
    for name in mended::COMPILED {
        let Case { before, after, .. } = Case::read(name);
        assert_ne!(before, after, "{name}");
        assert!(!before.is_empty() && !after.is_empty(), "{name}");
    }
}

/// The mistakes under a rule's name are refused by that rule and no other. A mistake that no rule covers names none.
#[test]
fn each_mistake_is_under_its_rule() {
    for (sections, is_rule) in [(entries::RULES, true), (entries::OTHERS, false)] {
        for entry in sections.iter().flat_map(|section| section.entries) {
            for name in entry.cases {
                let said = Case::read(name).said;
                let named: BTreeSet<&str> =
                    said.lines().filter_map(|line| line.split_once("rule: ")?.1.split(',').next()).collect();
                let expected = is_rule.then_some(entry.heading).into_iter().collect();
                assert_eq!(named, expected, "{name}");
            }
        }
    }
}

/// A mistake needs a file in `mended/` unless another mistake with such a file has the same wording: everything that the
/// compiler is known to say is on the page, except for what it says of any program.
#[test]
fn every_wording_is_shown() {
    let said =
        |name: &str| wordings(&fs::read_to_string(format!("ui/{name}.stderr")).expect("a reviewed text"));
    let shown: BTreeSet<String> =
        mended::COMPILED.iter().filter(|name| **name != RELEASE_ONLY).flat_map(|name| said(name)).collect();
    let mut missing = BTreeSet::new();
    for name in case::names("ui", ".stderr") {
        if !LEFT_TO_RUSTC.contains(&name.as_str()) {
            missing.extend(
                said(&name)
                    .into_iter()
                    .filter(|words| !shown.contains(words))
                    .map(|words| (words, name.clone())),
            );
        }
    }
    assert_eq!(missing, BTreeSet::new(), "a wording, and a mistake in ui/ that needs a file in mended/");
    let names = case::names("ui", ".stderr");
    assert!(LEFT_TO_RUSTC.iter().all(|name| names.contains(*name)), "{LEFT_TO_RUSTC:?} are mistakes in ui/");
}

/// The one rule without a file in `ui/`.
#[test]
fn a_release_build_reports_the_words_of_the_rule() {
    let (said, rule) = (Case::read(RELEASE_ONLY).said, Rule::OriginReflectRelease);
    for words in [rule.to_string(), rule.help(), format!("rule: {}", rule.id())] {
        assert!(said.contains(&words), "{words}");
    }
}
