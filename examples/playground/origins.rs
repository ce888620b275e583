//! The origins of the API and of the pages that call it.

pub const API: &str = "http://127.0.0.1:8000";

/// The page that the API is written for.
pub const APP: &str = "http://127.0.0.1:8001";

/// A page of a partner, which may use a part of the API.
pub const PARTNER: &str = "http://127.0.0.1:8002";

/// What a browser sends for a page without its own origin, such as a sandboxed frame.
pub const SANDBOX: &str = "null";
