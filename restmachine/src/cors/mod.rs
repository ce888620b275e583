//! Cross-origin resource sharing: policies, and how they answer requests (Fetch standard, section 3.2).

mod actual;
mod headers;
mod level;
mod origin;
mod policy;
mod preflight;
mod reflection;
mod vary;

pub use headers::PolicyHeaders;
pub use level::{Cors, Level, PolicySite};
pub use policy::{AllowedOrigins, CorsPolicy, PolicyText};
pub use reflection::REFLECTION_REFUSED;

pub(crate) use actual::decorate;
pub(crate) use origin::RequestOrigin;
pub(crate) use preflight::{allow, Preflight};
