//! The route table: finds the row that answers a path. Rows and their lookup structure are data, merged by the compiler.
//!
//! ```text
//! row (one per method and path of a handler) ─ merge (adds mount prefixes) ─ trie ─ table ─ traversal ─ resolution
//! ```

mod affix;
mod captures;
mod conflict;
mod diagnostics;
mod entry;
mod merge;
mod method;
mod method_list;
mod method_set;
mod node;
mod path_rows;
mod resolution;
mod route;
mod row_order;
mod scope;
mod search;
mod segment;
mod segment_scan;
mod spelling;
mod table;
mod traversal;
mod trie;

#[cfg(test)]
mod tests;

pub use captures::Captures;
pub(crate) use diagnostics::with_handler;
pub use entry::{Entry, MountedRouter};
pub use merge::{merge_routes, merge_scopes, merge_segments, merge_text, Size};
pub use method::RouteMethod;
pub(crate) use method_list::MethodList;
#[cfg(test)]
pub(crate) use method_set::MethodSet;
pub(crate) use path_rows::PathRows;
pub(crate) use resolution::Resolution;
pub use route::Route;
pub use scope::Scope;
pub(crate) use scope::Unprovided;
pub use segment::Segment;
pub use table::Table;
pub use trie::Trie;
