//! Routers under prefixes: whole paths, the router that a path belongs to, and the level that governs there.

use super::lookup::found;
use super::sample::{handler, mount, router};
use crate::policy::Cors;
use http::Method;

router!(leaf: handler!(GET "/", POST "/"), handler!(GET "/{id}"), handler!(GET "/trailing/"));
router!(inner:
    handler!(GET "/status"),
    mount!("/leaf" => leaf, Cors::Off),
    mount!("/{tenant}/leaf" => leaf),
);
router!(at_root: handler!(GET "/from-root"), handler!(GET "/{name}.txt"));
router!(below_root: mount!("/" => at_root));
router!(app:
    handler!(GET "/"),
    mount!("/api" => inner, Cors::Off),
    mount!("/{version}" => inner),
    mount!("/" => below_root),
    handler!(DELETE "/api/status"),
);

#[test]
fn rows_have_whole_paths() {
    let paths: Vec<_> = app::ROUTES.iter().map(|route| route.path).collect();
    let mut expected = vec!["/"];
    let below = ["/status", "/leaf", "/leaf", "/leaf/{id}", "/leaf/trailing/"];
    let tenants = ["/{tenant}/leaf", "/{tenant}/leaf", "/{tenant}/leaf/{id}", "/{tenant}/leaf/trailing/"];
    let whole: Vec<String> = ["/api", "/{version}"]
        .iter()
        .flat_map(|prefix| below.iter().chain(&tenants).map(move |path| format!("{prefix}{path}")))
        .collect();
    expected.extend(whole.iter().map(String::as_str));
    expected.extend(["/from-root", "/{name}.txt", "/api/status"]);
    assert_eq!(paths, expected);
}

#[test]
fn the_parameters_of_prefixes_come_first() {
    let row =
        app::ROUTES.iter().find(|route| route.path == "/{version}/{tenant}/leaf/{id}").expect("the row");
    assert!(row.parameters().eq(["version", "tenant", "id"]));
}

#[test]
fn mounted_rows_are_found_under_their_prefix() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("/", "GET /", &[]),
        ("/api/status", "GET /status", &[]),
        ("/v1/status", "GET /status", &["v1"]),
        ("/api/leaf", "GET /", &[]),
        ("/api/leaf/", "none", &[]),
        ("/api/leaf/trailing/", "GET /trailing/", &[]),
        ("/api/leaf/7", "GET /{id}", &["7"]),
        ("/api/acme/leaf/7", "GET /{id}", &["acme", "7"]),
        ("/v2/acme/leaf", "GET /", &["v2", "acme"]),
        // Under `/api`, `leaf/leaf` matches the `{id}` of `leaf` before the leaf of a tenant.
        ("/api/leaf/leaf", "GET /{id}", &["leaf"]),
        ("/from-root", "GET /from-root", &[]),
        ("/a.txt", "GET /{name}.txt", &["a"]),
    ];
    for (path, handler, captures) in cases {
        let (got, texts) = found(&app::TABLE, &Method::GET, path);
        assert_eq!(
            (got.as_str(), texts),
            (*handler, captures.iter().map(ToString::to_string).collect()),
            "{path}"
        );
    }
    assert_eq!(found(&app::TABLE, &Method::DELETE, "/api/status").0, "DELETE /api/status");
}

#[test]
fn a_path_belongs_to_the_innermost_router() {
    let cases = [
        ("/api", "inner", "/api"),
        ("/api/", "inner", "/api"),
        ("/api/nothing", "inner", "/api"),
        ("/api/leaf", "leaf", "/api/leaf"),
        ("/api/leaf/x/y", "leaf", "/api/leaf"),
        ("/api/leafy", "inner", "/api"),
        ("/api/acme/leaf/x", "leaf", "/api/{tenant}/leaf"),
        // Two prefixes of equal length: the one with the literal further to the left.
        ("/api/leaf/leaf", "leaf", "/api/{tenant}/leaf"),
        ("/apix/status", "inner", "/{version}"),
        // The innermost of the routers at the root.
        ("/", "at_root", ""),
        ("//x", "at_root", ""),
        ("*", "app", ""),
        ("", "app", ""),
    ];
    for (path, name, prefix) in cases {
        let scope = app::TABLE.scope_of(path);
        assert_eq!((scope.name, scope.path), (name, prefix), "{path}");
    }
    assert_eq!(leaf::TABLE.scope_of("/x").name, "leaf");
}

