//! Cross-origin resource sharing: policies, and how they answer requests (Fetch standard, section 3.2).

mod actual;
mod builder;
mod built;
mod composition;
mod errors;
mod explanation;
mod given;
mod headers;
mod landing;
#[cfg(feature = "tower")]
mod layer_policy;
mod level;
mod methods;
mod origin;
mod origins;
mod policy;
mod preflight;
mod presentation;
mod reason;
mod reflection;
mod seconds;
mod shown;
mod vary;

#[cfg(test)]
mod tests;

pub use builder::CorsPolicyBuilder;
pub use composition::{Composition, Merged};
pub use errors::{PolicyError, PolicyErrors};
pub use explanation::{Decision, Explanation, RequestKind};
pub use given::{IntoNames, IntoOrigins};
pub use headers::PolicyHeaders;
#[cfg(feature = "tower")]
pub use layer_policy::LayerPolicy;
pub use level::{Cors, Level, PolicySite, PolicySource};
pub use origins::{are_origins, AllowedOrigins, ListedOrigin, Origins};
pub use policy::{CorsPolicy, PolicyText};
pub use reason::Reason;
pub use reflection::REFLECTION_REFUSED;
pub use seconds::Seconds;

#[cfg(feature = "tower")]
pub(crate) use actual::decorate;
pub(crate) use actual::Actual;
pub(crate) use level::{GivenPolicy, Governing};
pub(crate) use methods::allow;
pub(crate) use origin::RequestOrigin;
pub(crate) use origins::Audience;
pub(crate) use preflight::Preflight;
pub(crate) use shown::Shown;

use built::BuiltPolicy;
use methods::Methods;
