//! Paths that several rows match: the methods of all of them, their captures, and which router owns the path.

use restmachine::{fallback, get, post, put, route, router, PathParams};
use restmachine_tests::{ask, preflight};

#[get("/forks/a")]
fn literal() -> &'static str {
    "literal"
}

#[route("PURGE", "/forks/{name}")]
fn purge_one(name: &str) -> String {
    format!("one {name}")
}

#[route("PURGE", "/forks/{*rest}")]
#[put("/forks/{*rest}")]
fn purge_all(rest: &str) -> String {
    format!("all {rest}")
}

#[post("/captures/{_a}/{_b}.json")]
fn document() {}

#[get("/captures/{*_rest}")]
fn rest(params: &PathParams) -> ([(&'static str, String); 1], ()) {
    ([("captured", captured(params))], ())
}

fn captured(params: &PathParams) -> String {
    params.iter().map(|(name, value)| format!("{name}={value};")).collect()
}

mod tenant {
    use super::*;

    #[get("/a/{_x}/{_y}/end")]
    fn deep() {}

    #[fallback]
    fn lost(params: &PathParams) -> String {
        captured(params)
    }

    router! { pub(super) Tenant { deep, _ => lost } }
}

/// A router mounted at the same prefix as the one around it.
mod shared {
    use super::*;

    #[route("PURGE", "/first")]
    #[route("PURGE", "/second")]
    fn purge() {}

    router! { #[cors(origins = ["https://shared.example"])] pub(super) Shared { purge } }
}

#[get("/first")]
fn first() {}

#[get("/second")]
fn second() {}

router! {
    #[cors(origins = ["https://app.example"])]
    App {
        literal, purge_one, purge_all, document, rest,
        first,
        "/" => shared::Shared,
        second,
        "/tenants/{tenant}" => tenant::Tenant,
    }
}

#[test]
fn every_method_of_a_path_is_allowed_once() {
    let rows = [
        ("POST /forks/a", 405, "GET, OPTIONS, PURGE, PUT"),
        ("OPTIONS /forks/a", 204, "GET, OPTIONS, PURGE, PUT"),
        ("BREW /forks/a", 405, "GET, OPTIONS, PURGE, PUT"),
        ("HEAD /forks/b", 405, "OPTIONS, PURGE, PUT"),
        ("GET /forks/b/c", 405, "OPTIONS, PURGE, PUT"),
        ("PUT /captures/1/2.json", 405, "GET, OPTIONS, POST"),
    ];
    for (line, status, allow) in rows {
        let answer = ask(&App::service(), line, &[], "");
        assert_eq!(
            (answer.status.as_u16(), answer.header("allow").as_deref()),
            (status, Some(allow)),
            "{line}"
        );
    }
}

#[test]
fn the_most_specific_row_of_a_method_without_an_attribute_answers() {
    for (line, body) in
        [("PURGE /forks/a", "one a"), ("PURGE /forks/a/b", "all a/b"), ("PUT /forks/a", "all a")]
    {
        assert_eq!(ask(&App::service(), line, &[], "").body, body, "{line}");
    }
}

#[test]
fn a_handler_sees_what_its_own_row_captured() {
    // The search for a row of HEAD comes first, and the other branch captures more.
    let answer = ask(&App::service(), "HEAD /captures/1/2.json", &[], "");
    assert_eq!(answer.header("captured").as_deref(), Some("_rest=1/2.json;"));
    let answer = ask(&App::service(), "GET /tenants/acme/a/1/2/nowhere", &[], "");
    assert_eq!(answer.body, "tenant=acme;");
}

#[test]
fn a_path_belongs_to_the_router_whose_row_was_listed_first() {
    for (path, owner, other) in [
        ("/first", "https://app.example", "https://shared.example"),
        ("/second", "https://shared.example", "https://app.example"),
    ] {
        let service = App::service();
        for (origin, allowed) in [(owner, Some(owner)), (other, None)] {
            let answer = ask(&service, &format!("DELETE {path}"), &[("origin", origin)], "");
            assert_eq!(answer.status, 405, "{path}");
            assert_eq!(answer.header("access-control-allow-origin").as_deref(), allowed, "{path} {origin}");
            let answer = preflight(&service, path, origin, "DELETE");
            assert_eq!(answer.header("access-control-allow-origin").as_deref(), allowed, "{path} {origin}");
        }
    }
}
