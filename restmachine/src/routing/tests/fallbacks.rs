//! Random trees of routers: which router a path belongs to, and which fallback answers it.

use super::naive;
use super::property::{random_path, random_routes, random_segments, table_of};
use crate::policy::Cors;
use crate::routing::{Captures, Route, RouteMethod, Scope, Segment, Table};
use fastrand::Rng;
use http::Method;
use std::sync::OnceLock;

/// A tree of routers under different prefixes, except that a router may have the same prefix as the router around it.
fn random_scopes(random: &mut Rng) -> &'static [Scope] {
    let mut scopes = naive::own_scope().to_vec();
    // The scope that owns each shape.
    let mut owners = vec![("[]".to_owned(), 0)];
    while scopes.len() < 12 {
        let parent = random.usize(..scopes.len());
        let below = random_segments(random).iter().filter(|segment| !matches!(segment, Segment::Rest { .. }));
        let segments: Vec<Segment> = scopes[parent].segments.iter().chain(below.take(2)).copied().collect();
        let shape = format!("{segments:?}");
        match owners.iter_mut().find(|(owned, _)| *owned == shape) {
            Some((_, owner)) if *owner == parent => *owner = scopes.len(),
            Some(_) => continue,
            None => owners.push((shape, scopes.len())),
        }
        let segments: &'static [Segment] = segments.leak();
        let row = Route { method: RouteMethod::ANY, prefix: segments, ..Route::UNMERGED };
        let fallback = (random.usize(..2) == 0).then_some(row);
        scopes.push(Scope {
            name: "",
            path: "",
            segments,
            cors: Cors::Inherited,
            fallback,
            parent: parent as u16,
        });
    }
    scopes.leak()
}

/// The innermost scope by comparing all of them: most segments first, then the most specific, then the most nested.
fn innermost(scopes: &'static [Scope], path: &str) -> usize {
    let lie_under = |index: &usize| naive::captures_of_prefix(scopes[*index].segments, path).is_some();
    let key = |index: &usize| {
        let segments = scopes[*index].segments;
        let specificity: Vec<_> = segments.iter().map(naive::specificity).collect();
        (segments.len(), std::cmp::Reverse(specificity), *index)
    };
    (0..scopes.len()).filter(lie_under).max_by_key(key).expect("the outermost")
}

fn check(scopes: &'static [Scope], table: &'static Table, path: &str) {
    let innermost = innermost(scopes, path);
    assert!(
        std::ptr::eq(table.scope_of(path), &scopes[innermost]),
        "{path}: {:?}",
        scopes[innermost].segments
    );
    let mut outer = innermost;
    while scopes[outer].fallback.is_none() && outer != 0 {
        outer = usize::from(scopes[outer].parent);
    }
    let expected = scopes[outer].fallback.as_ref();
    match (expected, table.fallback(table.scope_of(path), path).ok()) {
        (None, None) => {}
        (Some(expected), Some((route, _))) => {
            assert!(std::ptr::eq(expected, route), "{path}: {:?}", expected.prefix);
            let mut captures = Captures::default();
            let _ = table.resolve(&Method::GET, path, &mut captures, &mut OnceLock::new());
            assert_eq!(
                Some(naive::ranges(&captures)),
                naive::captures_of_prefix(route.prefix, path),
                "{path}"
            );
        }
        (expected, found) => panic!("{path}: {found:?}, not {expected:?}"),
    }
}

#[test]
fn fallbacks_answer_as_the_naive_search_says() {
    let mut random = Rng::with_seed(0xfa11);
    for _ in 0..300 {
        let scopes = random_scopes(&mut random);
        // Rows lead a traversal astray, and must not change which router an unrouted path belongs to.
        let routes = random_routes::<12>(&mut random, scopes);
        let table = table_of(routes, scopes);
        for _ in 0..100 {
            let path = random_path(&mut random);
            if naive::matching(routes, &path).is_empty() {
                check(scopes, table, &path);
            }
        }
    }
}
