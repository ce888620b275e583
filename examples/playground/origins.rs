//! The origins of the API and of the pages that call it.

pub const API: &str = "http://127.0.0.1:8000";

/// The page that the API is written for.
pub const APP: &str = "http://127.0.0.1:8001";

/// The page of a partner, which may call some routes.
pub const PARTNER: &str = "http://127.0.0.1:8002";

/// The `Origin` of a page that has none of its own, such as a sandboxed frame.
pub const SANDBOX: &str = "null";
