//! Equal paths (RFC 3986, section 6.2.2), and the prefix of a mounted router with a slash: what handlers get, what is
//! explained, and what a socket carries.

use http::Request;
use restmachine::{cors, fallback, get, router, PathParams, Uri};
use restmachine_tests::{
    ask,
    socket::{exchange, Server},
};

#[get("/users/me")]
#[cors(origins = ["https://me.example"])]
fn me(uri: &Uri) -> String {
    format!("me at {uri}")
}

#[get("/users/{id}")]
#[cors(origins = ["https://user.example"])]
fn user(id: &str) -> String {
    format!("user {id}")
}

#[get("/of/{_tenant}/v{version}.json")]
fn version(params: &PathParams, version: u8, uri: &Uri) -> String {
    format!("{version} of {} at {uri}", params.get("_tenant").unwrap_or_default())
}

#[get("/files/{*rest}")]
fn file(rest: &str) -> String {
    format!("file {rest}")
}

#[get("/stra%C3%9Fe")]
fn street() -> &'static str {
    "street"
}

mod mounted {
    use restmachine::{get, router};

    #[get("/")]
    fn prefix() -> &'static str {
        "prefix"
    }

    #[get("/{$}")]
    fn slash(#[path] shop: &str) -> String {
        format!("slash of {shop}")
    }

    #[get("/items/{id}")]
    fn item(#[path] shop: &str, id: &str) -> String {
        format!("item {id} of {shop}")
    }

    router! { pub(super) Mounted { prefix, slash, item } }
}

mod alone {
    use restmachine::{get, router};

    #[get("/")]
    #[get("/{$}")]
    fn both() -> &'static str {
        "both"
    }

    router! { pub(super) Both { both } }

    #[get("/{$}")]
    fn slash() -> &'static str {
        "slash"
    }

    router! { pub(super) Slash { slash } }
}

#[fallback]
fn nothing(params: &PathParams, uri: &Uri) -> String {
    format!("nothing for {:?} at {uri}", params.get("guest"))
}

router! { Caught { _ => nothing } }

router! {
    App {
        me, user, version, file, street,
        "/shops/{shop}" => mounted::Mounted,
        "/guests/{guest}" => Caught,
        "/both" => alone::Both,
        "/slash" => alone::Slash,
    }
}

#[test]
fn handlers_get_the_uri_as_sent_and_parameters_decoded_once() {
    let rows = [
        ("GET /users/%6De", 200, "me at /users/%6De"),
        ("GET /users/%6De?%6D", 200, "me at /users/%6De?%6D"),
        ("GET /users/%6D%2565", 200, "user m%65"),
        ("GET /users/%2541", 200, "user %41"),
        ("GET /users/%25%34%31", 200, "user %41"),
        ("GET /users/%6De%2F", 200, "user me/"),
        ("GET /users/%2e%2e", 200, "user .."),
        ("GET /%75sers/%c3%A9", 200, "user é"),
        ("GET /%75sers/%c3", 400, ""),
        ("GET /users/%%341", 400, ""),
        ("GET /%6ff/%61cme/%7632%2Ejso%6e", 200, "32 of acme at /%6ff/%61cme/%7632%2Ejso%6e"),
        ("GET /files/%61/..%2f%2E", 200, "file a/../."),
        ("GET /stra%c3%9fe", 200, "street"),
        ("GET /%73hops/%61b/items/%7E%2f", 200, "item ~/ of ab"),
        ("GET /guests/%61nn/x", 200, "nothing for Some(\"ann\") at /guests/%61nn/x"),
        ("GET /gu%65sts/b%C3%a9a/%zz", 200, "nothing for Some(\"béa\") at /gu%65sts/b%C3%a9a/%zz"),
    ];
    for (line, status, body) in rows {
        let answer = ask(&App::service(), line, &[], "");
        assert_eq!(answer.status, status, "{line}: {}", answer.body);
        if status == 200 {
            assert_eq!(answer.body, body, "{line}");
        }
    }
}

