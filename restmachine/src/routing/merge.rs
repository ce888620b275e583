//! Makes the rows and scopes of a `router!` from its entries: adds mount prefixes and copies everything else.
//!
//! All of it runs in const evaluation. Rows and scopes point into arrays that are made before them:
//!
//! ```text
//! entries ─ Size ─┬ segments ─┬ scopes ─┐
//!                 └ text ─────┴─────────┴ routes
//! ```
//!
//! A row keeps the segments of its own path and points to those of its scope. If the segments of whole paths were merged,
//! all rows would point into one array, and an incremental build hashes that array, and everything that it points to, once
//! for every pointer into it: 3,000 mounted routes took 38 seconds. A text has no pointers and is hashed in no time.

use restmachine_core::is_same;
use restmachine_core::path::SLASH;

use super::entry::Entry;
use super::node::{slots_for, NONE};
use super::route::Route;
use super::scope::Scope;
use super::segment::Segment;
use crate::policy::Cors;
use crate::slices::write;

/// The lengths of the arrays that a router's table is made of.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Bytes in the paths of mounted rows and the prefixes of mounted routers.
    pub text: usize,
    /// Segments in the prefixes of mounted routers.
    pub segments: usize,
    /// Rows.
    pub routes: usize,
    /// Routers, including this one.
    pub scopes: usize,
    /// Nodes, as many as there would be if no two paths had a segment in common.
    pub nodes: usize,
    /// Slots for that many nodes.
    pub slots: usize,
}

impl Size {
    /// Adds up the entries of a router.
    #[must_use]
    pub const fn of(entries: &[Entry]) -> Self {
        // The router itself is a scope, and the root is a node.
        let mut size = Self { text: 0, segments: 0, routes: 0, scopes: 1, nodes: 1, slots: 0 };
        let mut entry = 0;
        while entry < entries.len() {
            match &entries[entry] {
                Entry::Handler { routes, .. } => size.add_routes(None, routes),
                Entry::Fallback { .. } => {}
                Entry::Mount { prefix, segments, routes, scopes, .. } => {
                    size.add_routes(Some(prefix), routes);
                    size.add_scopes(prefix, segments, scopes);
                }
            }
            entry += 1;
        }
        size.nodes += size.segments;
        size.slots = slots_for(size.nodes);
        size
    }

    const fn add_routes(&mut self, prefix: Option<&str>, routes: &[Route]) {
        let mut row = 0;
        while row < routes.len() {
            if let Some(prefix) = prefix {
                self.text += joined_len(prefix, routes[row].path);
            }
            self.nodes += routes[row].segments.len();
            row += 1;
        }
        self.routes += routes.len();
    }

    const fn add_scopes(&mut self, prefix: &str, before: &[Segment], scopes: &[Scope]) {
        let mut scope = 0;
        while scope < scopes.len() {
            self.text += joined_len(prefix, scopes[scope].path);
            self.segments += before.len() + scopes[scope].segments.len();
            scope += 1;
        }
        self.scopes += scopes.len();
    }
}

/// The length of the whole path. The root adds nothing, neither as a prefix nor as a path, and only the root is one byte
/// long. `/{$}` is a slash after a prefix, and itself where there is none.
const fn joined_len(prefix: &str, path: &str) -> usize {
    match (prefix.len(), path.len()) {
        (1, path) => path,
        (prefix, 1) => prefix,
        (prefix, _) if is_same(path, SLASH) => prefix + 1,
        (prefix, path) => prefix + path,
    }
}

/// The whole prefixes of all mounted scopes, then the whole paths of all mounted rows, joined without separators.
#[must_use]
pub const fn merge_text<const TEXT: usize>(entries: &[Entry]) -> [u8; TEXT] {
    let mut text = [0; TEXT];
    let mut len = 0;
    let mut entry = 0;
    while entry < entries.len() {
        if let Entry::Mount { prefix, scopes, .. } = &entries[entry] {
            let mut scope = 0;
            while scope < scopes.len() {
                len = write_joined(&mut text, len, prefix, scopes[scope].path);
                scope += 1;
            }
        }
        entry += 1;
    }
    let mut entry = 0;
    while entry < entries.len() {
        if let Entry::Mount { prefix, routes, .. } = &entries[entry] {
            let mut row = 0;
            while row < routes.len() {
                len = write_joined(&mut text, len, prefix, routes[row].path);
                row += 1;
            }
        }
        entry += 1;
    }
    text
}

const fn write_joined(text: &mut [u8], at: usize, prefix: &str, path: &str) -> usize {
    let mut end = at;
    if prefix.len() != 1 {
        end = write(text, end, prefix.as_bytes());
    }
    if prefix.len() != 1 && is_same(path, SLASH) {
        end = write(text, end, b"/");
    } else if prefix.len() == 1 || path.len() != 1 {
        end = write(text, end, path.as_bytes());
    }
    end
}

