//! A table in which everything collides with everything: literals, affixes, parameters, rests and mounts.

use restmachine::{router, IntoResponse, PathParams, Response, StatusCode};

/// Handlers that return their names and their parameters.
macro_rules! handlers {
    ($($name:ident: $($method:literal $path:literal),+;)+) => {
        $(
            $(#[restmachine::route($method, $path)])+
            pub(crate) fn $name(params: &restmachine::PathParams) -> restmachine::Response {
                crate::app::answer(concat!(module_path!(), "::", stringify!($name)), params)
            }
        )+
    };
}

pub(crate) fn answer(row: &'static str, params: &PathParams) -> Response {
    let parameters: String = params.iter().map(|(name, value)| format!("{name}={value}\n")).collect();
    (StatusCode::OK, [("x-row", row)], parameters).into_response()
}

handlers! {
    root: "GET" "/";
    a: "GET" "/a", "OPTIONS" "/a";
    a_slash: "GET" "/a/";
    one: "GET" "/{_x}", "POST" "/{_x}";
    all: "GET" "/{*_all}", "PURGE" "/{*_all}";
    a_b: "GET" "/a/b";
    a_any: "GET" "/a/{_x}", "DELETE" "/a/{_x}";
    any_b: "GET" "/{_x}/b", "PUT" "/{_x}/b";
    any_any: "GET" "/{_x}/{_y}", "PATCH" "/{_x}/{_y}";
    three: "GET" "/{_x}/{_y}/{_z}", "BREW" "/a/{_y}/b", "DELETE" "/{_x}/b/{_z}";
}

handlers! {
    json: "GET" "/files/{_n}.json";
    pre: "GET" "/files/pre-{_n}", "HEAD" "/files/pre-{_n}";
    pre_json: "GET" "/files/pre-{_n}.json", "POST" "/files/pre-{_n}.json";
    a_to_b: "GET" "/files/a{_n}b", "GET" "/files/aa{_n}", "GET" "/files/{_n}bb";
    file: "GET" "/files/{_n}", "HEAD" "/files/{_n}";
    below: "GET" "/files/{*_rest}", "POST" "/files/{*_rest}";
    below_json: "GET" "/files/{_n}.json/{*_rest}";
}

handlers! {
    space: "GET" "/%20";
    cafe: "GET" "/caf%C3%A9/{_x}";
    slash: "GET" "/a%2Fb", "GET" "/a%2Fb/{_x}%20";
    brace: "GET" "/%7Bid%7D";
    eight: "GET" "/resource", "GET" "/resource1", "GET" "/resource2", "GET" "/resource1resource1";
    long: "GET" "/resource1resource1/{_x}/resource2resource2", "GET" "/resource1resource1/{_x}/{*_rest}";
}

/// Mounted below a literal.
mod inner {
    handlers! {
        root: "GET" "/";
        slash: "GET" "/{$}", "PATCH" "/{$}";
        a: "GET" "/a", "PUT" "/a";
        one: "GET" "/{_x}", "DELETE" "/{_x}";
        rest: "POST" "/{*_rest}";
    }
    restmachine::router! { pub(crate) Inner { root, slash, a, one, rest, "/deep/{_id}" => super::deep::Deep } }
}

/// Mounted below parameters, twice.
mod deep {
    handlers! {
        root: "GET" "/";
        item: "GET" "/items/{_id}", "GET" "/items/{_id}.xml", "POST" "/items/all";
    }
    restmachine::router! { pub(crate) Deep { root, item } }
}

/// Mounted at the root.
mod flat {
    handlers! {
        more: "GET" "/more/{_x}", "DELETE" "/a", "GET" "/more";
    }
    restmachine::router! { pub(crate) Flat { more } }
}

router! {
    pub(crate) App {
        root, a, a_slash, one, all, a_b, a_any, any_b, any_any, three,
        json, pre, pre_json, a_to_b, file, below, below_json,
        space, cafe, slash, brace, eight, long,
        "/m" => inner::Inner,
        "/t/{_tenant}" => deep::Deep,
        "/" => flat::Flat,
    }
}
