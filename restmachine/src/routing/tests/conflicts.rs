//! Rows that no request could tell apart.

use super::sample::{handler, mount, route, router, split};
use crate::routing::{RouteMethod, Trie};

router!(twice: handler!(GET "/a/{x}", POST "/a/{x}"), handler!(GET "/a/{y}"), handler!(GET "/a/{y}.txt", GET "/a/{*y}"));
router!(within: handler!(GET "/x", GET "/x"));
router!(around: handler!(GET "/m/y"), mount!("/m" => within), handler!(PUT "/m/x", GET "/m/x"));

#[test]
fn a_row_conflicts_with_an_earlier_one_of_its_shape_and_method() {
    let conflicts: Vec<_> = (0..twice::ROUTES.len()).map(|row| twice::TRIE.earlier(row)).collect();
    assert_eq!(conflicts, [None, None, Some(0), None, None]);
    let conflicts: Vec<_> = (0..around::ROUTES.len()).map(|row| around::TRIE.earlier(row)).collect();
    assert_eq!(conflicts, [None, None, Some(1), None, Some(1)]);
}

#[test]
fn two_rows_of_one_mount_are_left_to_the_router_that_has_them() {
    assert!(around::TRIE.conflict(around::ROUTES, around::SCOPES, 0).is_none());
    assert!(around::TRIE.conflict(around::ROUTES, around::SCOPES, 1).is_none());
}

#[test]
fn a_handler_that_collides_with_a_mount_is_refused() {
    let message = around::TRIE.conflict(around::ROUTES, around::SCOPES, 2).expect("a conflict");
    assert!(
        message.text().starts_with("GET /m/x is routed twice: by GET /x (src/app.rs:"),
        "{}",
        message.text()
    );
}

#[test]
fn paths_that_differ_in_names_only_are_both_named() {
    let message = twice::TRIE.conflict(twice::ROUTES, twice::SCOPES, 1).expect("a conflict");
    let text = message.text();
    assert!(text.starts_with("GET /a/{y} is routed twice: by GET /a/{x} (src/app.rs:"), "{text}");
    assert!(text.contains(", as /a/{x}, and by GET /a/{y} (src/app.rs:"), "{text}");
}

#[test]
fn methods_without_a_bit_conflict_by_name() {
    let path: &'static [_] = Box::leak(Box::new(split::<1>("/cache")));
    let row = |name| route(RouteMethod::custom(name), "/cache", path, "purge", 1);
    let trie = Trie::<2, 4, 3>::of(&[row("PURGE"), row("BAN"), row("PURGE")], &super::naive::own_scope());
    assert_eq!([0, 1, 2].map(|row| trie.earlier(row)), [None, None, Some(0)]);
}

#[test]
#[should_panic(expected = "has 17 parameters, including those of its mount prefixes; the maximum is 16")]
fn a_path_with_too_many_parameters_is_refused() {
    let path = "/{a}/{b}/{c}/{d}/{e}/{f}/{g}/{h}/{i}/{j}/{k}/{l}/{m}/{n}/{o}/{p}/{q}";
    let segments: &'static [_] = Box::leak(Box::new(split::<17>(path)));
    let _ = Trie::<18, 64, 1>::of(
        &[route(RouteMethod::GET, path, segments, "many", 1)],
        &super::naive::own_scope(),
    );
}
