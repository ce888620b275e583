//! The rules of a handler: of its attributes, its signature and its arguments.

use proc_macro2::{Ident, Span};
use restmachine_core::{
    check_route_method, method::STANDARD, LiteralReason, PathPattern, PolicyTarget, Rule,
};
use syn::LitStr;

use super::{
    argument::{check_arguments, name, strip, Arguments},
    body::check_body,
    cors::check_cors,
    foreign::check_foreign,
    ignored::check_ignored,
    literal::check_literal,
    name::check_name,
    signature::{check_associated, check_signature},
    stray::check_strays,
    unbound::{meant_arguments, Candidates},
};
use crate::{
    checked::{Handler, Method, Route},
    mistakes::{Caret, Mistakes},
    model::{self, RouteAttribute, Text},
};

/// A route attribute with its method and path read.
struct ParsedRoute {
    method: Method,
    path: LitStr,
    pattern: PathPattern,
}

/// Judges a handler with all its attributes.
pub(crate) fn check_handler(mut handler: model::Handler, mistakes: &mut Mistakes) -> Handler {
    if !handler.is_routed {
        return check_orphan(handler, mistakes);
    }
    let before = mistakes.count();
    let ((), can_be_type) = mistakes.attempt(|mistakes| check_place(&handler, mistakes));
    check_signature(&handler.signature, mistakes);
    let served = served_methods(&handler);
    let target = match &served {
        Some(served) => PolicyTarget::Function(served.iter().map(String::as_str).collect()),
        None => PolicyTarget::Routes,
    };
    let written = handler.routes.len();
    let parsed_routes: Vec<ParsedRoute> =
        handler.routes.into_iter().filter_map(|route| parse_route(route, mistakes)).collect();
    // Otherwise any argument may be a parameter of a path that could not be read.
    let are_paths_known = !handler.has_unread_route && parsed_routes.len() == written;
    let names: Vec<String> =
        parsed_routes.iter().flat_map(|route| route.pattern.parameters()).map(str::to_owned).collect();
    let arguments = check_arguments(&handler.signature, &names, mistakes);
    let settled = check_foreign(&handler.signature, &arguments.sources, &names, mistakes);
    check_ignored(&handler.signature, &arguments.sources, &names, mistakes);
    strip(&mut handler.signature);
    if are_paths_known {
        check_body(&arguments.sources, mistakes);
    }
    let fallback = check_fallback(&handler.fallbacks, &arguments, mistakes);
    let candidates = Candidates::of(&handler.signature, &arguments.sources);
    let routes = parsed_routes
        .into_iter()
        .filter_map(|route| check_route(route, &arguments, &settled, &candidates, mistakes))
        .collect();
    if are_paths_known && mistakes.count() == before {
        check_strays(&candidates.strays, fallback.is_none(), mistakes);
    }
    let is_callable = are_paths_known && mistakes.count() == before;
    Handler {
        attributes: handler.attributes,
        visibility: handler.visibility,
        signature: handler.signature,
        block: handler.block,
        routes,
        fallback,
        arguments: is_callable.then_some(arguments.sources),
        taken: handler.taken,
        has_endpoint: can_be_type,
        cors: check_cors(&handler.cors, &target, mistakes),
    }
}

/// The methods that a function serves; `None` if there are none, if it serves all, or if one of them is a mistake.
fn served_methods(handler: &model::Handler) -> Option<Vec<String>> {
    let methods: Option<Vec<String>> = handler.routes.iter().map(|route| route.method.text()).collect();
    let methods = methods?;
    let are_known = !handler.has_unread_route
        && handler.fallbacks.is_empty()
        && methods.iter().all(|method| check_route_method(method).is_ok());
    (are_known && !methods.is_empty()).then_some(methods)
}

/// Whether the function is where a type of its name can be declared, and does no harm.
fn check_place(handler: &model::Handler, mistakes: &mut Mistakes) {
    check_associated(&handler.signature, &handler.block, mistakes);
    check_name(&handler.signature, mistakes);
}

