//! The CORS check: whether a response may be shared with the page that asked for it.

use http::HeaderMap;
use url::Url;

use super::request::FetchRequest;
use crate::{blocked::reason::BlockReason, header::joined, page::mode::Credentials};

/// <https://fetch.spec.whatwg.org/#cors-check>
pub(super) fn cors_check(request: &FetchRequest, headers: &HeaderMap) -> Result<(), BlockReason> {
    // Lines are joined before anything is compared, so a second line fails the check.
    let Some(value) = joined(headers, "Access-Control-Allow-Origin") else {
        return Err(BlockReason::MissingAllowOrigin);
    };
    let includes_credentials = request.credentials == Credentials::Include;
    if value == "*" {
        return match includes_credentials {
            true => Err(BlockReason::WildcardWithCredentials),
            false => Ok(()),
        };
    }
    if value != request.serialised_origin() {
        return Err(mismatch(value));
    }
    if !includes_credentials {
        return Ok(());
    }
    match joined(headers, "Access-Control-Allow-Credentials").unwrap_or_default() {
        value if value == "true" => Ok(()),
        value => Err(BlockReason::CredentialsNotAllowed(value)),
    }
}

/// The standard has one failure for all of these. The console distinguishes them.
fn mismatch(value: String) -> BlockReason {
    if value.contains([' ', ',']) {
        BlockReason::SeveralAllowOrigins(value)
    } else if value == "null" || Url::parse(&value).is_ok() {
        BlockReason::OtherAllowOrigin(value)
    } else {
        BlockReason::InvalidAllowOrigin(value)
    }
}
