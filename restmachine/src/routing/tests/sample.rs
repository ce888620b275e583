//! Short ways to write rows and tables. Paths are split as the route attributes split them.

use crate::routing::{Entry, Route, RouteMethod, Segment};
use restmachine_core::is_same;
use restmachine_core::path::segment_key;

/// A row named after its path and method.
pub(super) const fn route(
    method: RouteMethod,
    path: &'static str,
    segments: &'static [Segment],
    handler: &'static str,
    line: u32,
) -> Route {
    Route { method, path, segments, handler, file: "src/app.rs", line, ..Route::UNMERGED }
}

/// The entries with their numbers, which `router!` writes into them.
pub(super) const fn numbered<const COUNT: usize>(mut entries: [Entry; COUNT]) -> [Entry; COUNT] {
    let mut index = 0;
    while index < COUNT {
        match &mut entries[index] {
            Entry::Handler { number, .. } | Entry::Fallback { number, .. } | Entry::Mount { number, .. } => {
                *number = index as u16
            }
        }
        index += 1;
    }
    entries
}

/// The number of segments in a path.
pub(super) const fn count(path: &str) -> usize {
    let bytes = path.as_bytes();
    let mut slashes = 0;
    let mut at = 0;
    while at < bytes.len() && bytes.len() > 1 {
        if bytes[at] == b'/' {
            slashes += 1;
        }
        at += 1;
    }
    slashes
}

/// The segments of a path.
pub(super) const fn split<const COUNT: usize>(path: &'static str) -> [Segment; COUNT] {
    let mut segments = [Segment::literal("", 0); COUNT];
    let mut unread = path;
    let mut index = 0;
    while index < COUNT {
        (_, unread) = unread.split_at(1);
        let (text, rest) = unread.split_at(find(unread, b'/'));
        segments[index] = segment(text);
        unread = rest;
        index += 1;
    }
    segments
}

const fn segment(text: &'static str) -> Segment {
    if is_same(text, "{$}") {
        return Segment::literal("", segment_key(b""));
    }
    let open = find(text, b'{');
    if open == text.len() {
        return Segment::literal(text, segment_key(text.as_bytes()));
    }
    let (prefix, braced) = text.split_at(open);
    let (name, suffix) = braced.split_at(1).1.split_at(find(braced, b'}') - 1);
    if name.as_bytes()[0] == b'*' {
        return Segment::rest(name.split_at(1).1);
    }
    Segment::affixed(prefix, name, suffix.split_at(1).1)
}

/// The index of a byte, or the length of the string if it is not there.
const fn find(text: &str, byte: u8) -> usize {
    let mut at = 0;
    while at < text.len() && text.as_bytes()[at] != byte {
        at += 1;
    }
    at
}

/// A handler with its rows: `handler!(GET "/users/{id}", PUT "/users/{id}")`.
macro_rules! handler {
    ($($method:ident $path:literal),+) => {
        $crate::routing::Entry::Handler {
            routes: &[$($crate::routing::tests::sample::route(
                $crate::routing::RouteMethod::$method,
                $path,
                &$crate::routing::tests::sample::split::<{ $crate::routing::tests::sample::count($path) }>($path),
                concat!(stringify!($method), " ", $path),
                line!(),
            )),+],
            number: 0,
        }
    };
}

/// A router under a prefix: `mount!("/api" => api)`, with a level: `mount!("/api" => api, Cors::Off)`.
macro_rules! mount {
    ($prefix:literal => $router:ident) => {
        mount!($prefix => $router, $crate::policy::Cors::Inherited)
    };
    ($prefix:literal => $router:ident, $cors:expr) => {
        $crate::routing::Entry::Mount {
            prefix: $prefix,
            segments: &$crate::routing::tests::sample::split::<{ $crate::routing::tests::sample::count($prefix) }>($prefix),
            cors: $cors,
            routes: $router::ROUTES,
            scopes: $router::SCOPES,
            number: 0,
            first: 100,
        }
    };
}

/// The module of a router, as `router!` expands it.
macro_rules! router {
    ($name:ident: $($entry:expr),* $(,)?) => {
        #[allow(dead_code, unused_imports)]
        mod $name {
            use super::*;
            use $crate::routing::*;

            pub(super) const ENTRIES: &[Entry] =
                &$crate::routing::tests::sample::numbered([$($entry),*]);
            const SIZE: Size = Size::of(ENTRIES);
            const TEXT: &[u8] = &merge_text::<{ SIZE.text }>(ENTRIES);
            const SEGMENTS: &[Segment] = &merge_segments::<{ SIZE.segments }>(ENTRIES);
            pub(super) const SCOPES: &[Scope] =
                &merge_scopes::<{ SIZE.scopes }>(stringify!($name), ENTRIES, TEXT, SEGMENTS);
            pub(super) const ROUTES: &[Route] = &merge_routes::<{ SIZE.routes }>(ENTRIES, TEXT, SCOPES);
            pub(super) const TRIE: &Trie<{ SIZE.nodes }, { SIZE.slots }, { SIZE.routes }> = &Trie::of(ROUTES, SCOPES);
            pub(super) static TABLE: Table = Table::of(
                ROUTES,
                SCOPES,
                &TRIE.nodes::<{ TRIE.node_count }>(),
                &TRIE.slots::<{ TRIE.slot_count }>(),
                &TRIE.order(),
            );
        }
    };
}

pub(super) use {handler, mount, router};
