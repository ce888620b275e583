//! The rules of `methods`, `allow_headers`, `expose_headers` and `max_age`.

use super::{entry, Entry};

pub(crate) const METHODS: &[Entry] = &[
    entry(
        "M-TOKEN",
        "an entry that is not a method",
        "The names are sent in one header, with commas between them. If a browser cannot read the header, every
preflight fails.",
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
        "The route would answer, but no page could read the response. If that is intended, write `#[cors(off)]`.",
        &["methods/empty"],
    ),
    entry(
        "M-MISSING",
        "a layer's policy without `methods`",
        "Inside `router!` the route table says which methods a path answers. A layer is around routes that it cannot see, and
without a list browsers refuse every `PUT`, `PATCH` and `DELETE`.",
        &["layers/no_methods", "layers/constant_without_methods"],
    ),
    entry(
        "M-UNSERVED",
        "a method that the route does not have",
        "A preflight lists only what the path answers, so the entry does nothing. Often the route was removed, or the
attribute is on the wrong handler.",
        &["methods/unserved"],
    ),
    entry("M-WILDCARD", "`\"*\"` as the list of methods", "", &["methods/wildcard"]),
    entry("M-DUPLICATE", "a method that is listed twice", "The second one has no effect, and is often a slip for another method.", &["methods/duplicate"]),
];

pub(crate) const REQUEST_HEADERS: &[Entry] = &[
    entry(
        "H-TOKEN",
        "an entry that is not a header name",
        "If a browser cannot read the whole list, every preflight fails: one invalid name spoils the valid ones.",
        &["headers/not_a_token", "headers/comma_list"],
    ),
    entry(
        "H-FORBIDDEN",
        "a request header that only the browser sets",
        "`Cookie`, `Host`, `Origin` and all names that start with `Sec-` or `Proxy-` belong to the browser. It ignores a script
that sets them, so no preflight asks for them.",
        &["headers/fetch_metadata", "headers/cookie"],
    ),
    entry(
        "H-RESPONSE-NAME",
        "a response header in `allow_headers`",
        "A page that sends `Access-Control-Allow-Origin` does not fix a CORS error: it only causes a preflight. Remove the
header from the page's script as well.",
        &["headers/response_name"],
    ),
    entry(
        "H-WILDCARD-CREDENTIALS",
        "`\"*\"` for headers together with `credentials`",
        "With credentials a browser takes `*` as the name of a header, so that a server cannot allow everything by mistake. Every
header that needs permission would be refused.",
        &["headers/wildcard_with_credentials", "headers/wildcard_exposed_with_credentials"],
    ),
    entry(
        "H-WILDCARD-LISTED",
        "`\"*\"` together with other header names",
        "The only name that `*` does not cover is `Authorization` in a request.",
        &["headers/wildcard_listed", "headers/wildcard_exposed_beside_authorization"],
    ),
    entry("H-DUPLICATE", "a header that is listed twice", "", &["headers/duplicate_in_another_case"]),
];

pub(crate) const RESPONSE_HEADERS: &[Entry] = &[
    entry(
        "X-FORBIDDEN",
        "`Set-Cookie` in `expose_headers`",
        "If a script could read it, `HttpOnly` could not hide a cookie from scripts.",
        &["headers/set_cookie_exposed"],
    ),
    entry(
        "X-REQUEST-NAME",
        "a request header in `expose_headers`",
        "It belongs to the protocol between browser and server, and tells a script nothing.",
        &["headers/request_name_exposed"],
    ),
];

pub(crate) const MAX_AGE: &[Entry] = &[entry(
    "A-RANGE",
    "a `max_age` that is not a number of seconds",
    "Browsers have limits of their own: WebKit remembers a preflight for at most ten minutes, Chromium for two hours,
Firefox for a day.",
    &["max_age/negative", "max_age/product", "max_age/string"],
)];
