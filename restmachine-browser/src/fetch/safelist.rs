//! Methods and headers that a page may send to another origin without a preflight.

use http::{header, HeaderMap, HeaderName, Method};
use restmachine_core::{
    header::is_forbidden as is_forbidden_header, method::is_forbidden as is_forbidden_method,
};

/// Whether a method needs no preflight.
///
/// <https://fetch.spec.whatwg.org/#cors-safelisted-method>
pub(crate) fn is_safelisted_method(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::POST)
}

/// The names of the headers that need a preflight, sorted and without duplicates.
///
/// <https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names>
pub(crate) fn unsafe_names(headers: &HeaderMap) -> Vec<HeaderName> {
    let mut names = Vec::new();
    let mut safe_names = Vec::new();
    let mut safe_bytes = 0;
    for (name, value) in headers {
        if is_safelisted_header(name, value.as_bytes()) {
            safe_names.push(name.clone());
            safe_bytes += value.len();
        } else {
            names.push(name.clone());
        }
    }
    // Values that are harmless one by one can carry a message together.
    if safe_bytes > 1024 {
        names.append(&mut safe_names);
    }
    names.sort_by(|one, other| one.as_str().cmp(other.as_str()));
    names.dedup();
    names
}

/// Whether a form or a link could send a header with this value.
///
/// <https://fetch.spec.whatwg.org/#cors-safelisted-request-header>
fn is_safelisted_header(name: &HeaderName, value: &[u8]) -> bool {
    let is_safe = match *name {
        header::ACCEPT => !value.iter().any(|byte| is_unsafe_byte(*byte)),
        header::ACCEPT_LANGUAGE | header::CONTENT_LANGUAGE => {
            value.iter().all(|byte| is_language_byte(*byte))
        }
        header::CONTENT_TYPE => !value.iter().any(|byte| is_unsafe_byte(*byte)) && is_form_type(value),
        header::RANGE => is_simple_range(value),
        _ => false,
    };
    is_safe && value.len() <= 128
}

/// Whether `*` in a list does not include a header, which then has to be listed by name.
///
/// <https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name>
pub(crate) fn is_non_wildcard(name: &HeaderName) -> bool {
    *name == header::AUTHORIZATION
}

/// Whether a request with an opaque response may have a header: one that a form or a link could send, except for `Range`.
///
/// <https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header>
pub(crate) fn is_safelisted_without_cors(name: &HeaderName, value: &[u8]) -> bool {
    *name != header::RANGE && is_safelisted_header(name, value)
}

/// Whether a header of a script is ignored, since only the browser sets it, or since it replaces the method by one that no
/// script may send.
///
/// <https://fetch.spec.whatwg.org/#forbidden-request-header>
pub(crate) fn is_forbidden(name: &str, value: &str) -> bool {
    let is_override = ["x-http-method", "x-http-method-override", "x-method-override"]
        .iter()
        .any(|override_name| override_name.eq_ignore_ascii_case(name));
    is_forbidden_header(name)
        || (is_override && value.split(',').any(|method| is_forbidden_method(method.trim())))
}

/// <https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte>
fn is_unsafe_byte(byte: u8) -> bool {
    (byte < b' ' && byte != b'\t') || br#""():<>?@[\]{}"#.contains(&byte) || byte == 0x7f
}

fn is_language_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b" *,-.;=".contains(&byte)
}

/// Whether a form can send a body of this type.
fn is_form_type(value: &[u8]) -> bool {
    let essence = value.split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii();
    ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]
        .iter()
        .any(|form| essence.eq_ignore_ascii_case(form.as_bytes()))
}

/// `bytes=0-` or `bytes=0-499`, as media elements send it.
///
/// <https://fetch.spec.whatwg.org/#simple-range-header-value>
fn is_simple_range(value: &[u8]) -> bool {
    let Some(range) = std::str::from_utf8(value).ok().and_then(|value| value.strip_prefix("bytes=")) else {
        return false;
    };
    let Some((first, last)) = range.split_once('-') else { return false };
    let number = |text: &str| {
        let is_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        is_digits.then(|| text.parse::<u64>().unwrap_or(u64::MAX))
    };
    match (number(first), number(last)) {
        (Some(_), None) => last.is_empty(),
        (Some(first), Some(last)) => first <= last,
        (None, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(lines: &[(&'static str, String)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, value.parse().expect("a value"));
        }
        headers
    }

    /// (name, value, whether it is sent without a preflight)
    #[test]
    fn a_value_decides_as_well_as_the_name() {
        let rows = [
            ("accept", "text/html;q=0.9, */*", true),
            ("accept", "a\tb", true),
            ("accept", "a(b", false),
            ("accept", "a:b", false),
            ("accept-language", "de-AT, de;q=0.5", true),
            ("accept-language", "de_AT", false),
            ("content-language", "en", true),
            ("content-language", "en\"", false),
            ("content-type", "text/plain", true),
            ("content-type", "Text/PLAIN;charset=UTF-8", true),
            ("content-type", "multipart/form-data; boundary=x", true),
            ("content-type", "application/x-www-form-urlencoded", true),
            ("content-type", "application/json", false),
            ("content-type", "text/plain; x=\"y\"", false),
            ("content-type", "text", false),
            ("range", "bytes=0-", true),
            ("range", "bytes=5-9", true),
            ("range", "bytes=9-5", false),
            ("range", "bytes=-5", false),
            ("range", "bytes=0-1,4-5", false),
            ("range", "items=0-", false),
            ("authorization", "x", false),
            ("x-a", "", false),
            ("dnt", "1", false),
        ];
        for (name, value, is_safe) in rows {
            let found = unsafe_names(&headers(&[(name, value.to_owned())]));
            assert_eq!(found.is_empty(), is_safe, "{name}: {value}");
        }
    }

    #[test]
    fn long_values_need_a_preflight() {
        let of_length = |name, length| (name, "a".repeat(length));
        assert!(unsafe_names(&headers(&[of_length("accept", 128)])).is_empty());
        assert_eq!(unsafe_names(&headers(&[of_length("accept", 129)])), [header::ACCEPT]);
        let lines: Vec<_> = (0..8).map(|_| of_length("accept", 128)).collect();
        assert!(unsafe_names(&headers(&lines)).is_empty(), "1024 bytes together");
        let lines: Vec<_> =
            (0..8).map(|_| of_length("accept", 128)).chain([of_length("accept-language", 1)]).collect();
        assert_eq!(unsafe_names(&headers(&lines)), [header::ACCEPT, header::ACCEPT_LANGUAGE]);
    }

    #[test]
    fn names_are_sorted_without_duplicates() {
        let lines = ["x-b", "authorization", "x-a", "x-b"].map(|name| (name, "1".to_owned()));
        assert_eq!(unsafe_names(&headers(&lines)), ["authorization", "x-a", "x-b"]);
    }
}
