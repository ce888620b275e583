//! The policy of every contestant: RestMachine's, with its defaults spelled out.

/// One of the three origins.
pub const ALLOWED: &str = "https://app.example.com";
/// All three origins.
pub const ORIGINS: [&str; 3] = [ALLOWED, "https://www.example.com", "https://admin.example.com"];
/// The methods that are routed: RestMachine knows them, the peers have to be told.
pub const METHODS: [&str; 4] = ["GET", "POST", "PUT", "DELETE"];
/// RestMachine's default.
pub const ALLOW_HEADERS: [&str; 6] =
    ["accept", "accept-language", "content-type", "content-language", "authorization", "x-requested-with"];
/// RestMachine's default.
pub const EXPOSE_HEADERS: [&str; 5] = ["content-length", "content-type", "etag", "location", "x-request-id"];
/// RestMachine's default, in seconds.
pub const MAX_AGE: u32 = 86400;