/// K-ORPHAN: a policy on a function that no request reaches would never apply. Such a function may have any
/// signature, so nothing else is checked.
fn check_orphan(handler: model::Handler, mistakes: &mut Mistakes) -> Handler {
    let handler_is_free = handler.signature.receiver().is_none();
    if let Some(cors) = handler.cors.first() {
        mistakes.rule(Caret(cors.word), &Rule::KeyOrphan);
    }
    let cors = check_cors(&handler.cors, &PolicyTarget::Routes, mistakes);
    Handler {
        attributes: handler.attributes,
        visibility: handler.visibility,
        signature: handler.signature,
        block: handler.block,
        routes: Vec::new(),
        fallback: None,
        arguments: None,
        taken: handler.taken,
        has_endpoint: handler_is_free,
        cors,
    }
}

fn parse_route(attribute: RouteAttribute, mistakes: &mut Mistakes) -> Option<ParsedRoute> {
    let method = check_method(&attribute.method, mistakes);
    let path = check_literal(&attribute.path, LiteralReason::Path, mistakes)?;
    match PathPattern::parse(&path.value()) {
        Ok(pattern) => Some(ParsedRoute { method: method?, path, pattern }),
        Err(rule) => {
            mistakes.rule(&path, &rule);
            None
        }
    }
}

/// R-METHOD: a method is a token, and not `CONNECT`.
fn check_method(method: &model::Method, mistakes: &mut Mistakes) -> Option<Method> {
    let written = match method {
        model::Method::Named(name) => return Some(Method::Standard(Ident::new(name, Span::mixed_site()))),
        model::Method::Written(written) => check_literal(written, LiteralReason::Method, mistakes)?,
    };
    let name = written.value();
    match check_route_method(&name) {
        Ok(()) if STANDARD.contains(&&*name) => Some(Method::Standard(Ident::new(&name, Span::mixed_site()))),
        Ok(()) => Some(Method::Custom(written)),
        Err(rule) => {
            mistakes.rule(written, &rule);
            None
        }
    }
}

/// Checks that a handler has one `#[fallback]` at most. It has no path, and so no parameter of its own.
fn check_fallback(fallbacks: &[Span], arguments: &Arguments, mistakes: &mut Mistakes) -> Option<Span> {
    let (first, others) = fallbacks.split_first()?;
    for other in others {
        mistakes.syntax(Caret(*other), "`#[fallback]` is given twice\nhelp: remove one of the two");
    }
    for name in &arguments.parameters {
        mistakes.syntax(
            Caret(*first),
            format!("a fallback has no path, so it cannot take the path parameter `{name}`\nhelp: write a separate handler for the fallback"),
        );
    }
    Some(*first)
}

fn check_route(
    parsed: ParsedRoute,
    arguments: &Arguments,
    settled: &[String],
    candidates: &Candidates<'_>,
    mistakes: &mut Mistakes,
) -> Option<Route> {
    let ParsedRoute { method, path, pattern } = parsed;
    let before = mistakes.count();
    let taken = |name: &str| arguments.parameters.iter().chain(settled).any(|parameter| parameter == name);
    let unbound: Vec<&str> =
        pattern.parameters().filter(|name| !name.starts_with('_') && !taken(name)).collect();
    for unbound in meant_arguments(&unbound, candidates) {
        let meant = unbound.argument.and_then(name);
        let rule = Rule::RouteUnbound { name: unbound.name.to_owned(), meant };
        match unbound.argument {
            Some(argument) => mistakes.rule(&argument.pat, &rule),
            None => mistakes.rule(&path, &rule),
        }
    }
    let names: Vec<&str> = pattern.parameters().collect();
    let mut bindings = Vec::new();
    for parameter in &arguments.parameters {
        match names.iter().position(|name| name == parameter).map(u8::try_from) {
            Some(Ok(position)) => bindings.push(position),
            _ => mistakes.syntax(
                &path,
                format!("this path has no parameter `{{{parameter}}}`, which the handler takes from another of its paths\nhelp: add `{{{parameter}}}` to this path, or write a second handler"),
            ),
        }
    }
    (mistakes.count() == before).then_some(Route { method, path, segments: pattern.segments, bindings })
}

impl model::Method {
    /// The method as text; `None` if it is not written as a literal.
    fn text(&self) -> Option<String> {
        match self {
            Self::Named(name) => Some((*name).to_owned()),
            Self::Written(Text::Literal(literal)) => Some(literal.value()),
            Self::Written(Text::Other(_)) => None,
        }
    }
}
