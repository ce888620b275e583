//! The policy of a layer, which wraps a service whose routes are not known.
//!
//! It is a type of its own, so that a layer without methods is a compile error: `CorsLayer::new` is called when a program
//! starts, and could only panic.

use super::CorsPolicy;

/// A CORS policy that names its methods, for a [`CorsLayer`](crate::CorsLayer): a layer has no route table to take
/// them from.
///
/// [`layer_policy!`](crate::layer_policy!) makes a constant, and the compiler judges it;
/// [`CorsPolicyBuilder::build_for_layer`](crate::CorsPolicyBuilder::build_for_layer) makes one from values that are
/// known only at start-up.
///
/// ```
/// use restmachine::{LayerPolicy, layer_policy};
///
/// const API: LayerPolicy = layer_policy!(origins = ["https://app.example.com"], methods = ["GET", "POST"]);
/// assert!(!format!("{API:?}").is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct LayerPolicy {
    policy: CorsPolicy,
    place: Option<(&'static str, u32)>,
}

impl LayerPolicy {
    /// For generated code only: the rules have been checked by the macro that calls this.
    #[doc(hidden)]
    #[must_use]
    pub const fn from_checked(policy: CorsPolicy, file: &'static str, line: u32) -> Self {
        Self { policy, place: Some((file, line)) }
    }

    pub(super) fn from_built(policy: CorsPolicy) -> Self {
        Self { policy, place: None }
    }

    pub(super) fn policy(&self) -> &CorsPolicy {
        &self.policy
    }

    /// The source file and the line of a constant.
    pub(super) const fn place(&self) -> Option<(&'static str, u32)> {
        self.place
    }
}
