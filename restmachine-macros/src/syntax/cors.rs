//! `#[cors(…)]`: keys, each alone or with a value.

use proc_macro2::{Span, TokenStream};
use syn::{
    ext::IdentExt,
    parse::{Parse, ParseStream, Parser},
    punctuated::Punctuated,
    Attribute, Expr, Ident, Path, Token,
};

use super::attribute::{arguments, Word};
use crate::{
    mistakes::Mistakes,
    model::{CorsAttribute, KeyValue},
};

/// Reads what stands in the parentheses of `#[cors]`.
pub(super) fn parse_cors(word: Span, tokens: TokenStream) -> syn::Result<CorsAttribute> {
    let keys = Punctuated::<KeyValue, Token![,]>::parse_terminated.parse2(tokens)?;
    Ok(CorsAttribute { word, keys: keys.into_iter().collect(), predicate: None })
}

impl Parse for KeyValue {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if !input.peek(Ident::peek_any) {
            return Err(input.error("expected a key, such as `origins = [\"https://app.example.com\"]`"));
        }
        let name = input.call(Ident::parse_any)?;
        let value = match input.parse::<Option<Token![=]>>()? {
            Some(sign) if input.is_empty() => {
                return Err(syn::Error::new_spanned(sign, format!("`{name}` needs a value behind `=`")));
            }
            Some(_) => Some(input.parse::<Expr>()?),
            None => None,
        };
        Ok(Self { name, value })
    }
}

/// Takes the `#[cors]` attributes of a `router!` out of the others, also from inside `cfg_attr`.
pub(super) fn take_cors(attributes: &mut Vec<Attribute>, mistakes: &mut Mistakes) -> Vec<CorsAttribute> {
    let mut found = Vec::new();
    attributes.retain(|attribute| {
        let read = match Word::of(attribute.path()) {
            Some(Word::Cors) => read_cors(attribute).map(Some),
            _ if attribute.path().is_ident("cfg_attr") => read_conditional(attribute),
            _ => Ok(None),
        };
        let read = mistakes.keep(read);
        let is_taken = !matches!(read, Some(None));
        found.extend(read.flatten());
        !is_taken
    });
    found
}

fn read_cors(attribute: &Attribute) -> syn::Result<CorsAttribute> {
    parse_cors(last_word(attribute.path()), arguments(attribute)?)
}

/// `cfg_attr(predicate, cors(…))`; any other `cfg_attr` stays where it is.
fn read_conditional(attribute: &Attribute) -> syn::Result<Option<CorsAttribute>> {
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
        return Err(syn::Error::new_spanned(attribute, "give `cors(…)` a `cfg_attr` of its own"));
    };
    let cors = parse_cors(last_word(&list.path), list.tokens)?;
    Ok(Some(CorsAttribute { predicate: Some(quote::quote!(#predicate)), ..cors }))
}

/// Where the word stands that says which attribute it is.
pub(super) fn last_word(path: &Path) -> Span {
    path.segments.last().map_or_else(Span::call_site, |segment| segment.ident.span())
}
