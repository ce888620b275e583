//! A constant policy on a route that serves none of its methods.

use restmachine_core::text;

use super::CorsPolicy;
use crate::{message::Message, slices::is_same};

impl CorsPolicy {
    /// M-UNSERVED, where the policy names methods and the route serves none of them.
    ///
    /// A constant is shared: a method that this route does not serve may be another's, so one that it serves is enough.
    #[doc(hidden)]
    #[must_use]
    pub const fn unserved(&self, served: &[&str]) -> Option<Message> {
        let methods = match self.constant() {
            Some(text) => text.methods,
            None => None,
        };
        let Some(methods @ [first, ..]) = methods else { return None };
        let mut index = 0;
        while index < methods.len() {
            if is_served(methods[index], served) {
                return None;
            }
            index += 1;
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
}

/// OPTIONS is always served, and HEAD is wherever GET is (RFC 9110, section 9.3.2).
const fn is_served(method: &str, served: &[&str]) -> bool {
    is_same(method, "OPTIONS") || has(served, method) || (is_same(method, "HEAD") && has(served, "GET"))
}

const fn has(methods: &[&str], method: &str) -> bool {
    let mut index = 0;
    while index < methods.len() {
        if is_same(methods[index], method) {
            return true;
        }
        index += 1;
    }
    false
}
