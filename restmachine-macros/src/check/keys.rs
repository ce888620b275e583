//! The keys of one `#[cors]`: their values, and the tokens that a mistake points at.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use restmachine_core::{Key, MaxAgeDraft, Place, PolicyDraft, PolicyTarget, Rule};
use syn::{ext::IdentExt, Expr, ExprLit, ExprPath, Lit};

use super::{
    list::{ungrouped, List, ListKind},
    types::spelling,
};
use crate::{mistakes::Mistakes, model::KeyValue};

/// A draft for the rules, with the tokens that a mistake points at.
#[derive(Default)]
pub(super) struct PolicyKeys {
    pub(super) draft: PolicyDraft<ExprPath>,
    /// Whether `off` is on.
    pub(super) is_off: bool,
    /// The name of each key, in the order they were written.
    names: Vec<(Key, Ident)>,
    lists: Vec<(Key, List)>,
    values: Vec<(Key, Expr)>,
    /// Keys that were written but could not be read: misspelt ones, and those with a value of the wrong kind. A rule
    /// that depends on one of them would be a second error.
    unread: Vec<Key>,
}

impl PolicyKeys {
    /// Reads the keys; unknown and repeated ones are mistakes, whatever their value.
    ///
    /// `is_lone` says that there is one pair and nothing else. If it is an unknown word, no other key can be missed, and a
    /// level may have meant a constant by it.
    pub(super) fn read(
        pairs: &[KeyValue],
        is_lone: bool,
        target: &PolicyTarget<'_>,
        mistakes: &mut Mistakes,
    ) -> Self {
        let mut keys = Self::default();
        for pair in pairs {
            let name = pair.name.unraw().to_string();
            match Key::from_name(&name) {
                Err(None) if is_lone && pair.value.is_none() => {
                    keys.unread.extend([Key::Origins, Key::Methods]);
                    let is_alone = target.is_level();
                    mistakes.rule(&pair.name, &Rule::KeyUnknown { name, meant: None, is_alone });
                }
                Err(meant) => {
                    keys.unread.extend(meant);
                    mistakes.rule(&pair.name, &Rule::KeyUnknown { name, meant, is_alone: false });
                }
                Ok(key) if keys.name(key).is_some() => {
                    mistakes.rule(&pair.name, &Rule::KeyDuplicate(Some(key)));
                }
                Ok(key) => {
                    keys.names.push((key, pair.name.clone()));
                    let (_, is_read) = mistakes.attempt(|mistakes| keys.set(key, pair, mistakes));
                    keys.unread.extend((!is_read).then_some(key));
                }
            }
        }
        keys
    }

    /// Notes tokens that could not be read. They may have been the origins, or any key that they name.
    pub(super) fn note_unread(&mut self, unread: &[TokenStream]) {
        self.unread.extend((!unread.is_empty()).then_some(Key::Origins));
        for token in unread.iter().cloned().flatten() {
            if let TokenTree::Ident(name) = token {
                let key = Key::from_name(&name.unraw().to_string());
                self.unread.extend(key.map_or_else(|meant| meant, Some));
            }
        }
    }

    /// Notes that something else was written in the place of the origins.
    pub(super) fn note_unread_origins(&mut self) {
        self.unread.push(Key::Origins);
    }

    fn set(&mut self, key: Key, pair: &KeyValue, mistakes: &mut Mistakes) {
        match key {
            Key::Origins => {
                self.draft.origins = self.list(key, pair, ListKind::Origins, mistakes).map(List::origins);
            }
            Key::Methods => self.draft.methods = self.names_of(key, pair, mistakes),
            Key::AllowHeaders => self.draft.allow_headers = self.names_of(key, pair, mistakes),
            Key::ExposeHeaders => self.draft.expose_headers = self.names_of(key, pair, mistakes),
            Key::MaxAge => self.draft.max_age = self.seconds(key, pair, mistakes),
            Key::Credentials => self.draft.flags.credentials = flag(pair, mistakes),
            Key::ReflectAnyOrigin => self.draft.flags.reflect_any_origin = flag(pair, mistakes),
            Key::DangerouslyReflectInRelease => {
                self.draft.flags.dangerously_reflect_in_release = flag(pair, mistakes);
            }
            Key::DangerouslyAllowInsecureOrigins => {
                self.draft.flags.dangerously_allow_insecure_origins = flag(pair, mistakes);
            }
            Key::DangerouslyAllowPublicSuffixes => {
                self.draft.flags.dangerously_allow_public_suffixes = flag(pair, mistakes);
            }
            Key::DangerouslyAllowWholeScheme => {
                self.draft.flags.dangerously_allow_whole_scheme = flag(pair, mistakes);
            }
            Key::Off => self.is_off = flag(pair, mistakes),
        }
    }

