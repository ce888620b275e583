//! What answers where nothing is routed.

use restmachine::{cors, fallback, get, post, router, Method, PathParams, StatusCode, Uri};
use restmachine_tests::{ask, preflight};

#[get("/users/{id}")]
fn user(id: u64) -> String {
    id.to_string()
}

#[fallback]
async fn not_found(method: &Method, uri: &Uri) -> (StatusCode, String) {
    (StatusCode::NOT_FOUND, format!("{method} {} is nowhere", uri.path()))
}

/// A fallback with a policy and a path of its own.
mod site {
    use super::*;

    #[get("/index.html")]
    #[fallback]
    #[cors(origins = ["https://site.example"], methods = ["GET", "POST"])]
    pub(super) fn index() -> &'static str {
        "index"
    }

    router! { pub(super) Site { index, _ => index } }
}

mod tenant {
    use super::*;

    #[get("/")]
    fn overview(#[path] tenant: &str) -> String {
        format!("overview of {tenant}")
    }

    #[get("/items/{id}")]
    fn item(id: u32, #[path] tenant: String, #[path] region: u8) -> String {
        format!("item {id} of {tenant} in {region}")
    }

    #[fallback]
    fn lost(#[path] tenant: &str, params: &PathParams) -> String {
        let all: Vec<_> = params.iter().map(|(name, value)| format!("{name}={value}")).collect();
        format!("lost at {tenant}: {}", all.join(" "))
    }

    #[post("/orders")]
    fn order() {}

    /// Without a fallback: the one around it answers.
    mod orders {
        use super::*;

        router! { #[cors(origins = ["https://orders.example"])] pub(super) Orders { order } }
    }

    router! {
        #[cors(origins = ["https://tenant.example"])]
        pub(super) Tenant { overview, item, "/in" => orders::Orders, _ => lost }
    }
}

mod purges {
    use super::*;

    #[fallback]
    #[cors(origins = ["https://purge.example"], methods = ["GET", "PURGE"])]
    fn purge() {}

    router! { pub(super) Purges { _ => purge } }
}

mod api {
    use super::*;

    #[get("/version")]
    fn version() -> &'static str {
        "1"
    }

    router! { pub(super) Api { version } }
}

router! {
    #[cors(origins = ["https://app.example"])]
    App {
        user,
        "/site" => api::Api,
        "/site" => site::Site,
        "/purges" => purges::Purges,
        "/regions/r{region}/tenants/{tenant}" => tenant::Tenant,
        #[cfg(any())]
        _ => absent,
        _ => not_found,
    }
}

#[test]
fn the_innermost_fallback_around_a_path_answers() {
    let rows = [
        ("GET /nowhere", 404, "GET /nowhere is nowhere"),
        ("PURGE /nowhere?x=1", 404, "PURGE /nowhere is nowhere"),
        ("OPTIONS /nowhere", 404, "OPTIONS /nowhere is nowhere"),
        ("GET /", 404, "GET / is nowhere"),
        ("GET /sites", 404, "GET /sites is nowhere"),
        ("GET /users", 404, "GET /users is nowhere"),
        ("GET /users/7/", 404, "GET /users/7/ is nowhere"),
        ("GET /site", 200, "index"),
        ("POST /site/a/b", 200, "index"),
        ("GET /site/index.html", 200, "index"),
        ("GET /site/version", 200, "1"),
        ("GET /regions/r9/tenants/acme", 200, "overview of acme"),
        ("GET /regions/r9/tenants/acme/items/7", 200, "item 7 of acme in 9"),
        ("GET /regions/r9/tenants/a%20b%2Fc/items/7", 200, "item 7 of a b/c in 9"),
        ("GET /regions/r9/tenants/acme/x/y", 200, "lost at acme: region=9 tenant=acme"),
        ("GET /regions/r9/tenants/a%20b/", 200, "lost at a b: region=9 tenant=a b"),
        ("PUT /regions/r/tenants/acme/x", 404, "PUT /regions/r/tenants/acme/x is nowhere"),
        ("GET /regions/r9/tenants//x", 404, "GET /regions/r9/tenants//x is nowhere"),
        ("GET /regions/r9/tenants/acme/in/x", 200, "lost at acme: region=9 tenant=acme"),
    ];
    for (line, status, body) in rows {
        let answer = ask(&App::service(), line, &[], "");
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (status, body), "{line}");
    }
}

#[test]
fn a_path_routed_for_other_methods_is_no_fallbacks() {
    for (line, allow) in [
        ("POST /users/7", "GET, OPTIONS"),
        ("POST /site/index.html", "GET, OPTIONS"),
        ("GET /regions/r1/tenants/acme/in/orders", "OPTIONS, POST"),
    ] {
        let answer = ask(&App::service(), line, &[], "");
        assert_eq!((answer.status.as_u16(), answer.header("allow").as_deref()), (405, Some(allow)), "{line}");
    }
    assert_eq!(ask(&App::service(), "OPTIONS *", &[], "").status, 204);
    assert_eq!(ask(&App::service(), "GET *", &[], "").status, 404);
}

