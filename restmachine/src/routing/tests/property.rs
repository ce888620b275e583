//! Random route sets and paths, for which a table has to agree with the naive matcher.

use std::sync::OnceLock;

use super::naive;
use super::sample::route;
use crate::routing::{Captures, Resolution, Route, RouteMethod, Scope, Segment, Table, Trie};
use fastrand::Rng;
use http::Method;
use restmachine_core::path::segment_key;

fn choose<T: Copy>(random: &mut Rng, from: &[T]) -> T {
    from[random.usize(..from.len())]
}

fn literal(text: &'static str) -> Segment {
    Segment::literal(text, segment_key(text.as_bytes()))
}

/// A few similar strings, so that everything collides with everything.
const TEXTS: [&str; 9] = ["", "a", "b", "ab", "aab", "resources1", "resources2", "%C3%9F", "a%2Fb"];
const METHODS: [RouteMethod; 9] = [
    RouteMethod::DELETE,
    RouteMethod::GET,
    RouteMethod::HEAD,
    RouteMethod::OPTIONS,
    RouteMethod::PATCH,
    RouteMethod::POST,
    RouteMethod::PUT,
    RouteMethod::custom("PURGE"),
    RouteMethod::custom("BREW"),
];

pub(super) fn random_segments(random: &mut Rng) -> &'static [Segment] {
    let affixed = [("a", ""), ("", "b"), ("a", "b"), ("aa", ""), ("", "F"), ("", "9F"), ("", "")];
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
    segments.leak()
}

pub(super) fn random_path(random: &mut Rng) -> String {
    let segments = random.usize(..6);
    let path: String = (0..segments.max(1)).map(|_| format!("/{}", choose(random, &TEXTS))).collect();
    if random.usize(..3) == 0 {
        respelled(random, &path)
    } else {
        path
    }
}

/// The path in another spelling, and sometimes with an encoding that leads elsewhere or is none.
fn respelled(random: &mut Rng, path: &str) -> String {
    let characters = path.chars().skip(1).map(|character| match random.usize(..12) {
        0..4 if character.is_ascii_alphanumeric() => format!("%{:02x}", u32::from(character)),
        4 if character.is_ascii_alphanumeric() => format!("%{:02X}", u32::from(character)),
        5..8 => character.to_ascii_lowercase().to_string(),
        8 if character == '/' => "%2f".to_owned(),
        9 if random.usize(..20) == 0 => format!("{character}%"),
        _ => character.to_string(),
    });
    std::iter::once("/".to_owned()).chain(characters).collect()
}

/// A table made at run time; the compiler makes the real ones.
pub(super) fn table_of<const ROUTES: usize>(
    routes: &'static [Route; ROUTES],
    scopes: &'static [Scope],
) -> &'static Table {
    let trie: &'static Trie<256, 512, ROUTES> = Box::leak(Box::new(Trie::of(routes, scopes)));
    let nodes = Box::leak(Box::new(trie.nodes::<256>()));
    let slots = Box::leak(Box::new(trie.slots::<512>()));
    let order = Box::leak(Box::new(trie.order()));
    Box::leak(Box::new(Table::of(routes, scopes, nodes, slots, order)))
}

/// Rows with different shapes and methods, each of a random router.
pub(super) fn random_routes<const ROUTES: usize>(
    random: &mut Rng,
    scopes: &[Scope],
) -> &'static [Route; ROUTES] {
    let mut shapes = Vec::new();
    let mut routes = Vec::new();
    // Segments are reused, so that a path often has several methods.
    let mut segments = random_segments(random);
    while routes.len() < ROUTES {
        if random.bool() {
            segments = random_segments(random);
        }
        let method = choose(random, &METHODS);
        let shape = format!("{method:?} {segments:?}");
        if !shapes.contains(&shape) {
            shapes.push(shape);
            let scope = random.u16(..scopes.len() as u16);
            routes.push(Route { scope, ..route(method, "", segments, "", 0) });
        }
    }
    <&[Route; ROUTES]>::try_from(&*routes.leak()).expect("as many as that")
}

