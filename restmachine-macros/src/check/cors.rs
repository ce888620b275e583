//! The rules of `#[cors]`, `policy!` and `layer_policy!`.

use proc_macro2::{Ident, Span};
use restmachine_core::{BuildProfile, Key, PolicyTarget, Rule};
use syn::{Error, ExprPath};

use super::keys::PolicyKeys;
use crate::{
    checked::{Cors, CorsAttribute, CorsContent, LayerPolicy, Policy},
    mistakes::{Caret, Mistakes},
    model,
};

/// Judges every `#[cors]` of a level. If one of them has a mistake, the level counts as one without `#[cors]`.
pub(super) fn check_cors(
    attributes: &[model::CorsAttribute],
    target: &PolicyTarget<'_>,
    mistakes: &mut Mistakes,
) -> Cors {
    let (checked, are_sound) = mistakes.attempt(|mistakes| {
        let unconditional = attributes.iter().filter(|attribute| attribute.predicate.is_none());
        for second in unconditional.skip(1) {
            mistakes.rule(Caret(second.word), &Rule::KeyDuplicate(None));
        }
        attributes.iter().filter_map(|attribute| check_attribute(attribute, target, mistakes)).collect()
    });
    if are_sound {
        Cors { attributes: checked }
    } else {
        Cors::default()
    }
}

fn check_attribute(
    attribute: &model::CorsAttribute,
    target: &PolicyTarget<'_>,
    mistakes: &mut Mistakes,
) -> Option<CorsAttribute> {
    let (content, is_sound) = mistakes.attempt(|mistakes| check_content(attribute, target, mistakes));
    let duplicate = Error::new(attribute.word, Rule::KeyDuplicate(None).explanation());
    let checked = CorsAttribute { predicate: attribute.predicate.clone(), duplicate, content: content? };
    (is_sound && attribute.unread.is_empty()).then_some(checked)
}

fn check_content(
    attribute: &model::CorsAttribute,
    target: &PolicyTarget<'_>,
    mistakes: &mut Mistakes,
) -> Option<CorsContent> {
    match &attribute.content {
        model::CorsContent::Keys(pairs, constants) => {
            check_alone(constants, mistakes);
            let is_lone = constants.is_empty() && attribute.unread.is_empty() && pairs.len() == 1;
            let mut keys = PolicyKeys::read(pairs, is_lone, target, mistakes);
            keys.note_unread(&attribute.unread);
            if !constants.is_empty() {
                keys.note_unread_origins();
            }
            check_keys(attribute.word, keys, target, mistakes)
        }
        model::CorsContent::Constant(path) => Some(CorsContent::Constant {
            word: attribute.word,
            path: path.clone(),
            served_methods: match target {
                PolicyTarget::Function(served) => served.iter().map(|method| (*method).to_owned()).collect(),
                PolicyTarget::Value | PolicyTarget::Routes | PolicyTarget::Layer => Vec::new(),
            },
        }),
    }
}

/// Judges `policy!(…)`.
pub(crate) fn check_policy(policy: &model::CorsAttribute, mistakes: &mut Mistakes) -> Option<Policy> {
    match check_layer(policy, &PolicyTarget::Value, mistakes)? {
        LayerPolicy::Keys(policy) => return Some(*policy),
        LayerPolicy::Constant(path) => {
            mistakes.syntax(
                path,
                "`policy!` takes keys, not a constant\nhelp: write `origins = [\"https://app.example.com\"]`",
            );
        }
    }
    None
}

/// Judges `layer_policy!(…)`.
pub(crate) fn check_layer_policy(
    policy: &model::CorsAttribute,
    mistakes: &mut Mistakes,
) -> Option<LayerPolicy> {
    check_layer(policy, &PolicyTarget::Layer, mistakes)
}

/// Judges keys or a constant that have to be a policy, which `off` is not.
fn check_layer(
    policy: &model::CorsAttribute,
    target: &PolicyTarget<'_>,
    mistakes: &mut Mistakes,
) -> Option<LayerPolicy> {
    match check_attribute(policy, target, mistakes)?.content {
        CorsContent::Keys(policy) => Some(LayerPolicy::Keys(policy)),
        CorsContent::Constant { path, .. } => Some(LayerPolicy::Constant(path)),
        CorsContent::Off(word) => {
            mistakes
                .syntax(word, "`off` is not a policy\nhelp: write `#[cors(off)]` where CORS should be off");
            None
        }
    }
}

/// Refuses constants next to keys or other constants, since a constant is a whole policy.
fn check_alone(constants: &[ExprPath], mistakes: &mut Mistakes) {
    for path in constants {
        mistakes.syntax(
            path,
            "a constant is a whole policy, so it cannot be combined with keys\n\
             help: write `#[cors(CONST)]` alone, or `origins = [..CONST]` to use a constant of origins",
        );
    }
}

fn check_keys(
    word: Span,
    mut keys: PolicyKeys,
    target: &PolicyTarget<'_>,
    mistakes: &mut Mistakes,
) -> Option<CorsContent> {
    if let Some(name) = keys.name(Key::Off) {
        let is_refused = !keys.is_off && !keys.is_unread(Key::Off);
        if is_refused || !keys.is_alone(Key::Off) {
            mistakes.rule(name, &Rule::KeyOff);
        }
        return Some(CorsContent::Off(name.clone()));
    }
    let reflection = keys.name(Key::ReflectAnyOrigin).filter(|_| keys.draft.flags.reflect_any_origin);
    let reflection = reflection.map(Ident::span);
    // A macro does not know the profile of the crate in which it expands; const evaluation does.
    let violations = match std::mem::take(&mut keys.draft).judge(target, BuildProfile::Unknown) {
        Ok(policy) => return Some(CorsContent::Keys(Box::new(Policy { word, policy, reflection }))),
        Err(violations) => violations,
    };
    for violation in violations {
        // A key that could not be read may have been the one that the rule asks for.
        if decisive_keys(&violation.rule).iter().any(|key| keys.is_unread(*key)) {
            continue;
        }
        match keys.tokens(violation.place) {
            Some(place) => mistakes.rule(place, &violation.rule),
            None => mistakes.rule(Caret(word), &violation.rule),
        }
    }
    None
}

/// The keys with which a policy might not break the rule.
fn decisive_keys(rule: &Rule) -> &'static [Key] {
    match rule {
        Rule::OriginMissing(_) => &[Key::Origins, Key::Off],
        Rule::MethodMissing => &[Key::Methods],
        Rule::OriginWildcardCredentials => &[Key::ReflectAnyOrigin],
        Rule::OriginReflect => &[Key::Origins, Key::Credentials],
        Rule::OriginInsecure(_) => &[Key::DangerouslyAllowInsecureOrigins],
        Rule::OriginScheme { .. } => &[Key::DangerouslyAllowWholeScheme],
        Rule::OriginPublicSuffix { .. } => &[Key::DangerouslyAllowPublicSuffixes],
        _ => &[],
    }
}
