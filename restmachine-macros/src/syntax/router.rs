//! The grammar of `router!`.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{
    braced,
    ext::IdentExt,
    parse::{ParseStream, Parser},
    token, Attribute, Ident, LitStr, Path, PathSegment, Token, UseTree, Visibility,
};

use super::{
    attribute::Word,
    cors::take_cors,
    items::{is_at_end, rest_of_item, NO_COMMA},
};
use crate::{
    mistakes::Mistakes,
    model::{Entry, EntryKind, Router, Text},
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
    if !input.peek(token::Brace) {
        return Err(syn::Error::new(input.span(), no_braces(&name, &input.fork())));
    }
    let content;
    braced!(content in input);
    let mut entries = Vec::new();
    while !content.is_empty() {
        entries.extend(parse_entry(&content)?);
        if content.peek(Token![;]) {
            return Err(content
                .error("the entries of a router are separated by `,`\nhelp: write `,` in place of `;`"));
        }
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

/// The message for `router!(App, [show])` and `router! { show }`.
fn no_braces(name: &Ident, rest: ParseStream<'_>) -> String {
    let is_handler = name.unraw().to_string().starts_with(char::is_lowercase);
    let rest = rest.parse::<TokenStream>().unwrap_or_default();
    let list = rest.into_iter().find_map(|token| match token {
        TokenTree::Group(list) if !list.stream().is_empty() => Some(list.stream().to_string()),
        _ => None,
    });
    let (name, entries) = match list {
        _ if is_handler => ("App".to_owned(), name.to_string()),
        Some(list) => (name.to_string(), list),
        None => (name.to_string(), "…".to_owned()),
    };
    format!(
        "the entries of a router must be in braces, after its name\nhelp: write `router! {{ pub {name} {{ {entries} }} }}`"
    )
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
        None if is_mount(&input.fork())? => EntryKind::Mount(parse_prefix(input)?),
        None => EntryKind::Handler,
    };
    if !matches!(kind, EntryKind::Handler) {
        input.parse::<Token![=>]>()?;
        let path = input.call(Path::parse_mod_style)?;
        if let (EntryKind::Mount(prefix), Ok(arguments)) = (&kind, parse_arguments(&input.fork())) {
            return Err(input.error(no_router(prefix, &path, arguments)));
        }
        return Ok(vec![Entry { attributes, kind, path }]);
    }
    let leading_colon = input.parse()?;
    let tree = parse_names(input)?;
    let mut entries = Vec::new();
    let root = Path { leading_colon, segments: syn::punctuated::Punctuated::new() };
    flatten(tree, root, &attributes, &mut entries)?;
    Ok(entries)
}

/// Whether an entry has a prefix: a string, or anything else before `=>`.
fn is_mount(input: ParseStream<'_>) -> syn::Result<bool> {
    if input.peek(LitStr) {
        return Ok(true);
    }
    while !is_at_end(input) && !input.peek(Token![=>]) {
        input.parse::<TokenTree>()?;
    }
    Ok(input.peek(Token![=>]))
}

fn parse_prefix(input: ParseStream<'_>) -> syn::Result<Text> {
    if input.peek(LitStr) {
        return input.parse().map(Text::Literal);
    }
    let mut tokens = TokenStream::new();
    while !input.peek(Token![=>]) {
        tokens.extend([input.parse::<TokenTree>()?]);
    }
    Ok(Text::Other(tokens))
}

/// Parses the parentheses of a call, and returns what is between them.
fn parse_arguments(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let arguments;
    syn::parenthesized!(arguments in input);
    arguments.parse()
}

/// The message for `"/u" => get(u)`, which other libraries write, and for `"/u" => App()`.
fn no_router(prefix: &Text, path: &Path, arguments: TokenStream) -> String {
    let prefix = prefix.to_token_stream();
    let method = Word::of(path).and_then(Word::method).unwrap_or("GET").to_ascii_lowercase();
    let help = match syn::parse2::<Path>(arguments.clone()).map(unspaced) {
        Ok(handler) => format!("put `#[{method}({prefix})]` above `{handler}`, and list `{handler}`"),
        Err(_) if arguments.is_empty() => format!("write `{prefix} => {}`", unspaced(path)),
        Err(_) => format!("put `#[{method}({prefix})]` above a function, and list the function"),
    };
    format!("after `=>` comes the name of a router\nhelp: {help}")
}

/// Parses a use-tree, and refuses a call or generic arguments after it.
fn parse_names(input: ParseStream<'_>) -> syn::Result<UseTree> {
    let ahead = input.fork();
    let tree = input.parse::<UseTree>();
    let arguments = parse_arguments(&input.fork());
    let help = match tree {
        Ok(tree) if !input.peek(Token![<]) && arguments.is_err() => return Ok(tree),
        Ok(tree) if arguments.is_ok_and(|arguments| arguments.is_empty()) => {
            format!("write `{}`", unspaced(tree))
        }
        Ok(_) | Err(_) => "write such a function, and list its path, as in `users::show`".to_owned(),
    };
    Err(syn::Error::new_spanned(rest_of_item(&ahead)?, format!("{NO_NAME}\nhelp: {help}")))
}

const NO_NAME: &str = "an entry must be the path of a function with a route attribute, without arguments";

/// A path as it is written: `users::show`, where its tokens print as `users :: show`.
fn unspaced(path: impl ToTokens) -> String {
    path.to_token_stream().to_string().replace(' ', "")
}

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
