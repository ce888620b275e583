//! Which row a path finds.

use super::naive;
use super::sample::{handler, router};
use std::sync::OnceLock;

use crate::routing::{Captures, Resolution, Table};
use http::Method;

router!(specific:
    handler!(GET "/"),
    handler!(GET "/users"),
    handler!(GET "/users/me", HEAD "/users/me"),
    handler!(DELETE "/users/{id}"),
    handler!(PATCH "/users/{*rest}"),
    handler!(GET "/users/{id}/posts"),
    handler!(GET "/users/me/{page}"),
    handler!(GET "/files/{name}.json", GET "/files/{name}", GET "/files/v{name}.json", GET "/files/v{name}"),
    handler!(GET "/static/{*path}", GET "/static/index"),
    handler!(GET "/slash/"),
    handler!(GET "/deep/{a}/b/{c}/d"),
    handler!(GET "/deep/{a}/{b}/c/{*d}"),
    handler!(GET "/stra%C3%9Fe", GET "/a%2Fb/{x}"),
);

/// The handler and the captured strings, or else why there is no row.
pub(super) fn found(table: &'static Table, method: &Method, path: &str) -> (String, Vec<String>) {
    let (mut captures, mut copy) = (Captures::default(), OnceLock::new());
    let resolution = table.resolve(method, path, &mut captures, &mut copy);
    let spelling = copy.get().map_or(path, Box::as_ref);
    let is_routed = table.path_rows(path).rows().next().is_some();
    assert_eq!(is_routed, !matches!(resolution, Resolution::Nothing(_)), "{path}");
    match resolution {
        Resolution::Handler(route, _) => {
            let texts = naive::ranges(&captures).into_iter();
            (route.handler.to_owned(), texts.map(|(start, end)| spelling[start..end].to_owned()).collect())
        }
        Resolution::OtherMethods(..) => ("method".to_owned(), Vec::new()),
        Resolution::Nothing(_) => ("none".to_owned(), Vec::new()),
        Resolution::WholeServer => ("server".to_owned(), Vec::new()),
    }
}

#[test]
fn the_most_specific_row_of_the_method_answers() {
    let cases: &[(Method, &str, &str, &[&str])] = &[
        (Method::GET, "/", "GET /", &[]),
        (Method::GET, "/users", "GET /users", &[]),
        (Method::GET, "/users/me", "GET /users/me", &[]),
        (Method::HEAD, "/users/me", "HEAD /users/me", &[]),
        // Each method is looked up by itself: a less specific row answers the methods that a more specific one does not.
        (Method::DELETE, "/users/me", "DELETE /users/{id}", &["me"]),
        (Method::PATCH, "/users/me", "PATCH /users/{*rest}", &["me"]),
        (Method::PUT, "/users/me", "method", &[]),
        (Method::GET, "/users/7", "method", &[]),
        (Method::PATCH, "/users/a/b/", "PATCH /users/{*rest}", &["a/b/"]),
        (Method::PATCH, "/users/", "none", &[]),
        // Goes back to the parameter after the literal `me`, which has no literal `posts`.
        (Method::GET, "/users/me/posts", "GET /users/me/{page}", &["posts"]),
        (Method::GET, "/users/7/posts", "GET /users/{id}/posts", &["7"]),
        (Method::GET, "/users/7/post", "method", &[]),
        (Method::GET, "/nothing", "none", &[]),
        (Method::GET, "/deep/1/b/2/d", "GET /deep/{a}/b/{c}/d", &["1", "2"]),
        (Method::GET, "/deep/1/b/c/x", "GET /deep/{a}/{b}/c/{*d}", &["1", "b", "x"]),
        (Method::GET, "/deep/1/b/c/d", "GET /deep/{a}/b/{c}/d", &["1", "c"]),
        (Method::GET, "/deep/1/b/c/d/e", "GET /deep/{a}/{b}/c/{*d}", &["1", "b", "d/e"]),
        (Method::GET, "/deep//b/2/d", "none", &[]),
    ];
    for (method, path, handler, captures) in cases {
        let (got, texts) = found(&specific::TABLE, method, path);
        assert_eq!(
            (got.as_str(), texts),
            (*handler, captures.iter().map(ToString::to_string).collect()),
            "{method} {path}"
        );
    }
}

router!(cut:
    handler!(GET "/x/{name}F", GET "/x/{name}9F", GET "/x/{name}"),
    handler!(GET "/y/{name}41"),
);

/// The text after a parameter is never half an encoding: `%9F` is one character, which does not end with `F`.
#[test]
fn a_suffix_does_not_cut_an_encoding() {
    for (path, handler, captured) in [
        ("/x/aF", "GET /x/{name}F", "a"),
        ("/x/a9F", "GET /x/{name}9F", "a"),
        ("/x/%C3%9F", "GET /x/{name}", "%C3%9F"),
        ("/x/%C3%9f", "GET /x/{name}", "%C3%9F"),
        ("/x/%2F", "GET /x/{name}", "%2F"),
        ("/x/%2FF", "GET /x/{name}F", "%2F"),
        ("/x/%25F", "GET /x/{name}F", "%25"),
        ("/x/%2%46", "GET /x/{name}", "%2%46"),
        ("/y/%2541", "GET /y/{name}41", "%25"),
        ("/y/%C341", "GET /y/{name}41", "%C3"),
    ] {
        assert_eq!(
            found(&cut::TABLE, &Method::GET, path),
            (handler.to_owned(), vec![captured.to_owned()]),
            "{path}"
        );
    }
    assert_eq!(found(&cut::TABLE, &Method::GET, "/y/a%41").0, "none");
}

