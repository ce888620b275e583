//! The examples about the levels of policies, and what policies are made of.

use restmachine_tests::socket::Server;

use crate::{check, Row, ADMIN, APP, EVIL};

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/front_ends.rs"]
mod front_ends;

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/gateway.rs"]
mod gateway;

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/levels.rs"]
mod levels;

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/production.rs"]
mod production;

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/profiles.rs"]
mod profiles;

#[tokio::test]
async fn the_most_specific_of_three_levels_decides() {
    const SERVICE: &str = "https://external-service.com";
    let server = Server::start(levels::App::service()).await;
    let rows: &[Row] = &[
        ("GET /api/data", APP, 200, Some(APP), true, r#""data":"value""#),
        ("GET /api/data", ADMIN, 200, None, false, "value"),
        ("preflight GET /api/data", APP, 204, Some(APP), true, ""),
        ("POST /api/webhook", SERVICE, 200, Some(SERVICE), false, "received"),
        ("POST /api/webhook", APP, 200, None, false, "received"),
        ("preflight POST /api/webhook", APP, 403, None, false, ""),
        ("GET /api/public/status", EVIL, 200, Some("*"), false, "ok"),
        ("GET /api/public/nothing", EVIL, 404, Some("*"), false, "Not Found"),
        ("GET /api/admin/dashboard", ADMIN, 200, Some(ADMIN), true, "stats"),
        ("preflight GET /api/admin/dashboard", APP, 403, None, false, ""),
        ("GET /api/admin/metrics", ADMIN, 200, None, false, "requests 7"),
        ("preflight GET /api/admin/metrics", ADMIN, 204, None, false, ""),
    ];
    check(server.address, rows).await;
    server.stop().await;
}

#[tokio::test]
async fn the_production_example_answers_each_of_its_three_audiences() {
    const GITHUB: &str = "https://github.com";
    const LOCAL: &str = "http://localhost:3000";
    let is_developed = cfg!(debug_assertions);
    let local = is_developed.then_some(LOCAL);
    let server = Server::start(production::App::service()).await;
    let rows: &[Row] = &[
        ("GET /api/v1/public/status", EVIL, 200, Some("*"), false, r#""status":"operational""#),
        ("GET /api/v1/public/docs", APP, 200, Some("*"), false, "/api/v1/user/profile"),
        ("preflight GET /api/v1/public/status", EVIL, 204, Some("*"), false, ""),
        ("GET /api/v1/user/profile", APP, 401, Some(APP), true, "Unauthorized"),
        ("GET /api/v1/user/profile", LOCAL, 401, local, is_developed, "Unauthorized"),
        ("GET /api/v1/user/profile", "http://localhost:3001", 401, None, false, "Unauthorized"),
        ("preflight POST /api/v1/user/settings", APP, 204, Some(APP), true, ""),
        ("preflight POST /api/v1/user/settings", EVIL, 403, None, false, ""),
        (r#"POST /api/v1/user/settings {"theme":"dark"}"#, APP, 200, Some(APP), true, r#""theme":"dark""#),
        (r#"POST /api/v1/user/settings "dark""#, APP, 422, Some(APP), true, "expected a map"),
        (r#"POST /api/v1/user/settings {"theme"#, APP, 400, Some(APP), true, "Bad Request"),
        ("POST /api/v1/webhooks/github {}", GITHUB, 200, Some(GITHUB), false, "received"),
        ("POST /api/v1/webhooks/github {}", APP, 200, None, false, "received"),
        ("DELETE /api/v1/user/profile", APP, 405, Some(APP), true, "Method Not Allowed"),
    ];
    check(server.address, rows).await;
    let signed_in = [("origin", APP), ("authorization", "Bearer abc123")];
    let profile =
        restmachine_tests::socket::ask(server.address, "GET /api/v1/user/profile", &signed_in, "").await;
    assert_eq!((profile.status.as_u16(), profile.body.contains("alice@example.com")), (200, true));
    server.stop().await;
}

#[tokio::test]
async fn front_ends_share_a_policy_and_not_all_of_it() {
    let server = Server::start(front_ends::App::service()).await;
    for origin in [
        APP,
        "https://www.example.com",
        "capacitor://localhost",
        "ionic://localhost",
        "https://partner.example",
    ] {
        let rows: &[Row] = &[
            ("GET /api/data", origin, 200, Some(origin), true, "data"),
            ("preflight GET /api/data", origin, 204, Some(origin), true, ""),
            ("preflight DELETE /api/data/7", origin, 403, None, false, ""),
        ];
        check(server.address, rows).await;
    }
    let rows: &[Row] = &[
        ("DELETE /api/data/7", ADMIN, 204, Some(ADMIN), true, ""),
        ("preflight DELETE /api/data/7", ADMIN, 204, Some(ADMIN), true, ""),
        ("GET /api/data", "http://localhost", 200, None, false, "data"),
    ];
    check(server.address, rows).await;
    server.stop().await;
}

/// Tests are built with debug assertions, or without them in a release build: each has its policy.
#[tokio::test]
async fn the_profile_chooses_the_policy() {
    const LOCAL: &str = "http://localhost:3001";
    let is_developed = cfg!(debug_assertions);
    let server = Server::start(profiles::App::service()).await;
    let local = is_developed.then_some(LOCAL);
    let rows: &[Row] = &[
        ("GET /api/data", APP, 200, Some(APP), true, "data"),
        ("GET /api/data", LOCAL, 200, local, is_developed, "data"),
        ("GET /api/data", "null", 200, None, false, "data"),
    ];
    check(server.address, rows).await;
    let preflight = crate::ask(server.address, "preflight GET /api/data", APP).await;
    let max_age = if is_developed { "300" } else { "86400" };
    assert_eq!(preflight.header("access-control-max-age").as_deref(), Some(max_age));
    server.stop().await;
}

#[tokio::test]
async fn the_gateway_keeps_its_two_sides_apart() {
    let server = Server::start(gateway::Gateway::service()).await;
    let rows: &[Row] = &[
        ("GET /public/health", EVIL, 200, Some("*"), false, r#""healthy":true"#),
        ("preflight GET /public/health", EVIL, 204, Some("*"), false, ""),
        ("GET /api/data", APP, 401, Some(APP), true, "Unauthorized"),
        ("GET /api/data", EVIL, 401, None, false, "Unauthorized"),
        ("preflight GET /api/data", EVIL, 403, None, false, ""),
        ("GET /nowhere", APP, 404, None, false, "Not Found"),
    ];
    check(server.address, rows).await;
    let with_cookie = [("origin", APP), ("cookie", "session=s3cret")];
    let data = restmachine_tests::socket::ask(server.address, "GET /api/data", &with_cookie, "").await;
    assert_eq!((data.status.as_u16(), data.body.as_str()), (200, r#"{"data":[]}"#));
    server.stop().await;
}
