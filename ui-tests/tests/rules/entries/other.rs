//! What no rule speaks of: how a policy, a route or a router is written, and what a type has to be.

use super::{entry, Entry};

pub(crate) const POLICIES: &[Entry] = &[
    entry("A key without a comma", "", "", &["keys/no_comma"]),
    entry("No key where one is expected", "", "", &["keys/two_commas", "keys/not_a_key"]),
    entry("A value that is not joined by an equals sign", "", "", &["keys/colon", "keys/parentheses"]),
    entry("A cors attribute around a router", "", "", &["routers/cors_above_the_macro", "routers/inner_attribute"]),
    entry("Origins that are of another type", "", "", &["constants/origins_of_another_type"]),
    entry("A key without a value", "", "", &["keys/no_value", "max_age/no_value", "keys/nothing_after_equals"]),
    entry("A flag with a value", "", "", &["keys/flag_with_a_string"]),
    entry("A suffix on a value", "", "", &["max_age/suffix"]),
    entry("A value that is no string", "", "", &["origins/not_a_string"]),
    entry("An empty place in a list", "", "", &["origins/empty_entry"]),
    entry(
        "An expression for origins",
        "",
        "The macro reads what is written, and does not run it. A constant is judged where it is used.",
        &["keys/value_of_a_call"],
    ),
    entry("Arguments without parentheses", "", "", &["keys/no_parentheses"]),
    entry(
        "An attribute on a key or a value",
        "",
        "Passed over, a `#[cfg]` there would hold in every build.",
        &["origins/cfg_on_an_entry", "keys/attribute_on_a_flag", "constants/cfg_on_a_constant"],
    ),
    entry("A constant in a list without two dots", "", "", &["constants/no_dots", "constants/closed_range"]),
    entry("Two dots in front of a policy", "", "", &["constants/two_dots_alone"]),
    entry(
        "A policy beside keys",
        "",
        "Policies replace each other, they never merge: what stood beside the constant would change a policy that others use.",
        &["constants/policy_beside_keys"],
    ),
    entry(
        "A policy made of a policy",
        "",
        "A second name for a policy needs no macro. One that differs in anything is written with its own keys.",
        &["constants/policy_of_a_policy"],
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
    entry("Something behind the path", "", "", &["routes/argument_after_the_path"]),
    entry("A parameter of only one path", "", "", &["routes/parameter_of_another_path"]),
    entry("A fallback with a path", "", "", &["handlers/fallback_with_a_path"]),
    entry("A fallback with a path parameter", "", "", &["handlers/fallback_with_a_parameter"]),
    entry("A fallback twice", "", "", &["handlers/fallback_twice"]),
];

pub(crate) const HANDLERS: &[Entry] = &[
    entry(
        "A route on something else than a function",
        "",
        "",
        &["handlers/not_a_function", "handlers/no_body"],
    ),
    entry(
        "An argument that nothing fills",
        "",
        "",
        &["handlers/argument_is_no_parameter", "handlers/fallback_with_a_stray_argument"],
    ),
    entry("An argument that is no extractor", "", "", &["handlers/argument_is_no_extractor"]),
    entry("An argument for some builds", "", "", &["handlers/argument_is_conditional"]),
    entry(
        "An argument that borrows mutably",
        "",
        "Several handlers run at once over one state.",
        &["handlers/mutable_reference"],
    ),
    entry("An argument that borrows inside", "", "", &["handlers/borrowed_inside"]),
    entry("A request by reference", "", "", &["handlers/request_by_reference"]),
    entry(
        "A path parameter in a wrapper",
        "",
        "The argument's name says which parameter it is, and its type what that is parsed as: nothing is left for a wrapper.",
        &["handlers/path_wrapper", "handlers/pattern_around_a_parameter"],
    ),
    entry(
        "A state in a wrapper",
        "",
        "A router has one state, which lends itself and its fields: the type says which.",
        &["handlers/state_wrapper"],
    ),
    entry("A path parameter by reference", "", "", &["handlers/parameter_is_borrowed"]),
    entry("A path parameter that is not parsed", "", "", &["handlers/parameter_is_not_parsed"]),
    entry("A prefix parameter of the own path", "", "", &["handlers/prefix_parameter_of_the_own_path"]),
    entry("A prefix parameter with arguments", "", "", &["handlers/prefix_parameter_with_arguments"]),
    entry("A prefix parameter without a name", "", "", &["handlers/prefix_parameter_without_a_name"]),
    entry(
        "A prefix parameter without a prefix",
        "",
        "The handler would be reached by paths that hold no such parameter.",
        &["handlers/prefix_parameter_without_a_prefix"],
    ),
    entry("A return value that is no response", "", "What is sent has a status and a type, and such a value has neither.", &["handlers/return_is_no_response"]),
    entry(
        "A response that borrows",
        "",
        "The response is sent after the request, and what it lent, are gone.",
        &["handlers/returns_what_it_borrows"],
    ),
];

pub(crate) const ROUTERS: &[Entry] = &[
    entry("An attribute above an entry", "", "", &["routers/attribute_above_an_entry"]),
    entry("An entry with as or a star", "", "", &["routers/glob_entry"]),
    entry("A keyword in front of the name", "", "", &["routers/struct_keyword"]),
    entry(
        "Entries without a comma or an arrow",
        "",
        "",
        &["routers/no_comma", "routers/fallback_with_no_arrow"],
    ),
    entry("An entry that is no name", "", "A router lists functions that own a route.", &["routers/entry_is_a_closure"]),
    entry(
        "A state that is left out, or one too many",
        "",
        "A router that names a state is served with one.",
        &["routers/service_of_a_router_with_a_state", "routers/state_of_a_router_without_one"],
    ),
    entry(
        "A state that lends nothing",
        "",
        "The derive says what handlers may borrow: the whole, and each of its fields.",
        &["routers/state_is_not_derived"],
    ),
    entry(
        "A state that threads cannot share",
        "",
        "All requests borrow the one state at once. What changes in it is behind a lock, an atomic or a pool.",
        &["routers/state_is_not_shared"],
    ),
    entry("A mount of no router", "", "", &["routers/mount_of_no_router", "routers/mount_of_a_handler"]),
    entry("A state that lends no such thing", "", "", &["routers/no_state"]),
    entry(
        "Two fields of one type in a state",
        "",
        "A handler asks for a type, and would be lent the wrong field without a word.",
        &["routers/state_with_one_type_twice", "routers/state_lends_its_parameter"],
    ),
    entry("A state attribute that cannot be read", "", "", &["routers/state_attribute"]),
];

pub(crate) const RUSTC: &[Entry] = &[
    entry(
        "An attribute that is not imported",
        "",
        "Inside `router!` a `#[cors]` is a part of the macro; above a function it is an attribute like any other.",
        &["keys/not_imported"],
    ),
    entry(
        "A handler that no router lists",
        "",
        "A route attribute makes a route, and a router serves it. Without one the path is a 404.",
        &["handlers/no_router_lists_it"],
    ),
    entry("An iterator for the builder", "", "Every mistake is told by its place in the list, so it has to be a list.", &["constants/iterator_for_a_builder"]),
    entry(
        "A handler without a route attribute",
        "",
        "A route attribute makes a type of the function's name, which is what `router!` looks for.",
        &["routers/entry_without_a_route_attribute"],
    ),
    entry(
        "A handler that is private",
        "",
        "The type that a route attribute makes is as visible as its function.",
        &["routers/private_handler"],
    ),
    entry(
        "A route inside an impl",
        "",
        "A route attribute stands above a plain function. What it would take from `self`, the state lends it.",
        &["handlers/associated_function"],
    ),
    entry("A constant of another type", "", "A policy is more than its origins.", &["constants/origins_instead_of_a_policy"]),
    entry(
        "A future that is not Send",
        "",
        "A request may be continued on another thread, so what lives across an `.await` has to be able to move there.",
        &["handlers/future_is_not_send"],
    ),
    entry(
        "JSON or fields of a type without serde",
        "",
        "The crate serde writes and reads the type, so it needs its derive.",
        &["handlers/json_of_no_serialize", "handlers/query_of_no_deserialize"],
    ),
];
