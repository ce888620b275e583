//! The policy of a level.

use proc_macro2::Ident;
use restmachine_core::{defaults, Key, Rule};
use syn::Error;

use super::{list::List, written::Written};
use crate::{
    checked::{Cors, Origins, Policy, Statement},
    mistakes::{explanation, At, Mistakes},
    model::CorsAttribute,
};

/// What a level says, once every `#[cors]` above it has passed. A level with a mistake says nothing.
pub(super) fn check_cors(
    attributes: &[CorsAttribute],
    served_methods: Option<&[String]>,
    mistakes: &mut Mistakes,
) -> Cors {
    let before = mistakes.count();
    let unconditional = attributes.iter().filter(|attribute| attribute.predicate.is_none());
    for second in unconditional.skip(1) {
        mistakes.rule(At(second.word), &Rule::KeyDuplicate(None));
    }
    let statements =
        attributes.iter().filter_map(|attribute| check_statement(attribute, served_methods, mistakes));
    let statements = statements.collect();
    if mistakes.count() > before {
        Cors::default()
    } else {
        Cors { statements }
    }
}

fn check_statement(
    attribute: &CorsAttribute,
    served_methods: Option<&[String]>,
    mistakes: &mut Mistakes,
) -> Option<Statement> {
    let before = mistakes.count();
    let written = Written::sort(attribute, mistakes);
    let predicate = attribute.predicate.clone();
    let duplicate = Error::new(attribute.word, explanation(&Rule::KeyDuplicate(None)));
    if let Some(name) = written.name(Key::Off) {
        if !written.is_alone(Key::Off) || !written.is_set(Key::Off) {
            mistakes.rule(name, &Rule::KeyOff);
        }
        return Some(Statement { predicate, duplicate, policy: None });
    }
    // Origins that could not be read, or stand under a misspelt key, have been reported: they are not missing.
    let has_unread_origins = written.origins.is_none() && written.name(Key::Origins).is_some();
    let are_origins_reported = has_unread_origins || written.has_misspelt_origins;
    for violation in written.draft(served_methods).violations() {
        if are_origins_reported && violation.rule == Rule::OriginMissing {
            continue;
        }
        match written.place(violation.place) {
            Some(place) => mistakes.rule(place, &violation.rule),
            None => mistakes.rule(At(attribute.word), &violation.rule),
        }
    }
    (mistakes.count() == before).then(|| Statement {
        predicate,
        duplicate,
        policy: Some(policy(attribute, &written)),
    })
}

/// The policy, with what was not written filled in.
fn policy(attribute: &CorsAttribute, written: &Written) -> Policy {
    let texts = |list: &Option<List>| list.as_ref().map(|list| list.texts().join(", "));
    let reflects = written.is_set(Key::ReflectAnyOrigin);
    let needs_debug_build = reflects && !written.is_set(Key::DangerouslyReflectInRelease);
    let origins = written.origins.iter().flat_map(List::texts).map(str::to_owned).collect::<Vec<_>>();
    Policy {
        word: attribute.word,
        origins: match origins.iter().any(|origin| origin == "*") {
            true if reflects => Origins::Reflected,
            true => Origins::Any,
            false => Origins::Listed(origins),
        },
        methods: written.methods.as_ref().map(|list| list.texts().into_iter().map(str::to_owned).collect()),
        allow_headers: texts(&written.allow_headers).unwrap_or_else(|| defaults::ALLOW_HEADERS.join(", ")),
        expose_headers: texts(&written.expose_headers).unwrap_or_else(|| defaults::EXPOSE_HEADERS.join(", ")),
        credentials: written.is_set(Key::Credentials),
        max_age: written.max_age.as_ref().and_then(|age| age.seconds).unwrap_or(defaults::MAX_AGE.into()),
        only_in_debug_builds: written
            .name(Key::ReflectAnyOrigin)
            .filter(|_| needs_debug_build)
            .map(Ident::span),
    }
}
