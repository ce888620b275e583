//! The grammar of `#[cors(…)]`: keys, each alone or with a value.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::{
    ext::IdentExt,
    parse::{Parse, ParseStream, Parser},
    punctuated::Punctuated,
    token, Attribute, Error, ExprPath, Ident, Lit, Token,
};

use super::{
    attribute::{arguments, Word},
    items::{is_at_end, parse_items, rest_of_item, Items},
    value::Value,
};
use crate::{
    mistakes::Mistakes,
    model::{CorsAttribute, CorsContent, KeyValue, OriginList},
    span::last_word,
};

/// Reads the arguments of `#[cors(…)]`.
pub(super) fn parse_cors(word: Span, tokens: TokenStream, mistakes: &mut Mistakes) -> CorsAttribute {
    let items = match parse_lone_value(&tokens) {
        Some(error) => {
            mistakes.add(error);
            Items { read: Vec::new(), unread: vec![tokens] }
        }
        None => parse_items(tokens, mistakes),
    };
    let (mut keys, mut constants) = (Vec::new(), Vec::new());
    for item in items.read {
        match item {
            Item::Key(key) => keys.push(*key),
            Item::Constant(path) => constants.push(path),
        }
    }
    let content = match <[ExprPath; 1]>::try_from(constants) {
        Ok([path]) if keys.is_empty() => CorsContent::Constant(path),
        Ok([path]) => CorsContent::Keys(keys, vec![path]),
        Err(constants) => CorsContent::Keys(keys, constants),
    };
    CorsAttribute { word, content, unread: items.unread, predicate: None }
}

/// Reads `policy!(…)`, which has the same keys.
pub(crate) fn parse_policy(tokens: TokenStream, mistakes: &mut Mistakes) -> CorsAttribute {
    parse_cors(Span::call_site(), tokens, mistakes)
}

/// Reads the entries of `origins![…]`.
pub(crate) fn parse_origins(tokens: TokenStream, mistakes: &mut Mistakes) -> OriginList {
    let entries = parse_items(tokens, mistakes);
    OriginList {
        entries: entries.read.into_iter().map(|Value(entry)| entry).collect(),
        is_unread: !entries.unread.is_empty(),
    }
}

/// One item between two commas.
enum Item {
    Key(Box<KeyValue>),
    Constant(ExprPath),
}

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(Token![..]) {
            return Err(input.error(TWO_DOTS));
        }
        let path = input.fork().parse::<ExprPath>();
        if path.is_ok_and(|path| is_constant(&path)) {
            return input.parse().map(Self::Constant);
        }
        input.parse().map(|key| Self::Key(Box::new(key)))
    }
}

const TWO_DOTS: &str = "`..` can only be used inside a list of origins\n\
     help: write `#[cors(CONST)]` for a whole policy, or `origins = [..CONST]` for its origins";

/// Whether a path is a constant and not a key: it has its module or type in front, or begins in upper case.
fn is_constant(path: &ExprPath) -> bool {
    match path.path.get_ident() {
        Some(name) if path.qself.is_none() => {
            name.unraw().to_string().trim_start_matches('_').starts_with(char::is_uppercase)
        }
        Some(_) | None => true,
    }
}

impl Parse for KeyValue {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(Lit) {
            return Err(input.error(NO_KEY));
        }
        if !input.peek(Ident::peek_any) {
            return Err(input.error("expected a key, such as `origins = [\"https://app.example.com\"]`"));
        }
        let name = input.call(Ident::parse_any)?;
        refuse_other_signs(&name, input)?;
        let value = match input.parse::<Option<Token![=]>>()? {
            Some(sign) if is_at_end(input) => {
                return Err(Error::new_spanned(sign, format!("`{name}` needs a value after `=`")));
            }
            Some(_) => Some(input.parse::<Value>()?.0),
            None => None,
        };
        Ok(Self { name, value })
    }
}

const NO_KEY: &str = "expected a key, found a value\n\
     help: write several values of one key in brackets, as in \
     `origins = [\"https://app.example.com\", \"https://www.example.com\"]`";

