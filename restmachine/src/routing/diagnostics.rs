//! The compile errors of a route table, worded in const evaluation.

use restmachine_core::{is_same, text};

use super::captures::MAX_PARAMETERS;
use super::route::Route;
use super::segment::Segment;
use crate::message::Message;

/// Adds a handler and its place: `app::users::show (src/users.rs:10)`.
pub(crate) const fn with_handler(message: Message, route: &Route) -> Message {
    let message = message.with(route.handler).with(" (").with(route.file).with(":");
    message.with_number(route.line as usize).with(")")
}

/// R-CONFLICT: two rows have the same method and paths of the same shape. The wording is the rule's.
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

/// R-CONFLICT: of two fallbacks at one prefix only one could ever answer.
pub(super) const fn two_fallbacks(earlier: &Route, later: &Route) -> Message {
    let prefix = if later.path.is_empty() { "/" } else { later.path };
    let message = Message::new().with(prefix).with(" ").with(text::TWO_FALLBACKS.line).with(": ");
    let message = with_handler(message, earlier).with(" and ");
    with_handler(message, later).with_help(&text::TWO_FALLBACKS)
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
        // Reached in const evaluation only, where the trie is built.
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
