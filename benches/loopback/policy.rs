//! The policy that the peers are given: RestMachine's own, with its defaults spelled out.

pub(crate) const ORIGINS: [&str; 3] =
    ["https://app.example.com", "https://admin.example.com", "https://www.example.org"];
pub(crate) const METHODS: [&str; 4] = ["GET", "POST", "PUT", "DELETE"];
pub(crate) const ALLOW_HEADERS: [&str; 6] =
    ["accept", "accept-language", "content-type", "content-language", "authorization", "x-requested-with"];
pub(crate) const EXPOSE_HEADERS: [&str; 5] =
    ["content-length", "content-type", "etag", "location", "x-request-id"];