#[test]
fn the_parameter_with_the_most_text_around_it_answers() {
    let cases = [
        ("/files/a.json", "GET /files/{name}.json", "a"),
        ("/files/va.json", "GET /files/v{name}.json", "a"),
        ("/files/va", "GET /files/v{name}", "a"),
        ("/files/a", "GET /files/{name}", "a"),
        // Nothing is left between the affixes, so fewer of them match.
        ("/files/v.json", "GET /files/{name}.json", "v"),
        ("/files/.json", "GET /files/{name}", ".json"),
        ("/files/v", "GET /files/{name}", "v"),
    ];
    for (path, handler, capture) in cases {
        assert_eq!(
            found(&specific::TABLE, &Method::GET, path),
            (handler.to_owned(), vec![capture.to_owned()]),
            "{path}"
        );
    }
}

#[test]
fn a_rest_is_at_least_one_byte() {
    let rest = |text: &str| ("GET /static/{*path}".to_owned(), vec![text.to_owned()]);
    assert_eq!(found(&specific::TABLE, &Method::GET, "/static/a/b"), rest("a/b"));
    assert_eq!(found(&specific::TABLE, &Method::GET, "/static//"), rest("/"));
    assert_eq!(found(&specific::TABLE, &Method::GET, "/static/index/"), rest("index/"));
    assert_eq!(found(&specific::TABLE, &Method::GET, "/static/index").0, "GET /static/index");
    assert_eq!(found(&specific::TABLE, &Method::GET, "/static/").0, "none");
    assert_eq!(found(&specific::TABLE, &Method::GET, "/static").0, "none");
}

#[test]
fn nothing_but_the_spelling_is_normalised() {
    assert_eq!(found(&specific::TABLE, &Method::GET, "/slash/").0, "GET /slash/");
    for path in [
        "/slash",
        "//slash/",
        "/slash//",
        "/users/",
        "//users",
        "//",
        "",
        "*",
        "users",
        "/Users",
        "/%55sers",
        "/slash%2F",
        "/%2Fusers",
        "%2Fusers",
        "/a/%2e%2e/users",
        "/%2e/users",
        "/./users",
        "/users%2Fme",
        "/straße",
        "/%75sers%",
        "/%7users",
        "/%u0075sers",
        "/%2575sers",
        "/%%375sers",
    ] {
        assert_eq!(found(&specific::TABLE, &Method::GET, path).0, "none", "{path}");
    }
}

#[test]
fn equal_paths_find_the_same_row() {
    let cases: &[(Method, &str, &str, &[&str])] = &[
        (Method::GET, "/%75sers", "GET /users", &[]),
        (Method::GET, "/users/%6De", "GET /users/me", &[]),
        (Method::GET, "/users/%6d%65", "GET /users/me", &[]),
        (Method::PUT, "/users/%6De", "method", &[]),
        (Method::DELETE, "/users/%6De", "DELETE /users/{id}", &["me"]),
        (Method::PATCH, "/%75sers/%61/%2e%2E/%2f", "PATCH /users/{*rest}", &["a/../%2F"]),
        (Method::GET, "/users/me/%70osts", "GET /users/me/{page}", &["posts"]),
        (Method::GET, "/files/%76a%2ejson", "GET /files/v{name}.json", &["a"]),
        (Method::GET, "/files/a%2Ejso%6e", "GET /files/{name}.json", &["a"]),
        (Method::GET, "/stra%c3%9fe", "GET /stra%C3%9Fe", &[]),
        (Method::GET, "/%73tra%C3%9fe", "GET /stra%C3%9Fe", &[]),
        (Method::GET, "/%61%2f%62/%c3%a9", "GET /a%2Fb/{x}", &["%C3%A9"]),
        // A parameter that is not canonical but has no `%` of a literal.
        (Method::DELETE, "/users/%2541", "DELETE /users/{id}", &["%2541"]),
        (Method::DELETE, "/%75sers/%%341", "DELETE /users/{id}", &["%%341"]),
    ];
    for (method, path, handler, captures) in cases {
        let (got, texts) = found(&specific::TABLE, method, path);
        assert_eq!(
            (got.as_str(), texts),
            (*handler, captures.iter().map(ToString::to_string).collect()),
            "{method} {path}"
        );
    }
    assert_eq!(handlers_at("/%75sers/%6De"), handlers_at("/users/me"));
}

#[test]
fn a_path_longer_than_captures_can_say_is_unrouted() {
    let longest = format!("/static/{}", "x".repeat(usize::from(u16::MAX) - "/static/".len()));
    assert_eq!(found(&specific::TABLE, &Method::GET, &longest).0, "GET /static/{*path}");
    assert_eq!(found(&specific::TABLE, &Method::GET, &format!("{longest}x")).0, "none");
}

fn handlers_at(path: &str) -> Vec<&'static str> {
    specific::TABLE.path_rows(path).rows().map(|route| route.handler).collect()
}

#[test]
fn the_rows_that_answer_a_path_are_one_for_each_method() {
    let me = ["DELETE /users/{id}", "GET /users/me", "HEAD /users/me", "PATCH /users/{*rest}"];
    assert_eq!(handlers_at("/users/me"), me);
    assert_eq!(handlers_at("/users/7"), [me[0], me[3]]);
    assert_eq!(handlers_at("/deep/1/b/c/d"), ["GET /deep/{a}/b/{c}/d"]);
    assert_eq!(handlers_at("/files/va.json"), ["GET /files/v{name}.json"]);
    assert!(handlers_at("/nothing").is_empty());
}
