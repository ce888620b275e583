//! The rules that a constant policy can break only where it is used.

use restmachine_core::{are_methods_missing, serves_any, text, BuildProfile, PolicyFlags};

use super::CorsPolicy;
use crate::message::Message;

impl CorsPolicy {
    /// The rule that a constant breaks at a level that serves these methods; a router's level names none.
    ///
    /// `debug_assertions` are those of the crate that uses the constant, which may be built in another profile than the
    /// crate that wrote it.
    #[doc(hidden)]
    #[must_use]
    pub const fn refusal(&self, served: &[&str], debug_assertions: bool) -> Option<Message> {
        let Some(policy) = self.constant() else { return None };
        match reflection_refusal(policy.flags, debug_assertions) {
            None => unserved(policy.methods, served),
            refusal => refusal,
        }
    }

    /// The rule that a constant breaks in a layer.
    #[doc(hidden)]
    #[must_use]
    pub const fn refusal_in_a_layer(&self, debug_assertions: bool) -> Option<Message> {
        match self.constant() {
            Some(policy) if are_methods_missing(policy.methods) => Some(Message::of(&text::METHODS_MISSING)),
            _ => self.refusal(&[], debug_assertions),
        }
    }
}

/// O-REFLECT-RELEASE. The macro does not know the profile; const evaluation does.
#[must_use]
pub const fn reflection_refusal(flags: PolicyFlags, debug_assertions: bool) -> Option<Message> {
    if flags.refuse_reflection(BuildProfile::of(debug_assertions)) {
        Some(Message::of(&text::REFLECT_RELEASE))
    } else {
        None
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
