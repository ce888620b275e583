//! The rules that a constant policy can break only where it is used.

use restmachine_core::{are_methods_missing, serves_any, text, BuildProfile, PolicyFlags};

use super::CorsPolicy;
use crate::message::Message;

impl CorsPolicy {
    /// The message for a constant at a level that serves these methods, if it breaks a rule there. A router names no
    /// methods.
    ///
    /// `debug_assertions` is that of the crate that uses the constant, which may be built in another profile than the
    /// crate that declares it.
    #[doc(hidden)]
    #[must_use]
    pub const fn refusal(&self, served: &[&str], debug_assertions: bool) -> Option<Message> {
        let Some(policy) = self.constant() else { return None };
        match reflection_refusal(policy.flags, debug_assertions) {
            None => unserved_refusal(policy.methods, served),
            refusal => refusal,
        }
    }

    /// The message for a constant in a layer, if it breaks a rule there.
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

/// M-UNSERVED, if the policy names methods and the route serves none of them.
///
/// A constant may be shared by routes that serve different methods, so it is enough if the route serves one of them.
const fn unserved_refusal(methods: Option<&[&str]>, served: &[&str]) -> Option<Message> {
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
