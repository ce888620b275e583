//! The compile errors of a handler that a router lists, worded in const evaluation.

use restmachine_core::text;

use crate::extract::OwnedArgument;
use crate::message::Message;
use crate::routing::{with_handler, Route};

/// Why a handler cannot be an entry of its own.
pub(super) const fn refuse_as_route(
    routes: &[Route],
    fallback: Option<&Route>,
    arguments: &[OwnedArgument],
) -> Option<Message> {
    match (routes, fallback) {
        ([route, ..], _) => body_taken_twice(route, arguments),
        ([], Some(fallback)) => Some(misplaced(fallback, &text::FALLBACK_LISTED)),
        // Its attributes could not be read, which is an error there.
        ([], None) => None,
    }
}

/// Why a handler cannot be the one after `_ =>`.
pub(super) const fn refuse_as_fallback(
    routes: &[Route],
    fallback: Option<&Route>,
    arguments: &[OwnedArgument],
) -> Option<Message> {
    match (fallback, routes) {
        (Some(fallback), _) => body_taken_twice(fallback, arguments),
        (None, [route, ..]) => Some(misplaced(route, &text::NO_FALLBACK)),
        (None, []) => None,
    }
}

/// R-ENTRY: a fallback where a route belongs, or a route where a fallback belongs.
const fn misplaced(row: &Route, rule: &text::Text) -> Message {
    with_handler(Message::new(), row).with(" ").with(rule.line).with_help(rule)
}

/// R-BODY: two arguments of the handler are made from the body.
const fn body_taken_twice(row: &Route, arguments: &[OwnedArgument]) -> Option<Message> {
    let mut first: Option<&OwnedArgument> = None;
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
