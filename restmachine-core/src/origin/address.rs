//! Hosts that are IP addresses or name the local machine.

use std::net::{Ipv4Addr, Ipv6Addr};

/// Whether URL parsers read a host as an IPv4 address, which they do if its last label is a number.
///
/// <https://url.spec.whatwg.org/#ends-in-a-number-checker>
pub(super) fn is_ipv4(host: &str) -> bool {
    let host = host.strip_suffix('.').unwrap_or(host);
    let last = host.rsplit('.').next().unwrap_or_default();
    let is_decimal = !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit());
    is_decimal || hexadecimal(last).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn hexadecimal(label: &str) -> Option<&str> {
    label.strip_prefix("0x").or_else(|| label.strip_prefix("0X"))
}

/// The address that URL parsers make of a host of one to four numbers, each decimal, octal or hexadecimal.
///
/// <https://url.spec.whatwg.org/#concept-ipv4-parser>
pub(super) fn read_ipv4(host: &str) -> Option<Ipv4Addr> {
    let labels: Vec<&str> = host.strip_suffix('.').unwrap_or(host).split('.').collect();
    let (last, first) = labels.split_last()?;
    let room = 4_u32.checked_sub(u32::try_from(first.len()).ok()?).filter(|room| *room > 0)?;
    // The last number fills all the bytes that the numbers before it leave.
    let mut address = read_number(last).filter(|number| *number < 1 << (8 * room))?;
    for (index, label) in first.iter().enumerate() {
        address += read_number(label).filter(|number| *number < 256)? << (8 * (3 - index));
    }
    Some(Ipv4Addr::from(u32::try_from(address).ok()?))
}

fn read_number(label: &str) -> Option<u64> {
    if let Some(digits) = hexadecimal(label) {
        return if digits.is_empty() { Some(0) } else { u64::from_str_radix(digits, 16).ok() };
    }
    let radix = if label.len() > 1 && label.starts_with('0') { 8 } else { 10 };
    // `from_str_radix` accepts a sign; a URL parser does not.
    let is_plain = label.bytes().all(|byte| byte.is_ascii_digit());
    if is_plain {
        u64::from_str_radix(label, radix).ok()
    } else {
        None
    }
}

/// The host that browsers send for an IPv6 address, which may be written without its brackets or with a zone.
///
/// <https://url.spec.whatwg.org/#concept-ipv6-serializer>
pub(super) fn canonical_ipv6(host: &str) -> Option<String> {
    let inner = host.trim_start_matches('[').trim_end_matches(']');
    let address: Ipv6Addr = inner.split('%').next()?.parse().ok()?;
    // The standard library writes addresses as the URL standard does, except for mapped ones, in which it writes dots.
    Some(match address.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low] => format!("[::ffff:{high:x}:{low:x}]"),
        _ => format!("[{address}]"),
    })
}

/// Whether a host is the local machine, so that no other machine on the network can answer for it.
///
/// A mapped address such as `[::ffff:7f00:1]` is not: the standard compares hosts with `127.0.0.0/8` and `::1/128`, and
/// it is in neither.
///
/// <https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy>
pub(super) fn is_loopback(host: &str) -> bool {
    let name = host.strip_suffix('.').unwrap_or(host);
    let is_local_name = name == "localhost" || name.ends_with(".localhost");
    is_local_name || host == "[::1]" || host.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
}
