//! What a router says when const evaluation refuses it.

use super::{Route, Segment, MAX_PARAMETERS};
use crate::extract::Extracted;
use crate::message::Message;
use restmachine_core::{is_same, text};

/// `app::users::show (src/users.rs:10)`
const fn with_handler(message: Message, route: &Route) -> Message {
    let message = message.with(route.handler).with(" (").with(route.file).with(":");
    message.with_number(route.line as usize).with(")")
}

/// R-CONFLICT: two rows with one method and paths of one shape. The wording is that of the rule.
pub(super) const fn routed_twice(earlier: &Route, later: &Route) -> Message {
    let message = Message::new().with(later.method.name()).with(" ").with(later.path).with(" ");
    let message = with_handler(message.with(text::ROUTED_TWICE.line).with(": by "), earlier);
    let message = if is_same(earlier.path, later.path) {
        message.with(" and by ")
    } else {
        message.with(", as ").with(earlier.path).with(", and by ")
    };
    with_handler(message, later).with_help(&text::ROUTED_TWICE)
}

/// What a router says of a handler it lists.
pub(crate) const fn refuse_as_route(
    routes: &[Route],
    fallback: Option<&Route>,
    arguments: &[Extracted],
) -> Option<Message> {
    match (routes, fallback) {
        ([route, ..], _) => body_taken_twice(route, arguments),
        ([], Some(fallback)) => Some(misplaced(fallback, &text::FALLBACK_LISTED)),
        // Its attributes could not be read, which is said there.
        ([], None) => None,
    }
}

/// What a router says of the handler behind its `_ =>`.
pub(crate) const fn refuse_as_fallback(
    routes: &[Route],
    fallback: Option<&Route>,
    arguments: &[Extracted],
) -> Option<Message> {
    match (fallback, routes) {
        (Some(fallback), _) => body_taken_twice(fallback, arguments),
        (None, [route, ..]) => Some(misplaced(route, &text::NO_FALLBACK)),
        (None, []) => None,
    }
}

/// R-CONFLICT: two fallbacks, of which only one could ever answer.
pub(super) const fn two_fallbacks(earlier: &Route, later: &Route) -> Message {
    let prefix = if later.path.is_empty() { "/" } else { later.path };
    let message = Message::new().with(prefix).with(" ").with(text::TWO_FALLBACKS.line).with(": ");
    let message = with_handler(message, earlier).with(" and ");
    with_handler(message, later).with_help(&text::TWO_FALLBACKS)
}

/// R-ENTRY: a handler where another kind of handler belongs.
const fn misplaced(row: &Route, rule: &text::Text) -> Message {
    with_handler(Message::new(), row).with(" ").with(rule.line).with_help(rule)
}

/// R-BODY: two arguments of a handler that are made of the body.
const fn body_taken_twice(row: &Route, arguments: &[Extracted]) -> Option<Message> {
    let mut first: Option<&Extracted> = None;
    let mut index = 0;
    while index < arguments.len() {
        let argument = &arguments[index];
        index += 1;
        if !argument.takes_body {
            continue;
        }
        let Some(first) = first.replace(argument) else { continue };
        let message =
            Message::new().with("`").with(first.name).with("` and `").with(argument.name).with("` ");
        let message = message.with(text::BODY_TAKEN_TWICE.line);
        return Some(
            with_handler(message.with("; they are arguments of "), row).with_help(&text::BODY_TAKEN_TWICE),
        );
    }
    None
}

/// Ends const evaluation if a whole path has more parameters than a request's captures have room for.
pub(super) const fn refuse_too_many_parameters(path: &str, prefix: &[Segment], own: &[Segment]) {
    if prefix.len() + own.len() <= MAX_PARAMETERS {
        return;
    }
    let parameters = count_parameters(prefix) + count_parameters(own);
    if parameters > MAX_PARAMETERS {
        let message = Message::new().with(path).with(" has ").with_number(parameters);
        let message = message.with(" parameters, including those of its mount prefixes; the maximum is ");
        // In const evaluation only, where the trie is built.
        panic!("{}", message.with_number(MAX_PARAMETERS).text());
    }
}

const fn count_parameters(segments: &[Segment]) -> usize {
    let mut parameters = 0;
    let mut index = 0;
    while index < segments.len() {
        if segments[index].name().is_some() {
            parameters += 1;
        }
        index += 1;
    }
    parameters
}