/// The segments of all whole prefixes, in one array.
#[must_use]
pub const fn merge_segments<const SEGMENTS: usize>(entries: &[Entry]) -> [Segment; SEGMENTS] {
    let mut merged = [Segment::literal("", 0); SEGMENTS];
    let mut len = 0;
    let mut entry = 0;
    while entry < entries.len() {
        if let Entry::Mount { segments, scopes, .. } = &entries[entry] {
            let mut scope = 0;
            while scope < scopes.len() {
                len = write(&mut merged, len, segments);
                len = write(&mut merged, len, scopes[scope].segments);
                scope += 1;
            }
        }
        entry += 1;
    }
    merged
}

/// The rows of a router, in the order of its entries; `text` and `scopes` are the merged ones.
#[must_use]
pub const fn merge_routes<const ROUTES: usize>(
    entries: &[Entry],
    text: &'static [u8],
    scopes: &[Scope],
) -> [Route; ROUTES] {
    let mut merged = [Route::UNMERGED; ROUTES];
    let mut len = 0;
    // The router itself is scope 0.
    let mut first_scope = 1;
    let mut unread = text.split_at(scope_text(entries)).1;
    let mut entry = 0;
    while entry < entries.len() {
        let routes = entries[entry].routes();
        let mut row = 0;
        while row < routes.len() {
            let route = routes[row];
            merged[len] = match &entries[entry] {
                Entry::Handler { number, .. } | Entry::Fallback { number, .. } => {
                    Route { endpoint: *number, scope: 0, entry: *number, ..route }
                }
                Entry::Mount { number, first, prefix, cors, .. } => {
                    let scope = first_scope + route.scope;
                    Route {
                        path: read_joined(&mut unread, prefix, route.path),
                        prefix: scopes[scope as usize].segments,
                        cors: route.cors.within(*cors),
                        endpoint: *first + route.endpoint,
                        scope,
                        entry: *number,
                        ..route
                    }
                }
            };
            len += 1;
            row += 1;
        }
        if let Entry::Mount { scopes, .. } = &entries[entry] {
            first_scope += narrow(scopes.len());
        }
        entry += 1;
    }
    merged
}

/// The router with this name and those it mounts; `text` and `segments` are the merged ones.
#[must_use]
pub const fn merge_scopes<const SCOPES: usize>(
    name: &'static str,
    entries: &[Entry],
    text: &'static [u8],
    segments: &'static [Segment],
) -> [Scope; SCOPES] {
    let own = Scope { name, path: "", segments: &[], cors: Cors::Inherited, fallback: None, parent: 0 };
    let mut merged = [own; SCOPES];
    let mut len = 1;
    let mut unread = text;
    let mut unread_segments = segments;
    let mut entry = 0;
    while entry < entries.len() {
        if let Entry::Fallback { route: Some(route), number } = &entries[entry]
            && merged[0].fallback.is_none()
        {
            merged[0].fallback = Some(Route { endpoint: *number, entry: *number, ..*route });
        }
        if let Entry::Mount { number, first: endpoint, prefix, segments: before, cors, scopes, .. } =
            &entries[entry]
        {
            let first = narrow(len);
            let mut index = 0;
            while index < scopes.len() {
                let scope = scopes[index];
                let parent = if index == 0 { 0 } else { first + scope.parent };
                let (segments, rest) = unread_segments.split_at(before.len() + scope.segments.len());
                unread_segments = rest;
                let path = read_joined(&mut unread, prefix, scope.path);
                let fallback = match scope.fallback {
                    None => None,
                    Some(route) => Some(Route {
                        path,
                        prefix: segments,
                        endpoint: *endpoint + route.endpoint,
                        entry: *number,
                        ..route
                    }),
                };
                merged[len] =
                    Scope { path, segments, cors: scope.cors.within(*cors), fallback, parent, ..scope };
                len += 1;
                index += 1;
            }
        }
        entry += 1;
    }
    merged
}

/// The length of the part of the merged text that belongs to scopes.
const fn scope_text(entries: &[Entry]) -> usize {
    let mut len = 0;
    let mut entry = 0;
    while entry < entries.len() {
        if let Entry::Mount { prefix, scopes, .. } = &entries[entry] {
            let mut scope = 0;
            while scope < scopes.len() {
                len += joined_len(prefix, scopes[scope].path);
                scope += 1;
            }
        }
        entry += 1;
    }
    len
}

/// Takes what [`write_joined`] wrote for these off the front of the merged text.
const fn read_joined(unread: &mut &'static [u8], prefix: &str, path: &str) -> &'static str {
    let (whole, rest) = unread.split_at(joined_len(prefix, path));
    *unread = rest;
    match str::from_utf8(whole) {
        Ok(whole) => whole,
        // Reached in const evaluation only, like all of this file.
        Err(_) => panic!("merged paths are made of whole strings"),
    }
}

/// An index as a row stores it. A router with more rows ends const evaluation.
pub(super) const fn narrow(index: usize) -> u16 {
    // Reached in const evaluation only, like all of this file.
    assert!(index < NONE as usize, "a router has room for at most 65,534 entries of each kind");
    index as u16
}
