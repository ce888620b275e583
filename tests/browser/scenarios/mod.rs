//! The scenarios, by subject.

mod credentials;
mod exposed;
mod forged;
mod http_cache;
mod modes;
mod origins;
mod outcomes;
mod preflight_cache;
mod preflights;
mod redirects;
mod simple;
mod streams;

use crate::scenario::Scenario;

pub(crate) fn all() -> Vec<Scenario> {
    [
        simple::all(),
        preflights::all(),
        preflight_cache::all(),
        credentials::all(),
        exposed::all(),
        modes::all(),
        outcomes::all(),
        redirects::all(),
        origins::all(),
        http_cache::all(),
        streams::all(),
        forged::all(),
    ]
    .concat()
}

const APP: &str = "https://app.example.com";
/// A page of the server that it calls.
const OWN: &str = "https://api.example.net";
const EVIL: &str = "https://evil.test";
const ADMIN: &str = "https://admin.example.com";
/// A frame whose sandbox takes its origin away.
const SANDBOX: &str = "null";

const READ: &str = r#"200 "read" [content-length content-type etag]"#;
const REPLACED: &str = r#"200 "replaced" [content-length content-type etag]"#;
const NOT_SHARED: &str =
    "blocked: No 'Access-Control-Allow-Origin' header is present on the requested resource.";
const REFUSED: &str = "blocked: Response to preflight request doesn't pass access control check: No \
                       'Access-Control-Allow-Origin' header is present on the requested resource.";
const NOT_ALLOWED: &str =
    "blocked: The value of the 'Access-Control-Allow-Credentials' header in the response is '' \
                           which must be 'true' when the request's credentials mode is 'include'.";
