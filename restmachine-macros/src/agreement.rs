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
            assert_eq!(found, builder_findings(&sample), "{}", sample.tokens());
            assert!(rules(&found).contains(*rule), "{rule} is not in {found:?} of {}", sample.tokens());
            broken.extend(rules(&found));
        }
    }
    // The number of rules that a policy of the builder can break in a debug build.
    assert_eq!(broken.len(), 34, "{broken:?}");
}
