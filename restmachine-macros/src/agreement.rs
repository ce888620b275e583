//! Tests that the macro and the start-up builder judge alike: the same rules, in the same words, at the same places.
//!
//! They generate policies, some valid and some with one mutation, and write each of them once as tokens and once as
//! calls.

mod mutation;
mod sample;

use std::collections::BTreeSet;

use fastrand::Rng;
use proc_macro2::TokenStream;
use restmachine::PolicyErrors;
use restmachine_core::Key;

use self::{mutation::MUTATIONS, sample::Sample};
use crate::{check::check_policy, mistakes::Mistakes, syntax::parse_policy};

/// The mistakes in a policy: the source at each place, and the whole message.
type Findings = Vec<(String, String)>;

/// The mistakes that the macro reports, with the source under each caret.
fn macro_findings(sample: &Sample) -> Findings {
    let tokens: TokenStream = sample.tokens().parse().expect("a sample is tokens");
    let mut mistakes = Mistakes::default();
    let policy = parse_policy(tokens, &mut mistakes);
    check_policy(&policy, &mut mistakes);
    mistakes.findings()
}

/// The mistakes that a policy of data has as well. This is the one exception to the agreement: a list of data is a set, so that
/// it may have repetitions and overlaps, and that of the origins may be empty.
fn findings_of_data(found: &Findings) -> Findings {
    let is_of_source = |(place, message): &(String, String)| {
        let is_empty_list = place == "origins" && message.contains("\nrule: O-MISSING");
        let rules = ["O-DUPLICATE", "M-DUPLICATE", "H-DUPLICATE"];
        is_empty_list || rules.iter().any(|rule| message.contains(&format!("\nrule: {rule}")))
    };
    found.iter().filter(|finding| !is_of_source(finding)).cloned().collect()
}

/// The mistakes that the builder reports, with the source at each place.
fn builder_findings(sample: &Sample) -> Findings {
    let errors = sample.build().err().into_iter().flat_map(PolicyErrors::into_iter);
    let found = errors.map(|error| {
        let message = error.to_string();
        let (place, message) = message.split_once(": ").expect("a place in front");
        (sample.source_at(place), message.to_owned())
    });
    found.collect()
}

fn rules(findings: &Findings) -> BTreeSet<String> {
    let rule = |(_, message): &(String, String)| {
        let line = message.lines().find_map(|line| line.strip_prefix("rule: "))?;
        line.split(',').next().map(str::to_owned)
    };
    findings.iter().filter_map(rule).collect()
}

#[test]
fn the_macro_and_the_builder_accept_the_same() {
    let mut random = Rng::with_seed(0x5eed);
    for _ in 0..400 {
        let sample = Sample::valid(&mut random);
        assert_eq!(macro_findings(&sample), [], "{}", sample.tokens());
        assert_eq!(builder_findings(&sample), [], "{}", sample.tokens());
    }
}

#[test]
fn the_macro_and_the_builder_refuse_the_same() {
    let mut random = Rng::with_seed(0x0bad_5eed);
    let mut broken = BTreeSet::new();
    for (rule, mutate) in MUTATIONS {
        for _ in 0..12 {
            let mut sample = Sample::valid(&mut random);
            mutate(&mut sample, &mut random);
            let found = macro_findings(&sample);
            assert_eq!(findings_of_data(&found), builder_findings(&sample), "{}", sample.tokens());
            assert!(rules(&found).contains(*rule), "{rule} is not in {found:?} of {}", sample.tokens());
            broken.extend(rules(&found));
        }
    }
    // The number of rules that a policy can break in a debug build.
    assert_eq!(broken.len(), 35, "{broken:?}");
}

/// Whatever rule a policy breaks at start-up, the message for people who write no Rust names nothing of Rust.
#[test]
fn no_message_of_the_builder_speaks_of_rust() {
    let mut random = Rng::with_seed(0x3e55a6e);
    let mut broken = BTreeSet::new();
    for (_, mutate) in MUTATIONS {
        for _ in 0..12 {
            let mut sample = Sample::valid(&mut random);
            mutate(&mut sample, &mut random);
            for error in sample.build().err().into_iter().flat_map(PolicyErrors::into_iter) {
                broken.insert(error.rule());
                let message = error.message();
                // An IPv6 address has brackets of its own.
                let words = message.replace("://[", "://");
                for word in ["macro", "attribute", "feature", "=", "[", "dangerously", "const", "cfg"] {
                    assert!(!words.contains(word), "{word}: {message}");
                }
                let key = Key::ALL.iter().find(|key| words.contains(&format!("`{}`", key.name())));
                assert_eq!(key, None, "{message}");
            }
        }
    }
    // All but those of duplicates.
    assert_eq!(broken.len(), 32, "{broken:?}");
}