    fn list(&mut self, key: Key, pair: &KeyValue, kind: ListKind, mistakes: &mut Mistakes) -> Option<&List> {
        let list = List::parse(&pair.name, pair.value.as_ref(), kind, mistakes)?;
        self.lists.push((key, list));
        self.lists.last().map(|(_, list)| list)
    }

    fn names_of(&mut self, key: Key, pair: &KeyValue, mistakes: &mut Mistakes) -> Option<Vec<String>> {
        self.list(key, pair, ListKind::Names, mistakes).map(List::names)
    }

    /// The value of `max_age`: a number of seconds, a constant, or a value that is neither.
    fn seconds(
        &mut self,
        key: Key,
        pair: &KeyValue,
        mistakes: &mut Mistakes,
    ) -> Option<MaxAgeDraft<ExprPath>> {
        let Some(value) = pair.value.as_ref().map(ungrouped) else {
            mistakes.syntax(
                &pair.name,
                "this key needs a value\nhelp: write the seconds, such as `max_age = 86400`",
            );
            return None;
        };
        self.values.push((key, value.clone()));
        Some(match value {
            Expr::Path(constant) => MaxAgeDraft::Constant(constant.clone()),
            Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => match number.base10_digits().parse() {
                Ok(seconds) => MaxAgeDraft::Seconds(seconds),
                Err(_) => MaxAgeDraft::Unreadable(number.to_string()),
            },
            other => MaxAgeDraft::Unreadable(spelling(other)),
        })
    }

    /// The name of a key in the source, if it was written.
    pub(super) fn name(&self, key: Key) -> Option<&Ident> {
        find(&self.names, key)
    }

    /// Whether a key was written but could not be read.
    pub(super) fn is_unread(&self, key: Key) -> bool {
        self.unread.contains(&key)
    }

    pub(super) fn is_alone(&self, key: Key) -> bool {
        self.names.iter().all(|(present, _)| *present == key)
    }

    /// The tokens that a mistake at a place points at; `None` if the place is not in the source.
    pub(super) fn tokens(&self, place: Place) -> Option<TokenStream> {
        match place {
            Place::Entry(key, index) => find(&self.lists, key).map(|list| list.place(index)),
            Place::Value(key) => find(&self.values, key).map(ToTokens::to_token_stream),
            Place::Key(key) => self.name(key).map(ToTokens::to_token_stream),
            Place::Policy | Place::Path => None,
        }
    }
}

fn find<T>(pairs: &[(Key, T)], key: Key) -> Option<&T> {
    pairs.iter().find(|(present, _)| *present == key).map(|(_, value)| value)
}

/// The value of a flag: `credentials`, `credentials = true` or `credentials = false`. Anything else is a mistake, and
/// off.
fn flag(pair: &KeyValue, mistakes: &mut Mistakes) -> bool {
    match pair.value.as_ref().map(ungrouped) {
        None => true,
        Some(Expr::Lit(ExprLit { lit: Lit::Bool(literal), .. })) => literal.value,
        Some(other) => {
            let name = pair.name.unraw();
            let help = match is_negative(other) {
                true => format!("write `{name} = false`, or remove the key"),
                false => format!("write `{name}`"),
            };
            mistakes.syntax(other, format!("the value of a flag must be `true` or `false`\nhelp: {help}"));
            false
        }
    }
}

/// Whether a value that is not `true` or `false` says that the flag is to be off.
fn is_negative(value: &Expr) -> bool {
    let Expr::Lit(ExprLit { lit, .. }) = value else { return false };
    match lit {
        Lit::Str(text) => {
            ["", "0", "false", "no", "off"].iter().any(|word| text.value().eq_ignore_ascii_case(word))
        }
        Lit::Int(number) => number.base10_digits() == "0",
        _ => false,
    }
}
