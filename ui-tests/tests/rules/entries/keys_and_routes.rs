//! The rules of the keys themselves, and of routes.

use super::{entry, Entry};

pub(crate) const KEYS: &[Entry] = &[
    entry(
        "K-UNKNOWN",
        "a key that does not exist",
        "If it were ignored, the policy would not do what it seems to say.",
        &["keys/misspelt", "keys/unknown"],
    ),
    entry(
        "K-DUPLICATE",
        "a key, or `#[cors]`, given twice",
        "It would be a guess which of the two applies.",
        &["keys/duplicate", "keys/second_cors", "keys/second_cors_on_a_router"],
    ),
    entry(
        "K-ORPHAN",
        "`#[cors]` on a function that is not a handler",
        "It would look as if it had an effect.",
        &["keys/no_route_below"],
    ),
    entry("K-OFF", "`off` together with other keys", "", &["keys/off_beside_others"]),
];

pub(crate) const ROUTES: &[Entry] = &[
    entry(
        "R-CONFLICT",
        "the same method and path twice, or two fallbacks of one prefix",
        "Only one of the two could ever answer. Paths that differ only in the names of their parameters are the same path.",
        &["routers/two_routes_collide", "routers/route_collides_with_a_mounted_one", "routers/slash_of_a_prefix_routed_twice", "routers/two_fallbacks"],
    ),
    entry(
        "R-PATH",
        "a path that no request can have, or that cannot be read",
        "A route whose path browsers send in another form would never answer. Of the equal spellings of a path, such as `/axum` and `/%61xum`, only the canonical one is written: it matches all of them.",
        &[
            "routes/no_slash",
            "routes/angle_brackets",
            "routes/colon",
            "routes/white_space",
            "routes/dot_segment",
            "routes/encoded_letter",
            "routes/lower_case_encoding",
            "routes/wildcard",
            "routes/wildcard_in_braces",
            "routes/empty_segment",
            "routes/two_slashes",
            "routes/query",
            "routes/parameter_name",
            "routes/repeated_parameter",
            "routes/two_parameters_in_a_segment",
            "routes/rest_not_last",
            "routes/unclosed_brace",
            "routers/prefix_ends_with_a_slash",
            "routers/prefix_with_a_wildcard",
            "routers/prefix_with_the_rest",
            "routes/not_ascii",
        ],
    ),
    entry(
        "R-LITERAL",
        "a path, a prefix or a method that is not a string in the source code",
        "A macro runs before constants have values, and it has to know the parameters to find their arguments. A `macro_rules!` \
         is expanded first, so it can pass on a string as a literal.",
        &[
            "routes/path_of_a_constant",
            "routes/path_of_two_strings",
            "routes/method_of_a_constant",
            "routers/prefix_of_a_constant",
        ],
    ),
    entry(
        "R-UNBOUND",
        "a parameter of the path that no argument takes",
        "A handler that ignores it gives the same answer for every value, which is rarely intended.",
        &["routes/unbound_parameter", "handlers/parameter_is_spelled_otherwise", "handlers/parameter_is_misspelt"],
    ),
    entry(
        "R-IGNORED",
        "an argument with the name of a parameter that the path ignores",
        "The argument would get its value from somewhere else: a `String` would be the body.",
        &["routes/ignored_parameter"],
    ),
    entry(
        "R-BODY",
        "two arguments that take the body",
        "A body arrives once. The first argument reads all of it, so the second would find nothing in any request.",
        &["handlers/body_taken_twice", "handlers/body_taken_twice_by_an_alias"],
    ),
    entry(
        "R-METHOD",
        "a route for something that is not a method",
        "",
        &["routes/connect", "routes/lower_case_method", "routes/not_a_token"],
    ),
    entry(
        "R-SIGNATURE",
        "a function that a route cannot call",
        "A route calls one plain function, with arguments from the request and the state.",
        &[
            "handlers/receiver",
            "handlers/associated_function_with_self",
            "handlers/generics",
            "handlers/impl_trait",
            "handlers/const_function",
            "handlers/unsafe_function",
        ],
    ),
    entry(
        "R-ENTRY",
        "an entry of `router!` that is not a handler, or is the wrong kind of handler",
        "",
        &["routers/entry_is_a_struct", "routers/fallback_is_a_route", "routers/fallback_listed_as_a_route"],
    ),
];
