//! The policy that every contestant is given: RestMachine's own, with its defaults spelled out.

/// One of the three origins.
pub const ALLOWED: &str = "https://app.example.com";
/// All of them.
pub const ORIGINS: [&str; 3] = [ALLOWED, "https://www.example.com", "https://admin.example.com"];
/// What the peers are told is routed, which RestMachine knows.
pub const METHODS: [&str; 4] = ["GET", "POST", "PUT", "DELETE"];
/// RestMachine's default.
pub const ALLOW_HEADERS: [&str; 6] =
    ["accept", "accept-language", "content-type", "content-language", "authorization", "x-requested-with"];
/// RestMachine's default.
pub const EXPOSE_HEADERS: [&str; 5] = ["content-length", "content-type", "etag", "location", "x-request-id"];
/// RestMachine's default, in seconds.
pub const MAX_AGE: u32 = 86400;
