//! The rules of `methods`, `allow_headers`, `expose_headers` and `max_age`.

use super::{entry, Entry};

pub(crate) const METHODS: &[Entry] = &[
    entry(
        "M-TOKEN",
        "an entry that is no method",
        "The names are sent in one header, with commas between them. A browser that cannot read the header lets every
preflight fail.",
        &["methods/not_a_token"],
    ),
    entry(
        "M-FORBIDDEN",
        "`CONNECT`, `TRACE` or `TRACK`",
        "`fetch` throws before anything is sent.",
        &["methods/trace"],
    ),
    entry(
        "M-CASE",
        "a method in lower case",
        "A browser asks for `GET` where a script says `get`, and compares it with the list byte for byte.",
        &["methods/lower_case"],
    ),
    entry(
        "M-EMPTY",
        "an empty list of methods",
        "The route would answer, and no page would be shown the response. Where that is meant, write `#[cors(off)]`.",
        &["methods/empty"],
    ),
    entry(
        "M-MISSING",
        "a layer's policy without `methods`",
        "Inside `router!` the route table says what a path answers. A layer stands around routes that it cannot see, and
without a list a browser refuses every `PUT`, `PATCH` and `DELETE`.",
        &["layers/no_methods", "layers/constant_without_methods"],
    ),
    entry(
        "M-UNSERVED",
        "a method that the route does not have",
        "A preflight lists only what the path answers, so the entry does nothing. Often the route was removed, or the
attribute stands on the wrong handler.",
        &["methods/unserved"],
    ),
    entry("M-WILDCARD", "`\"*\"` as the list of methods", "", &["methods/wildcard"]),
    entry("M-DUPLICATE", "a method that is listed twice", "A second one has no effect, and often stands where another was meant.", &["methods/duplicate"]),
];

pub(crate) const REQUEST_HEADERS: &[Entry] = &[
    entry(
        "H-TOKEN",
        "an entry that is no header name",
        "A browser that cannot read the list as a whole lets every preflight fail: one bad name spoils the good ones.",
        &["headers/not_a_token", "headers/comma_list"],
    ),
    entry(
        "H-FORBIDDEN",
        "a request header that only the browser sets",
        "`Cookie`, `Host`, `Origin` and all names that start with `Sec-` or `Proxy-` are the browser's own. It drops them where
a script sets them, so no preflight asks for them.",
        &["headers/fetch_metadata", "headers/cookie"],
    ),
    entry(
        "H-RESPONSE-NAME",
        "a response header in `allow_headers`",
        "A page that sends `Access-Control-Allow-Origin` itself does not mend an error of CORS: it causes a preflight. Take the
header out of the page's script as well.",
        &["headers/response_name"],
    ),
    entry(
        "H-WILDCARD-CREDENTIALS",
        "`\"*\"` for headers together with `credentials`",
        "With cookies a browser takes `*` for the name of a header, so that nobody allows everything by mistake. Every header
that needs permission would be refused.",
        &["headers/wildcard_with_credentials", "headers/wildcard_exposed_with_credentials"],
    ),
    entry(
        "H-WILDCARD-LISTED",
        "`\"*\"` beside other header names",
        "The one name that `*` does not cover is `Authorization` in a request.",
        &["headers/wildcard_listed", "headers/wildcard_exposed_beside_authorization"],
    ),
    entry("H-DUPLICATE", "a header that is listed twice", "", &["headers/duplicate_in_another_case"]),
];

pub(crate) const RESPONSE_HEADERS: &[Entry] = &[
    entry(
        "X-FORBIDDEN",
        "`Set-Cookie` in `expose_headers`",
        "If a script could read it, a cookie marked `HttpOnly` would be hidden from nobody.",
        &["headers/set_cookie_exposed"],
    ),
    entry(
        "X-REQUEST-NAME",
        "a request header in `expose_headers`",
        "It is sent by the browser, and a response does not carry it.",
        &["headers/request_name_exposed"],
    ),
];

pub(crate) const MAX_AGE: &[Entry] = &[entry(
    "A-RANGE",
    "a `max_age` that is no number of seconds",
    "Browsers set limits of their own: Chromium remembers a preflight for two hours at most, Firefox for a day.",
    &["max_age/negative", "max_age/product", "max_age/string"],
)];