fn method(routed: &RouteMethod) -> Method {
    routed.name().parse().expect("the names are tokens")
}

/// Every matching row is found, and no other.
fn check_rows(routes: &'static [Route], table: &'static Table, path: &str) {
    let matching = naive::matching(routes, path);
    let rows = table.path_rows(path);
    assert_eq!(owner(table.owner(&rows)), owner(naive::owner(&matching, table)), "{path}");
    let mut rows = rows.rows().map(std::ptr::from_ref).collect::<Vec<_>>();
    let mut expected = Vec::new();
    for routed in &METHODS {
        let row = matching.iter().find(|route| route.method.is(routed));
        let method = method(routed);
        let mut captures = Captures::default();
        match (row, table.find(&method, &naive::canonical(path), &mut captures)) {
            (Some(row), Some(route)) => {
                assert!(
                    std::ptr::eq(*row, route),
                    "{method} {path}: {:?}, not {:?}",
                    route.segments,
                    row.segments
                );
                assert_eq!(
                    Some(naive::ranges(&captures)),
                    naive::captures(row.segments, path),
                    "{method} {path}"
                );
                expected.push(std::ptr::from_ref(route));
            }
            (None, None) => {}
            (row, outcome) => panic!("{method} {path}: {outcome:?}, not {row:?}"),
        }
    }
    expected.sort_unstable();
    rows.sort_unstable();
    assert_eq!(rows, expected, "{path}");
}

fn owner(scope: Option<&'static Scope>) -> Option<*const Scope> {
    scope.map(std::ptr::from_ref)
}

/// A request is resolved to the row that answers it, or to the methods that the path is routed for.
fn check_resolution(routes: &'static [Route], table: &'static Table, path: &str) {
    let matching = naive::matching(routes, path);
    let mut names: Vec<_> = matching.iter().map(|route| route.method.name()).collect();
    names.sort_unstable();
    names.dedup();
    for asked in METHODS.iter().map(method).chain([Method::CONNECT]) {
        let row = |name: &str| matching.iter().find(|route| route.method.name() == name);
        let row = row(asked.as_str()).or_else(|| row("GET").filter(|_| asked == Method::HEAD));
        let mut captures = Captures::default();
        let mut copy = OnceLock::new();
        match (row, table.resolve(&asked, path, &mut captures, &mut copy)) {
            (Some(row), Resolution::Handler(route, _)) => {
                let spelling = copy.get().map_or(path, Box::as_ref);
                assert_eq!(spelling, naive::canonical(path), "{asked} {path}");
                assert!(std::ptr::eq(*row, route), "{asked} {path}");
                assert_eq!(
                    Some(naive::ranges(&captures)),
                    naive::captures(row.segments, path),
                    "{asked} {path}"
                );
            }
            (None, Resolution::OtherMethods(scope, routed)) => {
                assert_eq!(owner(Some(scope)), owner(naive::owner(&matching, table)), "{asked} {path}");
                let mut routed: Vec<_> = routed.names().collect();
                routed.sort_unstable();
                assert_eq!(routed, names, "{asked} {path}");
            }
            (None, Resolution::Nothing(_)) => assert!(matching.is_empty(), "{asked} {path}"),
            (row, resolution) => panic!("{asked} {path}: {resolution:?}, not {row:?}"),
        }
    }
}

#[test]
fn tables_answer_as_the_naive_matcher_does() {
    let mut random = Rng::with_seed(0x5eed);
    for _ in 0..500 {
        let [scope] = naive::own_scope();
        let scopes = Box::leak(Box::new([scope; 3]));
        let routes = random_routes::<24>(&mut random, scopes);
        let table = table_of(routes, scopes);
        for _ in 0..200 {
            let path = random_path(&mut random);
            check_rows(routes, table, &path);
            check_resolution(routes, table, &path);
        }
    }
}

#[test]
fn three_thousand_routes_of_one_prefix_are_all_found() {
    // In a debug build, arrays of this size are copied over the stack.
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
