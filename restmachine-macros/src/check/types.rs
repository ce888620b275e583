//! Types and values as tokens: how to print them as users write them, and how to look inside of groups.

use proc_macro2::{Delimiter, Punct, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Type;

/// The tokens as a user writes them: `Vec<u8>`, where the tokens themselves print as `Vec < u8 >`.
pub(super) fn spelling(tokens: impl ToTokens) -> String {
    let mut text = String::new();
    write(tokens.into_token_stream(), &mut text);
    text
}

fn write(tokens: TokenStream, text: &mut String) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                text.push_str(open);
                write(group.stream(), text);
                text.push_str(close);
            }
            TokenTree::Punct(mark) if matches!(mark.as_char(), ',' | ';') => {
                text.push(mark.as_char());
                text.push(' ');
            }
            // `*` after a value multiplies; in `&*const T` it does not.
            TokenTree::Punct(mark)
                if matches!(mark.as_char(), '+' | '=') || (is_operator(&mark) && is_value(text)) =>
            {
                text.push_str(&format!(" {} ", mark.as_char()));
            }
            TokenTree::Punct(mark) => text.push(mark.as_char()),
            word => {
                if text.ends_with(is_word) {
                    text.push(' ');
                }
                text.push_str(&word.to_string());
            }
        }
    }
}

fn is_operator(mark: &Punct) -> bool {
    matches!(mark.as_char(), '*' | '/' | '%' | '-') && mark.spacing() == Spacing::Alone
}

/// Whether what has been written so far ends in a value, so that an operator may follow.
fn is_value(text: &str) -> bool {
    text.ends_with(|last: char| is_word(last) || last == ')')
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Whether a type is `str`, or `core::primitive::str`.
pub(super) fn is_str(ty: &Type) -> bool {
    let Type::Path(path) = ungrouped(ty) else { return false };
    path.path.segments.last().is_some_and(|last| last.ident == "str")
}

/// The type inside the invisible group that a `macro_rules!` puts around a type that it passes on.
pub(super) fn ungrouped(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => ungrouped(&group.elem),
        ty => ty,
    }
}

/// Every token except groups, in order; the tokens inside a group take its place.
pub(super) fn leaves(tokens: TokenStream) -> Vec<TokenTree> {
    let flattened = tokens.into_iter().flat_map(|token| match token {
        TokenTree::Group(group) => leaves(group.stream()),
        leaf => vec![leaf],
    });
    flattened.collect()
}

#[cfg(test)]
mod tests {
    use super::spelling;

    #[test]
    fn values_are_spelled_as_they_are_written() {
        for text in
            ["60 * 60", "(1 + 2) * 3", "std::time::Duration::from_secs(60)", "-1", "HOUR - 1", "300 as u32"]
        {
            let value: syn::Expr = syn::parse_str(text).expect("a value");
            assert_eq!(spelling(value), text);
        }
    }

    #[test]
    fn types_are_spelled_as_they_are_written() {
        for text in [
            "u64",
            "&str",
            "&'static str",
            "Vec<u8>",
            "Result<Json<u8>, Problem>",
            "[u8; 4]",
            "(u8, &[String])",
            "Box<dyn Fn(&str)->u8 + Send>",
            "a::b<Item = u8>",
        ] {
            let ty: syn::Type = syn::parse_str(text).expect("a type");
            assert_eq!(spelling(ty), text);
        }
    }
}
