//! Random route sets and paths, answered by a table as by the naive matcher.

use super::naive;
use super::sample::route;
use crate::routing::{Captures, Route, RouteMethod, Scope, Segment, Table, Trie};
use fastrand::Rng;
use http::Method;
use restmachine_core::path::segment_key;

fn choose<T: Copy>(random: &mut Rng, from: &[T]) -> T {
    from[random.usize(..from.len())]
}

fn literal(text: &'static str) -> Segment {
    Segment::literal(text, segment_key(text.as_bytes()))
}

/// Few texts, alike, so that everything collides with everything.
const TEXTS: [&str; 7] = ["", "a", "b", "ab", "aab", "resources1", "resources2"];
const METHODS: [(RouteMethod, Method); 3] =
    [(RouteMethod::GET, Method::GET), (RouteMethod::PUT, Method::PUT), (RouteMethod::DELETE, Method::DELETE)];

pub(super) fn random_segments(random: &mut Rng) -> &'static [Segment] {
    let affixed = [("a", ""), ("", "b"), ("a", "b"), ("aa", ""), ("", "")];
    let mut segments: Vec<_> = (0..random.usize(..5))
        .map(|_| match random.usize(..4) {
            0 => {
                let (prefix, suffix) = choose(random, &affixed);
                Segment::affixed(prefix, "x", suffix)
            }
            1 => Segment::parameter("x"),
            _ => literal(choose(random, &TEXTS)),
        })
        .collect();
    if random.usize(..5) == 0 {
        segments.push(Segment::rest("rest"));
    }
    // No path is written `/` with one empty segment: that is the path without segments.
    if matches!(segments[..], [Segment::Literal { text: "", .. }]) {
        segments.clear();
    }
    segments.leak()
}

pub(super) fn random_path(random: &mut Rng) -> String {
    let segments = random.usize(..6);
    (0..segments.max(1)).map(|_| format!("/{}", choose(random, &TEXTS))).collect()
}

/// A table made while the program runs; the real ones are made by the compiler.
pub(super) fn table_of<const ROUTES: usize>(
    routes: &'static [Route; ROUTES],
    scopes: &'static [Scope],
) -> &'static Table {
    let trie: &'static Trie<128, 256, ROUTES> = Box::leak(Box::new(Trie::of(routes, scopes)));
    let nodes = Box::leak(Box::new(trie.nodes::<128>()));
    let slots = Box::leak(Box::new(trie.slots::<256>()));
    let order = Box::leak(Box::new(trie.order()));
    Box::leak(Box::new(Table::of(routes, scopes, nodes, slots, order)))
}

/// Twenty-four rows of different shape and method.
fn random_routes(random: &mut Rng) -> &'static [Route; 24] {
    let mut shapes = Vec::new();
    let mut routes = Vec::new();
    while routes.len() < 24 {
        let (segments, method) = (random_segments(random), random.usize(..METHODS.len()));
        let shape = format!("{method} {segments:?}");
        if !shapes.contains(&shape) {
            shapes.push(shape);
            routes.push(route(METHODS[method].0, "", segments, "", 0));
        }
    }
    <&[Route; 24]>::try_from(&*routes.leak()).expect("as many as that")
}

fn check(routes: &'static [Route], table: &'static Table, path: &str) {
    let matching = naive::matching(routes, path);
    let answering = table.answering(path);
    let owner = table.owner(&answering);
    let mut answering = answering.rows().map(std::ptr::from_ref).collect::<Vec<_>>();
    let mut expected = Vec::new();
    for (routed, method) in &METHODS {
        let row = matching.iter().find(|route| route.method.bit() == routed.bit());
        let mut captures = Captures::default();
        match (row, table.find(method, path, &mut captures)) {
            (Some(row), Some(route)) => {
                assert!(
                    std::ptr::eq(*row, route),
                    "{method} {path}: {:?}, not {:?}",
                    route.segments,
                    row.segments
                );
                let ranges: Vec<_> = (0..captures.count()).filter_map(|index| captures.get(index)).collect();
                assert_eq!(Some(ranges), naive::captures(row.segments, path), "{method} {path}");
                expected.push(std::ptr::from_ref(route));
            }
            (None, None) => assert_eq!(owner.is_some(), !matching.is_empty(), "{method} {path}"),
            (row, outcome) => panic!("{method} {path}: {outcome:?}, not {row:?}"),
        }
    }
    expected.sort_unstable();
    answering.sort_unstable();
    assert_eq!(answering, expected, "{path}");
}

#[test]
fn tables_answer_as_the_naive_matcher_does() {
    let mut random = Rng::with_seed(0x5eed);
    for _ in 0..500 {
        let routes = random_routes(&mut random);
        let table = table_of(routes, Box::leak(Box::new(naive::own_scope())));
        for _ in 0..200 {
            check(routes, table, &random_path(&mut random));
        }
    }
}

#[test]
fn three_thousand_routes_of_one_prefix_are_all_found() {
    // Arrays of this size pass over the stack in a debug build.
    let test = std::thread::Builder::new().stack_size(64 << 20).spawn(|| {
        let names: Vec<&'static str> =
            (0..3000).map(|index| &*format!("resource{index:04}").leak()).collect();
        let rows = names.iter().map(|name| {
            let segments = vec![literal(name), Segment::parameter("id")].leak();
            route(RouteMethod::GET, name, segments, name, 0)
        });
        let routes: &'static [Route] = rows.collect::<Vec<_>>().leak();
        let scopes = Box::leak(Box::new(naive::own_scope()));
        let trie: &'static Trie<6001, 16384, 3000> = Box::leak(Box::new(Trie::of(routes, scopes)));
        assert_eq!((trie.node_count, trie.slot_count), (6001, 8192));
        let nodes = Box::leak(Box::new(trie.nodes::<6001>()));
        let slots = Box::leak(Box::new(trie.slots::<8192>()));
        let order = Box::leak(Box::new(trie.order()));
        let table = Box::leak(Box::new(Table::of(routes, scopes, nodes, slots, order)));
        for name in names {
            let found = table.find(&Method::GET, &format!("/{name}/7"), &mut Captures::default());
            assert!(found.is_some_and(|route| route.handler == name), "{name}");
        }
    });
    test.expect("a thread").join().expect("every route is found");
}
