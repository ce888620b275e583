//! What generated code names. Not part of the public interface: it changes without notice.

#[cfg(feature = "tower")]
pub use crate::cors::LayerPolicy;
pub use crate::{
    cors::{
        are_origins, AllowedOrigins, Composition, Cors, CorsPolicy, Level, ListedOrigin, Merged, Origins,
        PolicyHeaders, PolicySite, PolicyText, Seconds, REFLECTION_REFUSED,
    },
    exchange::Exchange,
    extract::{
        extract, lend, parameter, parameter_text, prefix_parameter, prefix_parameter_text, Extracted,
        Parameter,
    },
    judged::{Judged, Sound},
    message::first_of,
    response::{IntoResponse, Refused},
    router::{are_listed, is_state, Endpoint, Handle, Rooted, WithState, WithoutState},
    routing::{
        merge_routes, merge_scopes, merge_segments, merge_text, Captures, Entry, Mounted, Route, RouteMethod,
        Scope, Segment, Size, Table, Trie,
    },
    Dispatch, FromRequest, Lent, RequestHead, Router, Service,
};
pub use restmachine_core::origin::{HostPattern, OriginPattern, PortPattern};
