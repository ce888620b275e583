//! The CORS check: whether a response may be shared with the page that asked.

use http::HeaderMap;
use url::Url;

use super::{request::FetchRequest, BlockReason, Credentials};

/// <https://fetch.spec.whatwg.org/#cors-check>
pub(super) fn check(request: &FetchRequest, headers: &HeaderMap) -> Result<(), BlockReason> {
    // Lines are joined before anything is compared: a second line fails the check.
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

/// The standard has one failure for all of these; the console says which it is.
fn mismatch(value: String) -> BlockReason {
    if value.contains([' ', ',']) {
        BlockReason::SeveralAllowOrigins(value)
    } else if value == "null" || Url::parse(&value).is_ok() {
        BlockReason::OtherAllowOrigin(value)
    } else {
        BlockReason::InvalidAllowOrigin(value)
    }
}

/// The lines of a header as one.
///
/// <https://fetch.spec.whatwg.org/#concept-header-list-get>
pub(super) fn joined(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines: Vec<_> =
        headers.get_all(name).iter().map(|line| String::from_utf8_lossy(line.as_bytes())).collect();
    (!lines.is_empty()).then(|| lines.join(", "))
}

/// The elements of a list of tokens, `Err` where one of them is none.
///
/// <https://fetch.spec.whatwg.org/#extract-header-list-values>
pub(super) fn list(headers: &HeaderMap, name: &'static str) -> Result<Option<Vec<String>>, BlockReason> {
    let Some(value) = joined(headers, name) else { return Ok(None) };
    let elements = value.split(',').map(str::trim).filter(|element| !element.is_empty());
    elements
        .map(|element| match restmachine_core::is_token(element) {
            true => Ok(element.to_owned()),
            false => Err(BlockReason::PreflightList(name)),
        })
        .collect::<Result<_, _>>()
        .map(Some)
}
