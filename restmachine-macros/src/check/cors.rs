//! The policy of a level.

use proc_macro2::{Ident, Span};
use restmachine_core::{defaults, Governed, Key, Rule, Violation};
use syn::{Error, ExprPath};

use super::{list::List, max_age::MaxAge, origins, written::Written};
use crate::{
    checked::{Cors, Origins, Policy, Said, Statement, WholePolicy},
    mistakes::{At, Mistakes},
    model::{CorsAttribute, CorsContent},
};

/// What a level says, once every `#[cors]` above it has passed. A level with a mistake says nothing.
pub(super) fn check_cors(
    attributes: &[CorsAttribute],
    governed: &Governed<'_>,
    mistakes: &mut Mistakes,
) -> Cors {
    let before = mistakes.count();
    let unconditional = attributes.iter().filter(|attribute| attribute.predicate.is_none());
    for second in unconditional.skip(1) {
        mistakes.rule(At(second.word), &Rule::KeyDuplicate(None));
    }
    let statements = attributes.iter().filter_map(|attribute| check_statement(attribute, governed, mistakes));
    let statements = statements.collect();
    if mistakes.count() > before {
        Cors::default()
    } else {
        Cors { statements }
    }
}

fn check_statement(
    attribute: &CorsAttribute,
    governed: &Governed<'_>,
    mistakes: &mut Mistakes,
) -> Option<Statement> {
    let before = mistakes.count();
    let said = match &attribute.content {
        CorsContent::Keys(keys, constants) => {
            check_alone(constants, mistakes);
            let mut written = Written::sort(keys, mistakes);
            written.lose(&attribute.unread);
            written.unread.extend(constants.first().map(|_| Key::Origins));
            check_keys(attribute.word, &written, governed, mistakes)
        }
        CorsContent::Constant(path) => Said::Constant {
            word: attribute.word,
            path: path.clone(),
            served_methods: match governed {
                Governed::Function(served) => served.iter().map(|method| (*method).to_owned()).collect(),
                Governed::Routes | Governed::Layered => Vec::new(),
            },
        },
    };
    if mistakes.count() > before || !attribute.unread.is_empty() {
        return None;
    }
    let duplicate = Error::new(attribute.word, Rule::KeyDuplicate(None).explanation());
    Some(Statement { predicate: attribute.predicate.clone(), duplicate, said })
}

/// Judges `policy!(…)`.
pub(crate) fn check_policy(policy: &CorsAttribute, mistakes: &mut Mistakes) -> Option<Policy> {
    match check_whole(policy, &Governed::Routes, mistakes)? {
        WholePolicy::Written(policy) => return Some(*policy),
        WholePolicy::Constant(path) => {
            mistakes.syntax(
                path,
                "`policy!` takes keys, not a constant\nhelp: write `origins = [\"https://app.example.com\"]`",
            );
        }
    }
    None
}

/// Judges `layer_policy!(…)`.
pub(crate) fn check_layer_policy(policy: &CorsAttribute, mistakes: &mut Mistakes) -> Option<WholePolicy> {
    check_whole(policy, &Governed::Layered, mistakes)
}

/// Judges what has to be a policy, and not a level that goes without.
fn check_whole(
    policy: &CorsAttribute,
    governed: &Governed<'_>,
    mistakes: &mut Mistakes,
) -> Option<WholePolicy> {
    match check_statement(policy, governed, mistakes)?.said {
        Said::Policy(policy) => Some(WholePolicy::Written(policy)),
        Said::Constant { path, .. } => Some(WholePolicy::Constant(path)),
        Said::Off(word) => {
            mistakes
                .syntax(word, "`off` is not a policy\nhelp: write `#[cors(off)]` where CORS should be off");
            None
        }
    }
}

/// A constant is the whole of what a level says.
fn check_alone(constants: &[ExprPath], mistakes: &mut Mistakes) {
    for path in constants {
        mistakes.syntax(
            path,
            "a constant is a whole policy, so it cannot be combined with keys\n\
             help: write `#[cors(CONST)]` alone, or `origins = [..CONST]` to use a constant of origins",
        );
    }
}

fn check_keys(word: Span, written: &Written, governed: &Governed<'_>, mistakes: &mut Mistakes) -> Said {
    if let Some(name) = written.name(Key::Off) {
        let is_refused = !written.is_set(Key::Off) && !written.is_unread(Key::Off);
        if is_refused || !written.is_alone(Key::Off) {
            mistakes.rule(name, &Rule::KeyOff);
        }
        return Said::Off(name.clone());
    }
    for violation in violations(written, governed) {
        match written.place(violation.place) {
            Some(place) => mistakes.rule(place, &violation.rule),
            None => mistakes.rule(At(word), &violation.rule),
        }
    }
    Said::Policy(Box::new(policy(word, written)))
}

/// What the rules say, but for what depends on a key that could not be read.
fn violations(written: &Written, governed: &Governed<'_>) -> Vec<Violation> {
    let mut violations = written.draft(governed).violations();
    violations.retain(|violation| !decisive(&violation.rule).iter().any(|key| written.is_unread(*key)));
    violations
}

/// The keys that would have made a policy break no such rule.
fn decisive(rule: &Rule) -> &'static [Key] {
    match rule {
        Rule::OriginMissing(_) => &[Key::Origins, Key::Off],
        Rule::MethodMissing => &[Key::Methods],
        Rule::OriginWildcardCredentials => &[Key::ReflectAnyOrigin],
        Rule::OriginReflect => &[Key::Origins, Key::Credentials],
        Rule::OriginInsecure(_) => &[Key::DangerouslyAllowInsecureOrigins],
        Rule::OriginPublicSuffix { .. } => &[Key::DangerouslyAllowPublicSuffixes],
        _ => &[],
    }
}

/// The policy, with what was not written filled in.
fn policy(word: Span, written: &Written) -> Policy {
    let texts = |list: &Option<List>| list.as_ref().map(|list| list.texts().join(", "));
    let needs_debug_build =
        written.is_set(Key::ReflectAnyOrigin) && !written.is_set(Key::DangerouslyReflectInRelease);
    Policy {
        word,
        origins: written
            .origins
            .as_ref()
            .map_or_else(|| Origins::Listed(Vec::new()), |list| origins::origins(list, written)),
        methods: written.methods.as_ref().map(|list| list.texts().into_iter().map(str::to_owned).collect()),
        allow_headers: texts(&written.allow_headers).unwrap_or_else(|| defaults::ALLOW_HEADERS.join(", ")),
        expose_headers: texts(&written.expose_headers).unwrap_or_else(|| defaults::EXPOSE_HEADERS.join(", ")),
        credentials: written.is_set(Key::Credentials),
        max_age: MaxAge::checked(written.max_age.as_ref()),
        only_in_debug_builds: written
            .name(Key::ReflectAnyOrigin)
            .filter(|_| needs_debug_build)
            .map(Ident::span),
    }
}