#[test]
fn a_prefix_with_a_slash_is_answered_where_the_router_says_so() {
    for (line, status, body) in [
        ("GET /shops/acme", 200, "prefix"),
        ("GET /shops/acme/", 200, "slash of acme"),
        ("GET /shops/%61cme/", 200, "slash of acme"),
        ("GET /shops/acme//", 404, ""),
        ("GET /shops/", 404, ""),
        ("GET /both", 200, "both"),
        ("GET /both/", 200, "both"),
        ("GET /slash/", 200, "slash"),
        ("GET /slash", 404, ""),
        ("GET /", 404, ""),
    ] {
        let answer = ask(&App::service(), line, &[], "");
        assert_eq!(answer.status, status, "{line}: {}", answer.body);
        if status == 200 {
            assert_eq!(answer.body, body, "{line}");
        }
    }
    let paths: Vec<&str> = App::routes().iter().map(|route| route.path()).collect();
    assert!(paths.contains(&"/shops/{shop}/") && paths.contains(&"/slash/"), "{paths:?}");
    assert!(App::report().to_string().contains(" /both/ "), "{}", App::report());
}

#[test]
fn a_router_on_its_own_answers_its_slash_at_the_root() {
    assert_eq!(ask(&alone::Both::service(), "GET /", &[], "").body, "both");
    assert_eq!(ask(&alone::Slash::service(), "GET /", &[], "").body, "slash");
    assert_eq!(ask(&alone::Slash::service(), "PUT /", &[], "").status, 405);
    assert_eq!(ask(&alone::Slash::service(), "GET //", &[], "").status, 404);
}

#[test]
fn an_explanation_does_not_depend_on_the_spelling() {
    let explain = |method: &str, path: &str| {
        let request = Request::builder().method(method).uri(path).header("origin", "https://me.example");
        let request = request.header("access-control-request-method", "GET").body(()).unwrap();
        App::service().explain(&request.into_parts().0)
    };
    for method in ["GET", "OPTIONS"] {
        for spelling in ["/users/%6De", "/users/%6d%65", "/%75sers/me"] {
            let explanation = explain(method, spelling);
            assert_eq!(explanation, explain(method, "/users/me"), "{method} {spelling}");
            assert_ne!(explanation, explain(method, "/users/7"), "{method} {spelling}");
        }
    }
}

/// As long as a request target may be, and every byte of it encoded.
#[test]
fn a_long_path_in_another_spelling_is_read_to_its_end() {
    let answer = ask(&App::service(), &format!("GET /users/{}", "%41".repeat(21_000)), &[], "");
    assert_eq!(answer.body, format!("user {}", "A".repeat(21_000)));
    let answer = ask(&App::service(), &format!("GET {}", "/%2e%61".repeat(9_000)), &[], "");
    assert_eq!(answer.status, 404);
}

#[tokio::test]
async fn a_socket_carries_every_spelling() {
    let server = Server::start(App::service()).await;
    let mut stream = server.connect().await;
    for (line, origin, expected) in [
        ("GET /users/%6De", "https://me.example", "me at /users/%6de"),
        ("GET /users/me", "https://me.example", "me at /users/me"),
        ("GET /users/%6D%65%2E", "https://user.example", "user me."),
        ("GET /slash/", "https://me.example", "slash"),
        ("GET /sl%61sh/", "https://me.example", "slash"),
        ("GET /stra%c3%9fe", "https://me.example", "street"),
    ] {
        let request = format!("{line} HTTP/1.1\r\nhost: localhost\r\norigin: {origin}\r\n\r\n");
        let answer = exchange(&mut stream, &request).await;
        assert!(answer.starts_with("http/1.1 200 ok\r\n") && answer.ends_with(expected), "{line}: {answer}");
        let is_shared = answer.contains(&format!("access-control-allow-origin: {origin}\r\n"));
        assert_eq!(is_shared, line.contains("/users/"), "{line}: {answer}");
    }
    drop(stream);
    server.stop().await;
}
