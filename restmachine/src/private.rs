//! The items that generated code names. They are not part of the public interface and change without notice.

#[cfg(feature = "tower")]
pub use crate::policy::LayerPolicy;
pub use crate::{
    const_check::{AfterCheck, ConstCheck},
    exchange::Exchange,
    extract::foreign::{
        DataArgument, HeaderArgument, LentUnsized, MultipartArgument, NamesakeArgument, OwnedHeadArgument,
        PeerArgument, RawParameter, RequestArgument, SocketArgument, WrappedState,
    },
    extract::{
        extract, lend, parameter, parameter_text, prefix_parameter, prefix_parameter_text, FromRequest, Lent,
        OwnedArgument, Parameter,
    },
    message::first_of,
    policy::{
        are_origins, is_policy, reflection_refusal, Composition, ConstantOrigins, ConstantPolicy, Cors,
        CorsPolicy, DeltaSeconds, Level, MergedOrigins, Origins, PolicyHeaders, PolicySite,
    },
    request::RequestHead,
    response::{IntoResponse, Rejection},
    router::{are_listed, is_state, Dispatch, Endpoint, Handle, Rooted, Router, WithState, WithoutState},
    routing::{
        merge_routes, merge_scopes, merge_segments, merge_text, Captures, Entry, MountedRouter, Route,
        RouteMethod, Scope, Segment, Size, Table, Trie,
    },
    service::Service,
};
pub use restmachine_core::{HostPattern, ListedOrigin, OriginPattern, PolicyFlags, PortPattern};
