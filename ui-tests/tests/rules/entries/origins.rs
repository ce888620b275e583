//! The rules of `origins`.

use super::{entry, Entry};

pub(crate) const ENTRIES: &[Entry] = &[
    entry(
        "O-WILDCARD-CREDENTIALS",
        "`\"*\"` together with `credentials`",
        "A browser hands a response that was asked for with cookies only to the one origin that the response names. A server
that got around this by naming whoever asks would let every page that a user visits read that user's data.",
        &["origins/wildcard_with_credentials", "origins/wildcard_in_a_list_with_credentials"],
    ),
    entry(
        "O-WILDCARD-LISTED",
        "`\"*\"` beside other origins",
        "Whoever reads the list would take the other entries for a limit, and there is none.",
        &["origins/wildcard_listed"],
    ),
    entry(
        "O-MISSING",
        "no origin at all",
        "Such a policy would refuse every page. Where that is meant, `off` says it openly.",
        &["origins/missing", "origins/empty_string"],
    ),
    entry(
        "O-SYNTAX",
        "an entry that is no origin",
        "A browser sends scheme, host and port, and nothing else is compared with the entry. One that is written otherwise
matches nobody, and the page stays locked out without a word.",
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
        "a path, a query or a slash behind the origin",
        "The path of a page is no part of its origin. An entry with a path is not a narrower one: it matches nothing.",
        &["origins/trailing_slash"],
    ),
    entry(
        "O-CASE",
        "upper case in scheme or host",
        "Origins are compared byte for byte, and no browser sends this one.",
        &["origins/upper_case"],
    ),
    entry(
        "O-UNICODE",
        "a host that is not plain ASCII",
        "The address bar may show `bücher.example`; the `Origin` header has the ASCII form. Two names that look alike to a
person differ there.",
        &["origins/unicode_host"],
    ),
    entry(
        "O-DEFAULT-PORT",
        "the port that the scheme has anyway",
        "With and without the port it is one origin, and browsers write it without.",
        &["origins/default_port"],
    ),
    entry(
        "O-PORT",
        "a port that is none",
        "No page comes from such a port, or browsers write it in plain digits.",
        &["origins/port_too_large", "origins/port_zero"],
    ),
    entry(
        "O-IPV4",
        "an address in another form than four decimals",
        "Browsers read `127.1` and `0x7f000001` as addresses, and send the four numbers that they stand for.",
        &["origins/ipv4_short"],
    ),
    entry(
        "O-IPV6",
        "an IPv6 address in another form than browsers send",
        "One address can be written in many ways. Browsers send it compressed, in lower case and in brackets.",
        &["origins/ipv6_uncompressed"],
    ),
    entry(
        "O-LENGTH",
        "a part that is too long, empty or malformed",
        "Names have limits, and no page is loaded from a name beyond them.",
        &[
            "origins/empty_label",
            "origins/hyphen_at_the_end",
            "origins/punycode_that_decodes_to_nothing",
            "origins/label_of_64_bytes",
            "origins/scheme_of_65_bytes",
            "origins/host_of_254_bytes",
        ],
    ),
    entry(
        "O-NULL",
        "the origin `null`",
        "A sandboxed frame, a `data:` page and a file on disk all send `Origin: null`. An attacker's page makes such a frame
in one line of HTML, so whoever trusts `null` trusts everybody.",
        &["origins/null"],
    ),
    entry(
        "O-FILE",
        "a file as an origin",
        "A page that is opened from disk sends `Origin: null`, and so does a sandboxed frame on anybody's site.",
        &["origins/file"],
    ),
    entry(
        "O-PATTERN",
        "a `*` that is not a whole first label or a whole port",
        "A `*` inside a label is where lists of origins are got around: `*example.com` would cover `evilexample.com` too,
which anyone may register.",
        &["origins/pattern_inside_a_label", "origins/pattern_of_part_of_a_port"],
    ),
    entry(
        "O-PUBLIC-SUFFIX",
        "a pattern over a name under which anyone may have a site",
        "Anybody can put a page at a `github.io` name of their own within minutes. With `credentials` it would read what your
users see.",
        &[
            "origins/pattern_over_a_listed_public_suffix",
            "origins/pattern_over_names_that_are_public_suffixes",
        ],
    ),
    entry(
        "O-INSECURE",
        "an origin without encryption together with `credentials`",
        "What comes over plain http can be changed on the way. Whoever runs the wireless network puts a script into any page
of that origin, and reads the responses with the user's cookies. This very machine, `http://localhost`, is accepted.",
        &["origins/insecure_with_credentials", "origins/insecure_scheme_with_credentials"],
    ),
    entry(
        "O-DUPLICATE",
        "an origin that another entry covers",
        "Whoever removes one of the two later believes that the origin is no longer trusted.",
        &["origins/duplicate", "origins/covered_by_a_pattern"],
    ),
    entry(
        "O-REFLECT",
        "`reflect_any_origin` where it changes nothing",
        "Naming whoever asks differs from `*` only where cookies are sent.",
        &["origins/reflected_without_credentials"],
    ),
    entry(
        "O-REFLECT-RELEASE",
        "`reflect_any_origin` in a release build",
        "A debug build accepts it, since while developing nobody else asks. In production every page that a user visits would read
that user's data.",
        &[crate::case::RELEASE_ONLY],
    ),
];
