//! The errors without a rule: how a policy, a route or a router is written, and which types are accepted.

use super::{entry, Entry};

pub(crate) const POLICIES: &[Entry] = &[
    entry("A key without a comma", "", "", &["keys/no_comma"]),
    entry("No key where one is expected", "", "", &["keys/two_commas", "keys/not_a_key"]),
    entry("A value without an equals sign", "", "", &["keys/colon", "keys/parentheses"]),
    entry("A cors attribute outside a router", "", "", &["routers/cors_above_the_macro", "routers/inner_attribute"]),
    entry("Origins of another type", "", "", &["constants/origins_of_another_type"]),
    entry("A key without a value", "", "", &["keys/no_value", "max_age/no_value", "keys/nothing_after_equals"]),
    entry("A flag with a value", "", "", &["keys/flag_with_a_string"]),
    entry("A suffix on a value", "", "", &["max_age/suffix", "max_age/unit"]),
    entry("A value that is not a string", "", "", &["origins/not_a_string", "methods/constant_of_a_type"]),
    entry("An empty place in a list", "", "", &["origins/empty_entry"]),
    entry(
        "An expression for origins",
        "",
        "The macro reads the source code and does not run it. A constant is checked where it is used.",
        &["keys/value_of_a_call", "origins/closure"],
    ),
    entry("Arguments without parentheses", "", "", &["keys/no_parentheses"]),
    entry(
        "An attribute on a key or a value",
        "",
        "If it were ignored, the value under a `#[cfg]` would apply in every build.",
        &["origins/cfg_on_an_entry", "keys/attribute_on_a_flag", "constants/cfg_on_a_constant"],
    ),
    entry("A constant in a list without two dots", "", "", &["constants/no_dots", "constants/closed_range"]),
    entry("Origins in place of a policy", "", "A policy has more than its origins.", &["constants/origins_instead_of_a_policy"]),
    entry("Two dots before a policy", "", "", &["constants/two_dots_alone"]),
    entry(
        "A policy together with keys",
        "",
        "Policies replace each other and are never merged: keys next to the constant would change a policy that is used elsewhere.",
        &["constants/policy_beside_keys"],
    ),
    entry(
        "A policy made of a policy",
        "",
        "A second name for a policy needs no macro. A policy that differs in anything is written with its own keys.",
        &["constants/policy_of_a_policy"],
    ),
    entry(
        "A constant in lower case",
        "",
        "`policy!`, `origins!` and `#[cors]` are for constants, which the compiler checks. A policy whose origins are read when the
program starts is built by `CorsPolicy::builder`, which checks the same rules.",
        &["constants/lower_case"],
    ),
    entry("The constant off", "", "", &["constants/off_is_no_policy"]),
    entry("A constant for names", "", "", &["constants/names_from_a_constant"]),
    entry(
        "A router's policy in a layer",
        "",
        "See [M-MISSING](#m-missing): a layer has no route table to ask.",
        &["layers/policy_of_a_router"],
    ),
];

pub(crate) const PATHS: &[Entry] = &[
    entry("A route without a path", "", "", &["routes/no_path"]),
    entry("A route without a method", "", "", &["routes/no_method"]),
    entry("A path without quotes", "", "", &["routes/unquoted_path"]),
    entry("A second path", "", "", &["routes/two_paths", "routes/list_of_paths"]),
    entry("Something after the path", "", "", &["routes/argument_after_the_path"]),
    entry("A parameter of only one path", "", "", &["routes/parameter_of_another_path"]),
    entry("A fallback with a path", "", "", &["handlers/fallback_with_a_path"]),
    entry("A fallback with a path parameter", "", "", &["handlers/fallback_with_a_parameter"]),
    entry("A fallback twice", "", "", &["handlers/fallback_twice"]),
];

