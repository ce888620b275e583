//! The grammar of `router!`.

use proc_macro2::TokenStream;
use syn::{
    braced,
    parse::{ParseStream, Parser},
    token, Attribute, Ident, LitStr, Path, PathSegment, Token, UseTree, Visibility,
};

use super::{
    cors::take_cors,
    items::{is_at_end, rest_of_item, NO_COMMA},
};
use crate::{
    mistakes::Mistakes,
    model::{Entry, EntryKind, Router},
};

/// Reads `#[cors(…)] pub App<AppState> { entries }`.
pub(crate) fn parse_router(tokens: TokenStream, mistakes: &mut Mistakes) -> Option<Router> {
    let mut router = mistakes.keep(parse_grammar.parse2(tokens))?;
    router.cors = take_cors(&mut router.attributes, mistakes);
    Some(router)
}

fn parse_grammar(input: ParseStream<'_>) -> syn::Result<Router> {
    let attributes = parse_attributes(input)?;
    let visibility: Visibility = input.parse()?;
    if input.peek(Token![struct]) {
        return Err(input.error(STRUCT));
    }
    let name: Ident = input.parse()?;
    let state = if input.parse::<Option<Token![<]>>()?.is_some() {
        let state = input.parse()?;
        input.parse::<Token![>]>()?;
        Some(state)
    } else {
        None
    };
    let content;
    braced!(content in input);
    let mut entries = Vec::new();
    while !content.is_empty() {
        entries.extend(parse_entry(&content)?);
        if !is_at_end(&content) {
            return Err(content.error(NO_COMMA));
        }
        content.parse::<Option<Token![,]>>()?;
    }
    if !input.is_empty() {
        return Err(input.error("unexpected token after the entries of a router\nhelp: write `pub App { … }` and nothing after it"));
    }
    Ok(Router { attributes, cors: Vec::new(), visibility, name, state, entries })
}

const STRUCT: &str =
    "`struct` cannot be written here: `router!` generates it\nhelp: remove `struct`, as in `pub App { … }`";

fn parse_attributes(input: ParseStream<'_>) -> syn::Result<Vec<Attribute>> {
    if let Some(attribute) = input.call(Attribute::parse_inner)?.first() {
        return Err(syn::Error::new_spanned(
            attribute,
            "an attribute inside `router!` cannot have a `!`: it applies to the name below it\n\
             help: write `router! { #[cors(…)] pub App { … } }`",
        ));
    }
    input.call(Attribute::parse_outer)
}

/// Parses a mount, a fallback, a handler, or a use-tree of handlers.
fn parse_entry(input: ParseStream<'_>) -> syn::Result<Vec<Entry>> {
    let mut attributes = parse_attributes(input)?;
    attributes.retain(|attribute| !attribute.path().is_ident("doc"));
    if let Some(attribute) = attributes.iter().find(|attribute| !attribute.path().is_ident("cfg")) {
        return Err(syn::Error::new_spanned(attribute, "an entry can have no attribute except `#[cfg(…)]`\nhelp: write `#[cors(…)]` on the handler, or inside the mounted router"));
    }
    let kind = match input.parse::<Option<Token![_]>>()? {
        Some(_) => EntryKind::Fallback,
        None if input.peek(LitStr) => EntryKind::Mount(input.parse()?),
        None => EntryKind::Handler,
    };
    if !matches!(kind, EntryKind::Handler) {
        input.parse::<Token![=>]>()?;
        let path = input.call(Path::parse_mod_style)?;
        return Ok(vec![Entry { attributes, kind, path }]);
    }
    let leading_colon = input.parse()?;
    let tree = parse_names(input)?;
    let mut entries = Vec::new();
    let root = Path { leading_colon, segments: syn::punctuated::Punctuated::new() };
    flatten(tree, root, &attributes, &mut entries)?;
    Ok(entries)
}

/// Parses a use-tree, and refuses a call or generic arguments after it.
fn parse_names(input: ParseStream<'_>) -> syn::Result<UseTree> {
    let ahead = input.fork();
    match input.parse() {
        Ok(tree) if !input.peek(Token![<]) && !input.peek(token::Paren) => Ok(tree),
        Ok(_) | Err(_) => Err(syn::Error::new_spanned(rest_of_item(&ahead)?, NO_NAME)),
    }
}

const NO_NAME: &str = "an entry must be the path of a function with a route attribute, without arguments\n\
     help: write such a function, and list its path, as in `users::show`";

/// Makes the entries `users::list` and `users::show` of `users::{list, show}`.
fn flatten(
    tree: UseTree,
    mut path: Path,
    attributes: &[Attribute],
    entries: &mut Vec<Entry>,
) -> syn::Result<()> {
    match tree {
        UseTree::Path(step) => {
            path.segments.push(PathSegment::from(step.ident));
            flatten(*step.tree, path, attributes, entries)
        }
        UseTree::Name(last) => {
            path.segments.push(PathSegment::from(last.ident));
            entries.push(Entry { attributes: attributes.to_vec(), kind: EntryKind::Handler, path });
            Ok(())
        }
        UseTree::Group(group) => {
            group.items.into_iter().try_for_each(|item| flatten(item, path.clone(), attributes, entries))
        }
        UseTree::Rename(_) | UseTree::Glob(_) => {
            Err(syn::Error::new_spanned(tree, "a router cannot list handlers with `as` or `*`\nhelp: list each handler by name, as in `users::{list, show}`"))
        }
    }
}