#[test]
fn rows_know_their_router_entry_and_endpoint() {
    for route in app::ROUTES {
        let scope = app::SCOPES[usize::from(route.scope)];
        assert!(route.path.starts_with(scope.path), "{} is not under {}", route.path, scope.path);
        let expected = match route.handler {
            "GET /" if route.entry == 0 => ("app", 0),
            "DELETE /api/status" => ("app", 4),
            "GET /status" => ("inner", 100),
            "GET /from-root" => ("at_root", 200),
            "GET /{name}.txt" => ("at_root", 201),
            "GET /{id}" => ("leaf", 201),
            "GET /trailing/" => ("leaf", 202),
            _ => ("leaf", 200),
        };
        assert_eq!((scope.name, route.endpoint), expected, "{}", route.path);
    }
    let entries: Vec<_> = app::ROUTES.iter().map(|route| route.entry).collect();
    assert!(entries.is_sorted() && entries.last() == Some(&4));
}

#[test]
fn the_innermost_level_that_speaks_is_heard() {
    let off = |cors: &Cors| matches!(cors, Cors::Off);
    let levels: Vec<_> = app::SCOPES.iter().map(|scope| (scope.path, off(&scope.cors))).collect();
    let expected = [
        ("", false),
        ("/api", true),
        ("/api/leaf", true),
        ("/api/{tenant}/leaf", true),
        ("/{version}", false),
        ("/{version}/leaf", true),
        ("/{version}/{tenant}/leaf", false),
        ("", false),
        ("", false),
    ];
    assert_eq!(levels, expected);
    for route in app::ROUTES {
        assert_eq!(off(&route.cors), off(&app::SCOPES[usize::from(route.scope)].cors), "{}", route.path);
    }
}

router!(siblings: mount!("/api" => leaf, Cors::Off), mount!("/api" => at_root));

#[test]
fn the_first_of_two_routers_at_one_prefix_owns_it() {
    assert_eq!(siblings::TABLE.scope_of("/api/7/8").name, "leaf");
    assert_eq!(
        siblings::TABLE.owner(&siblings::TABLE.path_rows("/api/7")).map(|scope| scope.name),
        Some("leaf")
    );
}

router!(slashed: handler!(GET "/", GET "/{$}"), handler!(PUT "/{$}"), handler!(GET "/{id}"));
router!(slashed_at_root: mount!("/" => slashed));
router!(slashing: mount!("/api" => slashed_at_root), mount!("/{tenant}/x" => slashed), handler!(POST "/api/"));
router!(slash_twice: mount!("/api" => slashed), handler!(PUT "/api/"));

#[test]
fn a_mounted_router_can_answer_its_prefix_with_a_slash() {
    let paths: Vec<_> = slashing::ROUTES.iter().map(|route| route.path).collect();
    let below = |prefix: &str| ["", "/", "/", "/{id}"].map(|path| format!("{prefix}{path}"));
    let mut expected = [below("/api"), below("/{tenant}/x")].concat();
    expected.push("/api/".to_owned());
    assert_eq!(paths, expected);
    let cases: &[(Method, &str, &str, &[&str])] = &[
        (Method::GET, "/api", "GET /", &[]),
        (Method::GET, "/api/", "GET /{$}", &[]),
        (Method::PUT, "/%61pi/", "PUT /{$}", &[]),
        (Method::POST, "/api/", "POST /api/", &[]),
        (Method::PUT, "/api", "method", &[]),
        (Method::GET, "/api//", "none", &[]),
        (Method::GET, "/api%2F", "none", &[]),
        (Method::GET, "/acme/x/", "GET /{$}", &["acme"]),
        (Method::GET, "/acme/x", "GET /", &["acme"]),
        (Method::GET, "/", "none", &[]),
    ];
    for (method, path, handler, captures) in cases {
        let (got, texts) = found(&slashing::TABLE, method, path);
        assert_eq!(
            (got.as_str(), texts),
            (*handler, captures.iter().map(ToString::to_string).collect()),
            "{method} {path}"
        );
    }
}

#[test]
fn without_a_prefix_the_slash_is_the_root() {
    for table in [&slashed::TABLE, &slashed_at_root::TABLE] {
        assert_eq!(found(table, &Method::GET, "/").0, "GET /");
        assert_eq!(found(table, &Method::PUT, "/").0, "PUT /{$}");
        assert_eq!(found(table, &Method::DELETE, "/").0, "method");
        assert_eq!(found(table, &Method::GET, "//").0, "none");
    }
}

#[test]
fn a_slash_that_is_routed_elsewhere_too_is_refused() {
    let message =
        slash_twice::TRIE.conflict(slash_twice::ROUTES, slash_twice::SCOPES, 1).expect("a conflict");
    let text = message.text();
    assert!(text.starts_with("PUT /api/ is routed twice: by PUT /{$} (src/app.rs:"), "{text}");
}
