//! What a policy is, where it is written, and which one governs: data that the route table and the CORS protocol share.
//!
//! A policy is a constant or built at start-up, and the rules of `restmachine-core` have accepted it either way. A
//! constant that contains other constants is judged in const evaluation, by the same predicates.
//!
//! A constant is made of `&'static str`, so that a router can copy the rows of the routers that it mounts. A built policy owns
//! its text, so that none leaks when one policy replaces another. `http::HeaderValue` has interior mutability, which a `const`
//! cannot refer to. Header values are therefore in a `static` beside the policy, and a row reaches them through a function.

mod builder;
mod builder_input;
mod composition;
mod constant_rules;
mod cors_policy;
mod delta_seconds;
mod errors;
mod headers;
#[cfg(feature = "tower")]
mod layer_policy;
mod level;
mod origins;
mod policy_constant;
mod policy_origins;
mod presentation;

#[cfg(test)]
mod tests;

pub use builder::CorsPolicyBuilder;
pub use builder_input::{IntoNames, IntoOrigins};
pub use composition::{Composition, MergedOrigins};
pub use constant_rules::reflection_refusal;
pub use cors_policy::{ConstantPolicy, CorsPolicy};
pub use delta_seconds::DeltaSeconds;
pub use errors::{PolicyError, PolicyErrors};
pub use headers::PolicyHeaders;
#[cfg(feature = "tower")]
pub use layer_policy::LayerPolicy;
pub use level::{Cors, Level, PolicySite, PolicySource};
pub use origins::{are_origins, ConstantOrigins, Origins};
pub use policy_constant::is_policy;

pub(crate) use level::{EffectivePolicy, ProgramPolicy};
pub(crate) use origins::Audience;
