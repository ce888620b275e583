//! What generated code names. Not part of the public interface: it changes without notice.

#[cfg(feature = "tower")]
pub use crate::policy::LayerPolicy;
pub use crate::{
    exchange::Exchange,
    extract::{
        extract, lend, parameter, parameter_text, prefix_parameter, prefix_parameter_text, Extracted,
        Parameter,
    },
    judged::{Judged, Sound},
    message::first_of,
    policy::{
        are_origins, reflection_refusal, Composition, ConstantOrigins, ConstantPolicy, Cors, CorsPolicy,
        DeltaSeconds, Level, MergedOrigins, Origins, PolicyHeaders, PolicySite,
    },
    response::{IntoResponse, Refused},
    router::{are_listed, is_state, Endpoint, Handle, Rooted, WithState, WithoutState},
    routing::{
        merge_routes, merge_scopes, merge_segments, merge_text, Captures, Entry, Mounted, Route, RouteMethod,
        Scope, Segment, Size, Table, Trie,
    },
    Dispatch, FromRequest, Lent, RequestHead, Router, Service,
};
pub use restmachine_core::{HostPattern, ListedOrigin, OriginPattern, PolicyFlags, PortPattern};
