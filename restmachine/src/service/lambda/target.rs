//! The target of a request, put together from the parts that a gateway has split it into.

use std::borrow::Cow;

use http::{uri::PathAndQuery, Uri};
use percent_encoding::{utf8_percent_encode, AsciiSet, CONTROLS, NON_ALPHANUMERIC};
use restmachine_core::percent::starts_with_hex_pair;

use crate::body::BoxError;

/// The characters that a URL's query never contains (URL standard, the query percent-encode set).
const QUERY: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'<').add(b'>');
/// The characters that a URL's path never contains (URL standard, the path percent-encode set), and the backslash, which URLs
/// turn into a slash.
const PATH: &AsciiSet = &QUERY.add(b'?').add(b'^').add(b'`').add(b'{').add(b'}').add(b'\\');

/// The target with this path and query, in the form that a client would send.
pub(super) fn new(path: &str, query: &str) -> Result<Uri, BoxError> {
    let mut target = as_sent(path);
    if !query.is_empty() {
        target.push('?');
        target.extend(utf8_percent_encode(query, QUERY));
    }
    Ok(PathAndQuery::try_from(target)?.into())
}

/// The path to route. An HTTP API puts the name of its stage in front of it, unless that is the default stage.
///
/// It does so under a custom domain as well, where the client has not sent it.
pub(super) fn without_stage<'a>(path: &'a str, stage: Option<&str>) -> &'a str {
    let named = stage.filter(|stage| *stage != "$default");
    let below = named.and_then(|stage| path.strip_prefix('/')?.strip_prefix(stage));
    below.filter(|below| below.is_empty() || below.starts_with('/')).unwrap_or(path)
}

/// An HTTP API decodes the path, while the other gateways pass it on as it was sent. Characters that a client cannot have sent
/// are encoded again, so that neither path is changed any further.
fn as_sent(path: &str) -> String {
    let mut pieces = path.split('%');
    let first = pieces.next().unwrap_or_default();
    let mut sent = String::with_capacity(path.len() + 1);
    if !first.starts_with('/') {
        sent.push('/');
    }
    sent.extend(utf8_percent_encode(first, PATH));
    for rest in pieces {
        sent.push_str(if starts_with_hex_pair(rest) { "%" } else { "%25" });
        sent.extend(utf8_percent_encode(rest, PATH));
    }
    sent
}

/// The query of parameters that a REST API has decoded.
pub(super) fn encoded_query(parameters: Vec<(&str, Cow<'_, str>)>) -> String {
    let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    join(parameters, encode)
}

/// The query of parameters that the gateway has left encoded.
pub(super) fn query(parameters: Vec<(&str, Cow<'_, str>)>) -> String {
    join(parameters, str::to_owned)
}

fn join(mut parameters: Vec<(&str, Cow<'_, str>)>, spelling: impl Fn(&str) -> String) -> String {
    // The order of the names is lost. The values of one name keep theirs, since the sort is stable.
    parameters.sort_by_key(|(name, _)| *name);
    let pairs: Vec<String> =
        parameters.iter().map(|(name, value)| format!("{}={}", spelling(name), spelling(value))).collect();
    pairs.join("&")
}
