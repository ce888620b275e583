//! The rules of `origins`.

use super::{entry, Entry};

pub(crate) const ENTRIES: &[Entry] = &[
    entry(
        "O-WILDCARD-CREDENTIALS",
        "`\"*\"` together with `credentials`",
        "If a request was sent with cookies, a browser gives the response only to the one origin that the response names. A
server that avoids this by naming every origin that asks lets every page that a user visits read that user's data.",
        &["origins/wildcard_with_credentials", "origins/wildcard_in_a_list_with_credentials"],
    ),
    entry(
        "O-WILDCARD-LISTED",
        "`\"*\"` together with other origins",
        "The other entries look like a limit, and there is none.",
        &["origins/wildcard_listed"],
    ),
    entry(
        "O-MISSING",
        "no origin at all",
        "Such a policy would refuse every page. If that is intended, `off` says so openly. The builder accepts an empty list,
which a program may have read, and `CorsPolicy::nobody()` is the same policy.",
        &["origins/missing", "origins/empty_string"],
    ),
    entry(
        "O-SYNTAX",
        "an entry that is not an origin",
        "A browser sends a scheme, a host and a port, and only that is compared with the entry. An entry in another form
matches nothing, and the page stays locked out without any message.",
        &[
            "origins/no_scheme",
            "origins/comma_list",
            "origins/no_host",
            "origins/user_name",
            "origins/white_space",
        ],
    ),
    entry(
        "O-TAIL",
        "a path, a query or a slash after the origin",
        "The path of a page is not part of its origin. An entry with a path is not narrower: it matches nothing.",
        &["origins/trailing_slash"],
    ),
    entry(
        "O-CASE",
        "upper case in the scheme or host",
        "Origins are compared byte for byte, and no browser sends this one.",
        &["origins/upper_case"],
    ),
    entry(
        "O-UNICODE",
        "a host that is not in ASCII form",
        "The address bar may show `bücher.example`; the `Origin` header has the ASCII form. Two names that look alike in
the address bar differ there.",
        &["origins/unicode_host"],
    ),
    entry(
        "O-DEFAULT-PORT",
        "the default port of the scheme",
        "With and without the port it is the same origin, and browsers write it without.",
        &["origins/default_port"],
    ),
    entry(
        "O-PORT",
        "a port that is not valid",
        "No page comes from such a port, or browsers write it without leading zeros.",
        &["origins/port_too_large", "origins/port_zero"],
    ),
    entry(
        "O-IPV4",
        "an IPv4 address in a form other than four decimal numbers",
        "Browsers read `127.1` and `0x7f000001` as addresses, and send them as four decimal numbers.",
        &["origins/ipv4_short"],
    ),
    entry(
        "O-IPV6",
        "an IPv6 address in a form that browsers do not send",
        "One address can be written in many ways. Browsers send it compressed, in lower case and in brackets, and write no dots
in it, not even in one that stands for an IPv4 address.",
        &["origins/ipv6_uncompressed", "origins/ipv4_mapped"],
    ),
    entry(
        "O-LENGTH",
        "a part that is too long, empty or malformed",
        "The names of hosts have limits, and a name beyond them cannot be resolved. A name in Punycode has to decode to one that
is allowed: Firefox and WebKit load no page from any other, although Chromium does. A label that begins or ends with `-` is
accepted, because browsers load such pages and send their origin.",
        &[
            "origins/empty_label",
            "origins/punycode_that_decodes_to_nothing",
            "origins/label_of_64_bytes",
            "origins/scheme_of_65_bytes",
            "origins/host_of_254_bytes",
        ],
    ),
    entry(
        "O-NULL",
        "the origin `null`",
        "A sandboxed frame, a `data:` page and a file on disk all send `Origin: null`. An attacker's page can create such a
frame in one line of HTML, so to trust `null` is to trust every site.",
        &["origins/null"],
    ),
    entry(
        "O-FILE",
        "a file as an origin",
        "A page that is opened from disk sends `Origin: null`, and so does a sandboxed frame on any site.",
        &["origins/file"],
    ),
    entry(
        "O-PATTERN",
        "a `*` that is not a whole first label, a whole port, or the whole host of a scheme that comes out of a package",
        "A `*` inside a label is a well-known way around a list of origins: `*example.com` would also cover
`evilexample.com`, which anyone can register.",
        &["origins/pattern_inside_a_label", "origins/pattern_of_part_of_a_port"],
    ),
    entry(
        "O-SCHEME",
        "every origin of a scheme: of the network, or together with `credentials`",
        "Firefox makes up the host of an extension at each installation, so no list can name it: `moz-extension://*` allows
them all. With `credentials`, any extension that is installed could then read what your users see. An origin that comes out of
a package has no port. `https://*` is every site.",
        &[
            "origins/whole_network_scheme",
            "origins/whole_scheme_with_credentials",
            "origins/whole_scheme_with_a_port",
        ],
    ),
    entry(
        "O-PUBLIC-SUFFIX",
        "a pattern for the names under a public suffix",
        "Anyone can publish a page under `github.io` within minutes. With `credentials` that page could read what your users
see.",
        &[
            "origins/pattern_over_a_listed_public_suffix",
            "origins/pattern_over_names_that_are_public_suffixes",
        ],
    ),
    entry(
        "O-INSECURE",
        "an origin without encryption, together with `credentials`",
        "A page that is loaded over plain http can be changed on the way. The operator of a wireless network can put a script
into any page of that origin, and read responses with the user's cookies. `http://localhost` is accepted, and so are the
schemes of packages, such as `chrome-extension` and `capacitor`: nothing of theirs comes over the network.",
        &[
            "origins/insecure_with_credentials",
            "origins/insecure_address_with_credentials",
            "origins/insecure_scheme_with_credentials",
        ],
    ),
    entry(
        "O-DUPLICATE",
        "an origin that another entry already covers",
        "If one of the two is removed later, the origin seems to be no longer trusted, but it is. Only source code is refused for
it: the builder merges the overlaps of a list that a program has read, and so does `..CONST`.",
        &["origins/duplicate", "origins/covered_by_a_pattern"],
    ),
    entry(
        "O-REFLECT",
        "`reflect_any_origin` where it has no effect",
        "To name the origin that asks differs from `*` only with credentials.",
        &["origins/reflected_without_credentials"],
    ),
    entry(
        "O-REFLECT-RELEASE",
        "`reflect_any_origin` in a release build",
        "A debug build accepts it, because during development no other pages ask. In production every page that a user visits
could read that user's data.",
        &[crate::case::RELEASE_ONLY],
    ),
];
