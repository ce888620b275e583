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

/// Errors of rustc's own that any program can cause.
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
fn every_mended_file_is_compiled_and_shown() {
    let files = case::names("mended", ".rs");
    let compiled: BTreeSet<String> = mended::COMPILED.iter().map(|name| name.to_string()).collect();
    assert_eq!(compiled, files, "tests/rules/mended.rs lists what is in mended/");
    let shown: Vec<String> =
        entries::all().flat_map(|entry| entry.cases).map(|name| name.to_string()).collect();
    assert_eq!(shown.iter().cloned().collect::<BTreeSet<_>>(), files, "each is shown");
    assert_eq!(shown.len(), files.len(), "each is shown once");
}

#[test]
fn what_to_write_instead_is_not_what_was_refused() {
    for name in mended::COMPILED {
        let Case { before, after, .. } = Case::read(name);
        assert_ne!(before, after, "{name}");
        assert!(!before.is_empty() && !after.is_empty(), "{name}");
    }
}

/// The mistakes under a rule's name are refused by that rule and no other; an error without a rule names none.
#[test]
fn each_mistake_stands_under_its_rule() {
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

/// Every message of the compiler is on the page, except for those that any program can cause.
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
    assert_eq!(missing, BTreeSet::new());
}

/// The one rule without a file in `ui/`.
#[test]
fn a_release_build_is_told_what_the_rule_says() {
    let (said, rule) = (Case::read(RELEASE_ONLY).said, Rule::OriginReflectRelease);
    for words in [rule.to_string(), rule.help(), format!("rule: {}", rule.id())] {
        assert!(said.contains(&words), "{words}");
    }
}
