//! Who asks, and who is asked.

pub const API: &str = "http://127.0.0.1:8000";

/// The page that the API is written for.
pub const APP: &str = "http://127.0.0.1:8001";

/// A page of somebody else's, which may do some things.
pub const PARTNER: &str = "http://127.0.0.1:8002";

/// What a browser sends for a page without an origin of its own, as a sandboxed frame is.
pub const SANDBOX: &str = "null";