#[test]
fn a_parameter_of_a_prefix_is_judged_like_any_other() {
    let rows = [
        ("GET /regions/r300/tenants/acme/items/7", "path parameter `region`: not a valid `u8`"),
        ("GET /regions/r1/tenants/%ff/items/7", "path parameter `tenant`: not valid UTF-8 after decoding"),
        ("GET /regions/r1/tenants/%ff/nowhere", "path parameter `tenant`: not valid UTF-8 after decoding"),
    ];
    for (line, detail) in rows {
        let answer = ask(&App::service(), line, &[("origin", "https://tenant.example")], "");
        assert_eq!(answer.status, 400, "{line}");
        assert!(answer.body.contains(detail), "{line}: {}", answer.body);
        assert_eq!(
            answer.header("access-control-allow-origin").as_deref(),
            Some("https://tenant.example"),
            "{line}"
        );
    }
}

#[test]
fn the_policy_is_the_fallbacks_or_the_innermost_routers() {
    let rows = [
        ("/nowhere", "https://app.example"),
        ("/site/nowhere", "https://site.example"),
        ("/regions/r9/tenants/acme/x", "https://tenant.example"),
        // Answered by the fallback of the router around it, under its own policy.
        ("/regions/r9/tenants/acme/in/x", "https://orders.example"),
    ];
    for (target, allowed) in rows {
        for (_, origin) in rows {
            let expected = (origin == allowed).then_some(origin);
            let answer = ask(&App::service(), &format!("GET {target}"), &[("origin", origin)], "");
            assert_eq!(
                answer.header("access-control-allow-origin").as_deref(),
                expected,
                "{target} {origin}"
            );
            assert_eq!(answer.header("vary").as_deref(), Some("Origin"), "{target} {origin}");
            let answer = preflight(&App::service(), target, origin, "PUT");
            assert_eq!(
                answer.header("access-control-allow-origin").as_deref(),
                expected,
                "{target} {origin}"
            );
        }
    }
}

#[test]
fn a_preflight_of_a_fallback_lists_the_usual_methods() {
    const USUAL: &str = "DELETE, GET, OPTIONS, PATCH, POST, PUT";
    let answer = preflight(&App::service(), "/nowhere", "https://app.example", "PUT");
    assert_eq!((answer.status.as_u16(), answer.body.as_str()), (204, ""));
    assert_eq!(answer.header("access-control-allow-methods").as_deref(), Some(USUAL));
    assert_eq!(answer.header("allow").as_deref(), Some(USUAL));
    assert_eq!(answer.header("vary").as_deref(), Some("Origin"));
    // A list may name any method: a fallback answers it.
    let answer = preflight(&App::service(), "/purges/x", "https://purge.example", "PURGE");
    assert_eq!(answer.header("access-control-allow-methods").as_deref(), Some("GET, PURGE"));
    // An explicit list is intersected with what the path answers.
    let answer = preflight(&App::service(), "/site/nowhere", "https://site.example", "PUT");
    assert_eq!(answer.header("access-control-allow-methods").as_deref(), Some("GET, POST"));
    assert_eq!(answer.header("allow").as_deref(), Some(USUAL));
    assert_eq!(preflight(&App::service(), "/nowhere", "https://evil.example", "GET").status, 403);
}

#[test]
fn a_method_outside_the_list_is_served_and_not_shared() {
    let origin = [("origin", "https://site.example")];
    for (line, is_shared) in
        [("GET /site/x", true), ("HEAD /site/x", true), ("POST /site/x", true), ("PUT /site/x", false)]
    {
        let answer = ask(&App::service(), line, &origin, "");
        assert_eq!((answer.status.as_u16(), answer.cors_headers().is_empty()), (200, !is_shared), "{line}");
    }
}

#[test]
fn the_report_names_every_fallback_with_its_policy() {
    let report = App::report().to_string();
    let lines: Vec<Vec<&str>> = report.lines().map(|line| line.split_whitespace().collect()).collect();
    for (path, handler, level, policy) in [
        ("/*", "behaviour::fallbacks::not_found", "app", "https://app.example"),
        ("/site/*", "behaviour::fallbacks::site::index", "route", "https://site.example"),
        (
            "/regions/r{region}/tenants/{tenant}/*",
            "behaviour::fallbacks::tenant::lost",
            "router",
            "https://tenant.example",
        ),
    ] {
        let line = lines.iter().find(|line| line[..2] == ["*", path]);
        assert_eq!(line.unwrap()[2..5], [handler, level, policy], "{report}");
    }
}

#[test]
fn head_gets_a_fallback_without_its_body() {
    let answer = ask(&App::service(), "HEAD /nowhere", &[], "");
    assert_eq!((answer.status.as_u16(), answer.body.as_str()), (404, ""));
    assert_eq!(answer.header("content-length").as_deref(), Some("24"));
}
