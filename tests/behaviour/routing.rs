//! Which handler a request reaches.

use restmachine::{delete, get, post, route, router};
use restmachine_tests::ask;

#[get("/")]
fn root() -> &'static str {
    "root"
}

#[get("/users/me")]
fn me() -> &'static str {
    "me"
}

#[get("/users/{id}")]
fn user(id: &str) -> String {
    format!("user {id}")
}

#[delete("/users/{id}")]
fn forget(id: String) -> String {
    format!("forgot {id}")
}

#[get("/files/{name}.json")]
fn document(name: &str) -> String {
    format!("document {name}")
}

#[get("/files/{*path}")]
fn file(path: &str) -> String {
    format!("file {path}")
}

#[route("PURGE", "/cache/{key}")]
fn purge(key: &str) -> String {
    format!("purged {key}")
}

#[get("/a/{first}")]
#[get("/b/{_ignored}/{first}")]
#[post("/b/{_ignored}/{first}")]
fn stacked(first: &str) -> String {
    format!("stacked {first}")
}

mod tenant {
    use restmachine::{get, router, RequestHead};

    #[get("/")]
    fn overview(head: &RequestHead) -> String {
        format!("tenant {}", parameter(head, "tenant"))
    }

    #[get("/items/{id}")]
    fn item(head: &RequestHead, id: u32) -> String {
        format!("item {id} of {}", parameter(head, "tenant"))
    }

    fn parameter(head: &RequestHead, name: &str) -> String {
        head.path_params().get(name).expect("a parameter of the mount").to_owned()
    }

    router! { pub Tenant { overview, item } }
}

mod at_the_root {
    use restmachine::{get, router};

    #[get("/rooted")]
    fn rooted() -> &'static str {
        "rooted"
    }

    router! { pub AtTheRoot { rooted } }
}

router! {
    App {
        root, me, user, forget, document, file, purge, stacked,
        "/tenants/{tenant}" => tenant::Tenant,
        "/" => at_the_root::AtTheRoot,
        #[cfg(any())]
        absent,
        #[cfg(any())]
        "/absent" => absent::Absent,
        #[cfg(not(any()))]
        "/t" => tenant::Tenant,
    }
}

#[test]
fn requests_reach_the_most_specific_route_of_their_method() {
    let rows = [
        ("GET /", 200, "root"),
        ("GET /?query=1", 200, "root"),
        ("GET /users/me", 200, "me"),
        ("DELETE /users/me", 200, "forgot me"),
        ("GET /users/alice", 200, "user alice"),
        ("GET /users/caf%C3%A9%2F1", 200, "user café/1"),
        ("GET /users/a+b", 200, "user a+b"),
        ("GET /files/a.json", 200, "document a"),
        ("GET /files/.json", 200, "file .json"),
        ("GET /files/a/b.json", 200, "file a/b.json"),
        ("PURGE /cache/x", 200, "purged x"),
        ("GET /a/1", 200, "stacked 1"),
        ("GET /b/1/2", 200, "stacked 2"),
        ("POST /b/1/2", 200, "stacked 2"),
        ("GET /tenants/acme", 200, "tenant acme"),
        ("GET /tenants/acme/items/7", 200, "item 7 of acme"),
        ("GET /rooted", 200, "rooted"),
        ("GET /t/items/7", 500, ""),
    ];
    let service = App::service();
    for (line, status, body) in rows {
        let answer = ask(&service, line, &[], "");
        assert_eq!(answer.status, status, "{line}: {}", answer.body);
        if status == 200 {
            assert_eq!(answer.body, body, "{line}");
        }
    }
}

#[test]
fn nothing_is_normalised() {
    for line in [
        "GET /users/me/",
        "GET //users/me",
        "GET /users//me",
        "GET /Users/me",
        "GET /users/%6de/",
        "GET /tenants/",
    ] {
        assert_eq!(ask(&App::service(), line, &[], "").status, 404, "{line}");
    }
}

#[test]
fn routes_and_report_name_every_row() {
    let paths: Vec<&str> = App::routes().iter().map(|route| route.path()).collect();
    assert!(paths.contains(&"/tenants/{tenant}/items/{id}"), "{paths:?}");
    assert!(paths.contains(&"/tenants/{tenant}"), "{paths:?}");
    let report = App::report().to_string();
    assert_eq!(report.lines().count(), App::routes().len() + 1);
    assert!(report.contains("behaviour::routing::tenant::item"), "{report}");
}
