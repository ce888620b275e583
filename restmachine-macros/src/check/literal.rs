//! R-LITERAL: paths, prefixes and methods are string literals, because the macros read them.

use proc_macro2::{TokenStream, TokenTree};
use restmachine_core::{method::STANDARD, LiteralReason, Rule};
use syn::{parse::Parser, punctuated::Punctuated, ExprPath, Lit, LitStr, Macro, Token};

use super::types::spelling;
use crate::{mistakes::Mistakes, model::Text};

/// The literal; anything else is a mistake.
pub(super) fn check_literal(text: &Text, reason: LiteralReason, mistakes: &mut Mistakes) -> Option<LitStr> {
    let tokens = match text {
        Text::Literal(literal) => return Some(literal.clone()),
        Text::Other(tokens) => tokens,
    };
    match unquoted(tokens) {
        Some(content) => {
            mistakes.syntax(tokens, format!("expected a string in quotes\nhelp: write `{content:?}`"));
        }
        None => {
            let (written, literal) = (spelling(tokens), constant_content(tokens, reason));
            mistakes.rule(tokens, &Rule::RouteLiteral { written, reason, literal });
        }
    }
    None
}

/// The content of a string that is only written differently: `b"/users"`, `'/'`, `/users`, or `path = "/users"`.
fn unquoted(tokens: &TokenStream) -> Option<String> {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    match &*trees {
        [TokenTree::Literal(literal)] => content(&Lit::new(literal.clone())),
        [TokenTree::Ident(_), TokenTree::Punct(sign), TokenTree::Literal(literal)]
            if sign.as_char() == '=' =>
        {
            content(&Lit::new(literal.clone()))
        }
        [TokenTree::Punct(slash), ..] if slash.as_char() == '/' => Some(tokens.to_string().replace(' ', "")),
        _ => None,
    }
}

/// The content of `concat!("/a", "/b")`, and of `Method::GET` or `GET` for a method.
fn constant_content(tokens: &TokenStream, reason: LiteralReason) -> Option<String> {
    if reason == LiteralReason::Method
        && let Ok(ExprPath { path, .. }) = syn::parse2(tokens.clone())
    {
        let name = path.segments.last()?.ident.to_string();
        return STANDARD.contains(&&*name).then_some(name);
    }
    let call: Macro = syn::parse2(tokens.clone()).ok()?;
    if call.path.segments.last().is_none_or(|last| last.ident != "concat") {
        return None;
    }
    let parts = Punctuated::<Lit, Token![,]>::parse_terminated.parse2(call.tokens).ok()?;
    parts.iter().map(content).collect()
}

fn content(literal: &Lit) -> Option<String> {
    match literal {
        Lit::Str(text) => Some(text.value()),
        Lit::ByteStr(bytes) => String::from_utf8(bytes.value()).ok(),
        Lit::CStr(text) => text.value().into_string().ok(),
        Lit::Char(character) => Some(character.value().to_string()),
        Lit::Int(number) => Some(number.base10_digits().to_owned()),
        _ => None,
    }
}
