//! What generated code names. Not part of the public interface: it changes without notice.

pub use crate::{
    Body, FromRequest, Lent, RequestHead, Router, Service,
    cors::{AllowedOrigins, Cors, CorsPolicy, Level, PolicyHeaders, PolicySite, PolicyText, refuse_reflection},
    extract::{extract, lend, parameter, parameter_text},
    response::{IntoResponse, Response},
    router::{Endpoint, Serve, dispatch_mounted, is_mounted, serve, unknown_endpoint},
    routing::{
        Entry, Route, RouteMethod, RouteSource, Scope, Segment, Size, Table, Trie, merge_routes, merge_scopes,
        merge_segments, merge_text,
    },
};
pub use restmachine_core::origin::{HostPattern, OriginPattern, PortPattern};
