//! The keys of one `#[cors]`, sorted out: which were written, where, and with what value.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use restmachine_core::{Governed, Key, Place, PolicyDraft, Rule};
use syn::{ext::IdentExt, Expr, ExprLit, Lit};

use super::{
    list::{ungrouped, Holds, List},
    max_age::MaxAge,
    origins,
};
use crate::{mistakes::Mistakes, model::KeyValue};

/// Every key of a policy as it was written.
#[derive(Default)]
pub(super) struct Written {
    pub(super) origins: Option<List>,
    pub(super) methods: Option<List>,
    pub(super) allow_headers: Option<List>,
    pub(super) expose_headers: Option<List>,
    pub(super) max_age: Option<MaxAge>,
    flags: Vec<(Key, bool)>,
    /// Keys that somebody meant but nobody could read: misspelt ones, and those with a value that is none. What depends on
    /// one of them would be a second error.
    pub(super) unread: Vec<Key>,
    /// The name of each key, in the order they were written.
    names: Vec<(Key, Ident)>,
}

impl Written {
    /// Sorts the keys; unknown and repeated ones are mistakes, whatever they say.
    pub(super) fn sort(keys: &[KeyValue], mistakes: &mut Mistakes) -> Self {
        let mut written = Self::default();
        for pair in keys {
            match Key::from_name(&pair.name.unraw().to_string()) {
                Err(rule) => {
                    if let Rule::KeyUnknown { meant: Some(key), .. } = rule {
                        written.unread.push(key);
                    }
                    mistakes.rule(&pair.name, &rule);
                }
                Ok(key) if written.names.iter().any(|(present, _)| *present == key) => {
                    mistakes.rule(&pair.name, &Rule::KeyDuplicate(Some(key)));
                }
                Ok(key) => {
                    let before = mistakes.count();
                    written.names.push((key, pair.name.clone()));
                    written.set(key, pair, mistakes);
                    if mistakes.count() > before {
                        written.unread.push(key);
                    }
                }
            }
        }
        written
    }

    /// Takes note that somebody wrote more than could be read: it may have been any key that it names, or the origins.
    pub(super) fn lose(&mut self, unread: &[TokenStream]) {
        self.unread.extend((!unread.is_empty()).then_some(Key::Origins));
        for token in unread.iter().cloned().flatten() {
            if let TokenTree::Ident(name) = token {
                match Key::from_name(&name.unraw().to_string()) {
                    Ok(key) | Err(Rule::KeyUnknown { meant: Some(key), .. }) => self.unread.push(key),
                    Err(_) => {}
                }
            }
        }
    }

    fn set(&mut self, key: Key, pair: &KeyValue, mistakes: &mut Mistakes) {
        let (name, value) = (&pair.name, pair.value.as_ref());
        match key {
            Key::Origins => self.origins = List::parse(name, value, Holds::Origins, mistakes),
            Key::Methods => self.methods = List::parse(name, value, Holds::Names, mistakes),
            Key::AllowHeaders => self.allow_headers = List::parse(name, value, Holds::Names, mistakes),
            Key::ExposeHeaders => self.expose_headers = List::parse(name, value, Holds::Names, mistakes),
            Key::MaxAge => self.max_age = MaxAge::parse(name, value, mistakes),
            _ => self.flags.extend(mistakes.keep(parse_flag(value)).map(|is_set| (key, is_set))),
        }
    }

    /// Whether a flag is on.
    pub(super) fn is_set(&self, flag: Key) -> bool {
        self.flags.contains(&(flag, true))
    }

    /// A key's name, if it was written.
    pub(super) fn name(&self, key: Key) -> Option<&Ident> {
        self.names.iter().find(|(present, _)| *present == key).map(|(_, name)| name)
    }

    /// Whether someone meant a key and nobody could read it.
    pub(super) fn is_unread(&self, key: Key) -> bool {
        self.unread.contains(&key)
    }

    pub(super) fn is_alone(&self, key: Key) -> bool {
        self.names.iter().all(|(present, _)| *present == key)
    }

    /// The draft that the rules judge.
    pub(super) fn draft<'a>(&'a self, governed: &Governed<'a>) -> PolicyDraft<'a> {
        PolicyDraft {
            origins: self.origins.as_ref().map(origins::draft),
            methods: self.methods.as_ref().map(List::texts),
            allow_headers: self.allow_headers.as_ref().map(List::texts),
            expose_headers: self.expose_headers.as_ref().map(List::texts),
            credentials: self.is_set(Key::Credentials),
            max_age: self.max_age.as_ref().map(MaxAge::draft),
            reflect_any_origin: self.is_set(Key::ReflectAnyOrigin),
            dangerously_reflect_in_release: self.is_set(Key::DangerouslyReflectInRelease),
            dangerously_allow_insecure_origins: self.is_set(Key::DangerouslyAllowInsecureOrigins),
            dangerously_allow_public_suffixes: self.is_set(Key::DangerouslyAllowPublicSuffixes),
            governed: governed.clone(),
            // A macro does not know the profile of the crate it expands in; const evaluation there does.
            release: None,
        }
    }

    /// Where the carets go.
    pub(super) fn place(&self, place: Place) -> Option<TokenStream> {
        let at = |list: &Option<List>, index| list.as_ref().map(|list| list.place(index));
        match place {
            Place::Origin(index) => at(&self.origins, index),
            Place::Method(index) => at(&self.methods, index),
            Place::AllowHeader(index) => at(&self.allow_headers, index),
            Place::ExposeHeader(index) => at(&self.expose_headers, index),
            Place::MaxAge => self.max_age.as_ref().map(|age| age.value.to_token_stream()),
            Place::Key(key) => self.name(key).map(ToTokens::to_token_stream),
            Place::Policy | Place::Path => None,
        }
    }
}

/// `credentials`, `credentials = true`, `credentials = false`
fn parse_flag(value: Option<&Expr>) -> syn::Result<bool> {
    match value.map(ungrouped) {
        None => Ok(true),
        Some(Expr::Lit(ExprLit { lit: Lit::Bool(literal), .. })) => Ok(literal.value),
        Some(other) => Err(syn::Error::new_spanned(other, "the value of a flag must be `true` or `false`")),
    }
}
