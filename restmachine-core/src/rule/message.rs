//! What a broken rule says to people who give a value and write no Rust: the customer who types an origin into a form, or
//! the operator who edits an environment variable.
//!
//! It is derived from the wording for developers: the same line, and the same help without the key that lifts the rule.
//! Other words are only here where the line or the help is about a key and not about a value.

use crate::key::Key;
use crate::origin::list_correction;
use crate::rule::help::{enumeration, token_list};
use crate::rule::{MissingReason, Rule, SuffixReason, SyntaxReason};

impl Rule {
    /// What is wrong with the value, and what to write instead, in two sentences that name no key of a policy.
    pub fn message(&self) -> String {
        format!("{}. {}.", capitalised(&self.line_about_value()), capitalised(&self.remedy_for_value()))
    }

    fn line_about_value(&self) -> String {
        let without_key = |key: Key, noun: &str| self.to_string().replace(&format!("`{}`", key.name()), noun);
        match self {
            Rule::OriginReflect => "any origin can be answered only with `*` and credentials".to_owned(),
            Rule::MethodEmpty => without_key(Key::Methods, "the list of methods"),
            Rule::MethodMissing => "no methods are listed".to_owned(),
            Rule::MethodWildcard => {
                "`*` cannot mean every method: with credentials, it is just a method named `*`".to_owned()
            }
            Rule::ExposeRequestName(_) => without_key(Key::ExposeHeaders, "the list of exposed headers"),
            Rule::MaxAgeRange(_) => without_key(Key::MaxAge, "lifetime of a preflight"),
            rule => rule.to_string(),
        }
    }

    fn remedy_for_value(&self) -> String {
        let remedy = match self {
            Rule::OriginWildcardCredentials
            | Rule::OriginMissing(MissingReason::List | MissingReason::ListOfLevel)
            | Rule::OriginPublicSuffix { reason: SuffixReason::Unknown, .. }
            | Rule::OriginReflect
            | Rule::OriginReflectRelease => "list the origins, such as `https://app.example.com`",
            Rule::OriginWildcardListed | Rule::HeaderWildcardListed => "write `*` alone, or remove it",
            Rule::MethodEmpty | Rule::MethodMissing | Rule::MethodWildcard => {
                "list the methods, such as `GET` and `POST`"
            }
            Rule::HeaderForbidden(name) if name.eq_ignore_ascii_case("Cookie") => {
                "remove it: with credentials, the browser sends cookies without asking"
            }
            Rule::OriginSyntax { origin, reason: SyntaxReason::List } => {
                return each_by_itself(list_correction(origin).as_deref());
            }
            Rule::MethodToken(given) | Rule::HeaderToken(given) => match token_list(given) {
                Some(names) => return each_by_itself(Some(&names)),
                None => return self.remedy(),
            },
            Rule::MaxAgeRange(_) => return self.remedy().replace("max_age = ", ""),
            _ => return self.remedy(),
        };
        remedy.to_owned()
    }
}

fn each_by_itself<T: AsRef<str>>(values: Option<&[T]>) -> String {
    match values {
        Some(values) => format!("write each by itself: {}", enumeration(values.iter().map(AsRef::as_ref))),
        None => "write each by itself".to_owned(),
    }
}

fn capitalised(sentence: &str) -> String {
    let mut characters = sentence.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