pub(crate) const HANDLERS: &[Entry] = &[
    entry(
        "A route on something other than a function",
        "",
        "",
        &["handlers/not_a_function", "handlers/no_body"],
    ),
    entry(
        "An argument that has no source",
        "",
        "",
        &[
            "handlers/argument_is_no_parameter",
            "handlers/fallback_with_a_stray_argument",
            "handlers/lent_string",
        ],
    ),
    entry("An argument that is not an extractor", "", "", &["handlers/argument_is_no_extractor"]),
    entry(
        "An argument of another framework",
        "",
        "A type of your own may have such a name, as long as it implements `FromRequest`.",
        &[
            "handlers/json_of_another_framework",
            "handlers/data_wrapper",
            "handlers/request_of_another_framework",
            "handlers/typed_header",
            "handlers/peer_address",
            "handlers/multipart",
        ],
    ),
    entry("A part of the request by value", "", "", &["handlers/headers_by_value", "handlers/host_by_value"]),
    entry(
        "A field by another type than its own",
        "",
        "A field is lent as it is declared, since a reference to it is all that a request costs. To lend another type, implement \
         `Lent` for it.",
        &["handlers/lent_slice", "handlers/lent_trait_object", "handlers/lent_path"],
    ),
    entry("An argument that is conditional", "", "", &["handlers/argument_is_conditional"]),
    entry(
        "An argument that borrows mutably",
        "",
        "Several handlers use one state at the same time.",
        &["handlers/mutable_reference"],
    ),
    entry("An argument that borrows inside", "", "", &["handlers/borrowed_inside", "handlers/borrowed_data"]),
    entry("A request by reference", "", "", &["handlers/request_by_reference"]),
    entry(
        "A path parameter in a wrapper",
        "",
        "The argument's name says which parameter it takes, and its type how that is parsed, so a wrapper is not needed.",
        &["handlers/path_wrapper", "handlers/pattern_around_a_parameter"],
    ),
    entry(
        "A state in a wrapper",
        "",
        "A router has one state, which lends itself and its fields: the argument's type says which.",
        &["handlers/state_wrapper"],
    ),
    entry("A path parameter by reference", "", "", &["handlers/parameter_is_borrowed"]),
    entry("A path parameter that is not parsed", "", "", &["handlers/parameter_is_not_parsed"]),
    entry("A prefix parameter in the handler's own path", "", "", &["handlers/prefix_parameter_of_the_own_path"]),
    entry("A prefix parameter with arguments", "", "", &["handlers/prefix_parameter_with_arguments"]),
    entry("A prefix parameter without a name", "", "", &["handlers/prefix_parameter_without_a_name"]),
    entry(
        "A prefix parameter without a prefix",
        "",
        "Requests would reach the handler by paths that have no such parameter.",
        &["handlers/prefix_parameter_without_a_prefix"],
    ),
    entry("A return value that is not a response", "", "A response has a status and a content type, and such a value has neither.", &["handlers/return_is_no_response"]),
    entry(
        "A status or headers in the wrong place",
        "",
        "",
        &["handlers/headers_without_a_body", "handlers/status_after_the_body"],
    ),
    entry(
        "A handler with the name of a type or a crate",
        "",
        "A route attribute makes a type with the name of its function, and inside the module that name now means this type.",
        &["handlers/named_like_a_primitive_type", "handlers/named_like_a_crate"],
    ),
    entry(
        "A response that borrows",
        "",
        "The response is sent when the request, and everything borrowed from it, is already gone.",
        &["handlers/returns_what_it_borrows"],
    ),
];

pub(crate) const ROUTERS: &[Entry] = &[
    entry("An attribute above an entry", "", "", &["routers/attribute_above_an_entry"]),
    entry("An entry with an alias or a star", "", "", &["routers/glob_entry"]),
    entry("A keyword before the name", "", "", &["routers/struct_keyword"]),
    entry(
        "Entries without a comma or an arrow",
        "",
        "",
        &["routers/no_comma", "routers/semicolon", "routers/fallback_with_no_arrow"],
    ),
    entry("Entries without braces", "", "", &["routers/no_braces"]),
    entry(
        "A route written as a mount",
        "",
        "A handler has its path in its own attribute. After `=>` comes a router, whose paths follow the prefix.",
        &["routers/mount_of_a_call"],
    ),
    entry("An entry that is not a name", "", "A router lists functions that have a route.", &["routers/entry_is_a_closure"]),
    entry(
        "A state that is missing or not expected",
        "",
        "A router that names a state must be served with one.",
        &["routers/service_of_a_router_with_a_state", "routers/state_of_a_router_without_one"],
    ),
    entry(
        "A state that lends nothing",
        "",
        "The derive defines what handlers can borrow: the whole state, and each of its fields.",
        &["routers/state_is_not_derived"],
    ),
    entry(
        "A state that threads cannot share",
        "",
        "All requests borrow the state at the same time. Data that changes goes behind a lock, an atomic or a pool.",
        &["routers/state_is_not_shared"],
    ),
    entry("A mount of something that is not a router", "", "", &["routers/mount_of_no_router", "routers/mount_of_a_handler"]),
    entry(
        "A router in place of its service",
        "",
        "",
        &["routers/serving_a_router", "routers/client_of_a_router"],
    ),
    entry("A state that does not lend a type", "", "", &["routers/no_state"]),
    entry(
        "Two fields of one type in a state",
        "",
        "A handler asks for a type, and could get the wrong field without any message.",
        &["routers/state_with_one_type_twice", "routers/state_lends_its_parameter"],
    ),
    entry("A state attribute that is not valid", "", "", &["routers/state_attribute"]),
];

pub(crate) const RUSTC: &[Entry] = &[
    entry(
        "An attribute that is not imported",
        "",
        "Inside `router!`, `#[cors]` is part of the macro; above a function it is an attribute that must be imported.",
        &["keys/not_imported"],
    ),
    entry(
        "A handler that is not in a router",
        "",
        "A route attribute defines a route, and a router serves it. Without a router the path is a 404.",
        &["handlers/no_router_lists_it"],
    ),
    entry("An iterator for the builder", "", "Errors give the place in the list, so the builder takes a list.", &["constants/iterator_for_a_builder"]),
    entry(
        "A handler without a route attribute",
        "",
        "A route attribute generates a type with the function's name, which is what `router!` looks for.",
        &["routers/entry_without_a_route_attribute"],
    ),
    entry(
        "A handler that is private",
        "",
        "The type that a route attribute generates has the visibility of its function.",
        &["routers/private_handler"],
    ),
    entry(
        "A route inside an impl",
        "",
        "A route attribute goes above a plain function. Take from the state what you would take from `self`.",
        &["handlers/associated_function"],
    ),
    entry("A constant of another type", "", "", &["constants/max_age_of_another_type"]),
    entry(
        "A future that is not Send",
        "",
        "A request can continue on another thread, so every value that lives across an `.await` must be able to move there.",
        &["handlers/future_is_not_send"],
    ),
    entry(
        "JSON or fields of a type without serde",
        "",
        "The crate serde writes and reads the type, so the type needs serde's derive.",
        &["handlers/json_of_no_serialize", "handlers/query_of_no_deserialize"],
    ),
];
