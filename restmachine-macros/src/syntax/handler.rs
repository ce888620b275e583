//! The grammar of a handler: a function and the stack of attributes above it.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::{
    parse::{Parse, ParseStream, Parser},
    Attribute, Path, Signature, Token, Visibility,
};

use super::{
    attribute::{arguments, Word},
    cors::parse_cors,
};
use crate::{mistakes::Mistakes, model::Handler, span::last_word};

/// Reads the attribute that rustc expands, the function below it, and every attribute of this crate in between.
///
/// Rustc expands the uppermost attribute first, and that one takes the others off, so the order of a stack never
/// matters.
pub(crate) fn parse_handler(
    word: Word,
    called_with: TokenStream,
    item: TokenStream,
    mistakes: &mut Mistakes,
) -> Option<Handler> {
    let mut handler = mistakes.keep(parse_function.parse2(item))?;
    let lower = take_ours(&mut handler.attributes);
    parse_attribute(word, Span::call_site(), Ok(called_with), &mut handler, mistakes);
    for (word, attribute) in lower {
        handler.taken.push(attribute.path().clone());
        parse_attribute(word, last_word(attribute.path()), arguments(&attribute), &mut handler, mistakes);
    }
    Some(handler)
}

fn parse_function(input: ParseStream<'_>) -> syn::Result<Handler> {
    let attributes = input.call(Attribute::parse_outer)?;
    let visibility = Visibility::parse(input)?;
    if is_router(&input.fork()) {
        return Err(input.error(
            "`#[cors]` cannot be written above `router!`, only inside it\n\
             help: write `router! { #[cors(…)] pub App { … } }`",
        ));
    }
    let Ok(signature) = input.parse::<Signature>() else {
        return Err(input.error("a route attribute or `#[cors]` can only be used on a function"));
    };
    let block = match input.parse() {
        Ok(TokenTree::Group(block)) if block.delimiter() == Delimiter::Brace && input.is_empty() => block,
        _ => {
            return Err(syn::Error::new_spanned(
                signature,
                "a handler must have a body: a method of a trait cannot be routed",
            ))
        }
    };
    Ok(Handler {
        attributes,
        visibility,
        signature,
        block: TokenTree::Group(block).into(),
        is_routed: false,
        has_unread_route: false,
        routes: Vec::new(),
        fallbacks: Vec::new(),
        cors: Vec::new(),
        taken: Vec::new(),
    })
}

/// Whether the item is `router! { … }`.
fn is_router(input: ParseStream<'_>) -> bool {
    let path = input.call(Path::parse_mod_style);
    input.peek(Token![!])
        && path.is_ok_and(|path| path.segments.last().is_some_and(|last| last.ident == "router"))
}

fn take_ours(attributes: &mut Vec<Attribute>) -> Vec<(Word, Attribute)> {
    let mut ours = Vec::new();
    attributes.retain(|attribute| match Word::of(attribute.path()) {
        Some(word) => {
            ours.push((word, attribute.clone()));
            false
        }
        None => true,
    });
    ours
}

fn parse_attribute(
    word: Word,
    span: Span,
    arguments: syn::Result<TokenStream>,
    handler: &mut Handler,
    mistakes: &mut Mistakes,
) {
    handler.is_routed |= word != Word::Cors;
    let Some(arguments) = mistakes.keep(arguments) else {
        handler.has_unread_route |= word != Word::Cors;
        return;
    };
    match word {
        Word::Cors => handler.cors.push(parse_cors(span, arguments, mistakes)),
        Word::Fallback => {
            if !arguments.is_empty() {
                mistakes.syntax(
                    arguments,
                    "a fallback cannot have a path: it answers everything below its router's prefix that is not routed\nhelp: write `#[fallback]`",
                );
            }
            handler.fallbacks.push(span);
        }
        _ => {
            let route = mistakes.keep(word.parse_route(arguments));
            handler.has_unread_route |= route.is_none();
            handler.routes.extend(route);
        }
    }
}