/// Refuses `#[cors("https://app.example.com")]`, `#[cors(*)]` and `#[cors(["https://app.example.com"])]`: origins without
/// their key.
fn parse_lone_value(tokens: &TokenStream) -> Option<Error> {
    let mut trees = tokens.clone().into_iter();
    let value = trees.next()?;
    let is_comma = |tree: &TokenTree| matches!(tree, TokenTree::Punct(mark) if mark.as_char() == ',');
    if !trees.next().is_none_or(|tree| is_comma(&tree)) || trees.next().is_some() {
        return None;
    }
    let written = match &value {
        TokenTree::Punct(mark) if mark.as_char() == '*' => "\"*\"".to_owned(),
        TokenTree::Group(list) if list.delimiter() == Delimiter::Bracket && !list.stream().is_empty() => {
            list.to_string()
        }
        TokenTree::Literal(literal) => match Lit::new(literal.clone()) {
            Lit::Str(text) if text.suffix().is_empty() && is_origin(&text.value()) => literal.to_string(),
            _ => return None,
        },
        _ => return None,
    };
    Some(Error::new_spanned(
        value,
        format!("expected a key, found a value\nhelp: write `origins = {written}`"),
    ))
}

fn is_origin(text: &str) -> bool {
    text == "*" || text.contains("://")
}

/// Refuses `credentials: true` and `origins("https://app.example.com")`, which are the syntax of other languages and
/// attributes.
fn refuse_other_signs(name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    let ahead = input.fork();
    let is_colon = ahead.peek(Token![:]) && !ahead.peek(Token![::]);
    if !is_colon && !ahead.peek(token::Paren) && !ahead.peek(token::Bracket) {
        return Ok(());
    }
    let sign: TokenTree = ahead.parse()?;
    let mut value = rest_of_item(&ahead)?.to_string();
    if let TokenTree::Group(group) = &sign {
        let values = group.stream().to_string();
        let is_one = group.delimiter() == Delimiter::Parenthesis && !values.contains(',');
        value = if is_one { values } else { format!("[{values}]") };
    }
    let help = if value.is_empty() { String::new() } else { format!("\nhelp: write `{name} = {value}`") };
    Err(Error::new_spanned(sign, format!("expected `=` between `{name}` and its value{help}")))
}

/// Removes the `#[cors]` attributes of a `router!` from the others, also from inside `cfg_attr`.
pub(super) fn take_cors(attributes: &mut Vec<Attribute>, mistakes: &mut Mistakes) -> Vec<CorsAttribute> {
    let mut found = Vec::new();
    attributes.retain(|attribute| {
        let read = match Word::of(attribute.path()) {
            Some(Word::Cors) => read_cors(attribute, mistakes).map(Some),
            _ if attribute.path().is_ident("cfg_attr") => read_conditional(attribute, mistakes),
            _ => Ok(None),
        };
        let read = mistakes.keep(read);
        let is_taken = !matches!(read, Some(None));
        found.extend(read.flatten());
        !is_taken
    });
    found
}

fn read_cors(attribute: &Attribute, mistakes: &mut Mistakes) -> syn::Result<CorsAttribute> {
    Ok(parse_cors(last_word(attribute.path()), arguments(attribute)?, mistakes))
}

/// Reads `cfg_attr(predicate, cors(…))`; `None` for any other `cfg_attr`, which stays where it is.
fn read_conditional(attribute: &Attribute, mistakes: &mut Mistakes) -> syn::Result<Option<CorsAttribute>> {
    let parser = |input: ParseStream<'_>| {
        let predicate: syn::Meta = input.parse()?;
        input.parse::<Token![,]>()?;
        let attributes = Punctuated::<syn::Meta, Token![,]>::parse_terminated(input)?;
        Ok((predicate, attributes))
    };
    let (predicate, attributes) = parser.parse2(arguments(attribute)?)?;
    let is_cors = |meta: &syn::Meta| Word::of(meta.path()) == Some(Word::Cors);
    if !attributes.iter().any(is_cors) {
        return Ok(None);
    }
    let mut attributes = attributes.into_iter();
    let (Some(syn::Meta::List(list)), None) = (attributes.next(), attributes.next()) else {
        return Err(Error::new_spanned(attribute, "`cors(…)` cannot share a `cfg_attr` with other attributes\nhelp: write a separate `cfg_attr` for it"));
    };
    let cors = parse_cors(last_word(&list.path), list.tokens, mistakes);
    Ok(Some(CorsAttribute { predicate: Some(quote::quote!(#predicate)), ..cors }))
}
