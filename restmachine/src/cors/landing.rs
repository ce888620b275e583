//! A constant policy, judged where it lands.

use restmachine_core::{is_served, text};

use super::{AllowedOrigins, CorsPolicy, PolicyText, REFLECTION_REFUSED};
use crate::message::Message;

impl CorsPolicy {
    /// The rule that a constant breaks at a level that serves these methods, none of them at a router's.
    ///
    /// `is_debug_build` is about the crate where it lands, which may be built in another profile than the one it is from.
    #[doc(hidden)]
    #[must_use]
    pub const fn refusal(&self, served: &[&str], is_debug_build: bool) -> Option<Message> {
        let Some(text) = self.constant() else { return None };
        match text.origins {
            AllowedOrigins::Reflected { in_release: false } if !is_debug_build => Some(REFLECTION_REFUSED),
            _ => unserved(text.methods, served),
        }
    }

    /// The rule that a constant breaks in a layer.
    #[doc(hidden)]
    #[must_use]
    pub const fn refusal_in_a_layer(&self, is_debug_build: bool) -> Option<Message> {
        match self.constant() {
            Some(PolicyText { methods: None, .. }) => Some(Message::of(&text::METHODS_MISSING)),
            _ => self.refusal(&[], is_debug_build),
        }
    }
}

/// M-UNSERVED, where the policy names methods and the route serves none of them.
///
/// A constant is shared: a method that this route does not serve may be another's, so one that it serves is enough.
const fn unserved(methods: Option<&[&str]>, served: &[&str]) -> Option<Message> {
    let Some(methods @ [first, ..]) = methods else { return None };
    if served.is_empty() || serves_any(methods, served) {
        return None;
    }
    let message = Message::new().with("`").with(first).with("` ").with(text::UNSERVED.line);
    let mut message = message.with("\nhelp: ").with(text::UNSERVED.help);
    let mut separator = " `";
    let mut index = 0;
    while index < served.len() {
        message = message.with(separator).with(served[index]).with("`");
        separator = ", `";
        index += 1;
    }
    Some(message.with_rule(&text::UNSERVED))
}

const fn serves_any(methods: &[&str], served: &[&str]) -> bool {
    let mut index = 0;
    while index < methods.len() {
        if is_served(methods[index], served) {
            return true;
        }
        index += 1;
    }
    false
}
