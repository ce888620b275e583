//! Which fallback answers where nothing is routed. `policy_by_request/` says under which policy.

use restmachine::{cors, fallback, get, post, router, Method, PathParams, StatusCode, Uri};
use restmachine_tests::ask;

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
fn the_server_as_a_whole_has_no_fallback() {
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
