//! The attributes of this crate, which are recognised anywhere in a stack of attributes.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{
    parse::{Parse, ParseStream, Parser},
    Attribute, ExprArray, LitStr, Meta, Path, Token,
};

use super::items::rest_of_item;
use crate::model::{Method, RouteAttribute, Text};

/// The name of an attribute of this crate.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    Delete,
    Fallback,
    Get,
    Head,
    Options,
    Patch,
    Post,
    Put,
    Route,
    Cors,
}

impl Word {
    const ALL: [(&'static str, Self); 10] = [
        ("delete", Self::Delete),
        ("fallback", Self::Fallback),
        ("get", Self::Get),
        ("head", Self::Head),
        ("options", Self::Options),
        ("patch", Self::Patch),
        ("post", Self::Post),
        ("put", Self::Put),
        ("route", Self::Route),
        ("cors", Self::Cors),
    ];

    /// The attribute that a path names: `get`, `restmachine::get` or, if the dependency is renamed, `rm::get`.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        let last = path.segments.last()?;
        Self::ALL.into_iter().find(|(name, _)| last.ident == name).map(|(_, word)| word)
    }

    pub(super) fn method(self) -> Option<&'static str> {
        match self {
            Self::Delete => Some("DELETE"),
            Self::Get => Some("GET"),
            Self::Head => Some("HEAD"),
            Self::Options => Some("OPTIONS"),
            Self::Patch => Some("PATCH"),
            Self::Post => Some("POST"),
            Self::Put => Some("PUT"),
            Self::Route | Self::Cors | Self::Fallback => None,
        }
    }

    /// The message for `"/v"` in `#[get("/u", "/v")]`.
    fn second_path(self, method: &Method, path: &LitStr) -> String {
        let name = Self::ALL.iter().find(|(_, word)| *word == self).map_or("get", |(name, _)| name);
        let method = match method {
            Method::Named(_) => String::new(),
            Method::Written(written) => format!("{}, ", written.to_token_stream()),
        };
        format!("a route has one path\nhelp: add a second attribute, `#[{name}({method}{})]`", path.token())
    }

    /// Reads the arguments of a route attribute.
    pub(super) fn parse_route(self, arguments: TokenStream) -> syn::Result<RouteAttribute> {
        let parser = |input: ParseStream<'_>| {
            if input.is_empty() {
                return Err(input.error("expected the path of the route, such as `\"/users/{id}\"`"));
            }
            let method = match self.method() {
                Some(name) => Method::Named(name),
                None => {
                    let written: Text = input.parse()?;
                    if input.parse::<Option<Token![,]>>()?.is_none() || input.is_empty() {
                        let message = "the method must come before the path\nhelp: write `#[route(\"PURGE\", \"/cache\")]`";
                        return Err(syn::Error::new_spanned(written, message));
                    }
                    Method::Written(written)
                }
            };
            let path = input.parse()?;
            input.parse::<Option<Token![,]>>()?;
            if let Text::Other(tokens) = &path {
                if syn::parse2::<ExprArray>(tokens.clone()).is_ok() {
                    let message = "a route has one path\nhelp: write one attribute for each path, such as `#[get(\"/users\")]`";
                    return Err(syn::Error::new_spanned(tokens, message));
                }
                input.parse::<TokenStream>()?;
                return Ok(RouteAttribute { method, path });
            }
            if let Ok(second) = input.fork().parse::<LitStr>() {
                return Err(input.error(self.second_path(&method, &second)));
            }
            if !input.is_empty() {
                return Err(input.error("unexpected token after the path of a route\nhelp: remove it"));
            }
            Ok(RouteAttribute { method, path })
        };
        parser.parse2(arguments)
    }
}

/// The tokens in the parentheses of an attribute; none if there are no parentheses.
pub(super) fn arguments(attribute: &Attribute) -> syn::Result<TokenStream> {
    match &attribute.meta {
        Meta::Path(_) => Ok(TokenStream::new()),
        Meta::List(list) => Ok(list.tokens.clone()),
        Meta::NameValue(pair) => {
            Err(syn::Error::new_spanned(pair, "the arguments of an attribute must be in parentheses"))
        }
    }
}

impl Parse for Text {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.fork().parse::<LitStr>().is_ok() {
            return input.parse().map(Self::Literal);
        }
        let tokens = rest_of_item(input)?;
        if tokens.is_empty() {
            return Err(input.error("expected a string in quotes"));
        }
        Ok(Self::Other(tokens))
    }
}

impl ToTokens for Text {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Literal(literal) => literal.to_tokens(tokens),
            Self::Other(other) => other.to_tokens(tokens),
        }
    }
}
