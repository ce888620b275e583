//! What a policy says where a key is left out.

/// `allow_headers`: the safelisted request headers and the two that nearly every client sends.
pub const ALLOW_HEADERS: &[&str] =
    &["Accept", "Accept-Language", "Content-Type", "Content-Language", "Authorization", "X-Requested-With"];

/// `expose_headers`: what a script needs to follow a location, cache an entity or report a request.
pub const EXPOSE_HEADERS: &[&str] = &["Content-Length", "Content-Type", "ETag", "Location", "X-Request-ID"];

/// `max_age`: one day, the longest that any browser honours.
pub const MAX_AGE: u32 = 86_400;
