//! From a path to the row that answers it: rows and their lookup structure are data, merged by the compiler.
//!
//! ```text
//! row (one per method and path of a handler) ─ merge (mount prefixes in front) ─ trie ─ table ─ walk
//! ```

mod affix;
mod answering;
mod captures;
mod entry;
mod inquiry;
mod merge;
mod message;
mod method;
mod method_list;
mod method_set;
mod node;
mod order;
mod route;
mod serving;
mod table;
mod trie;
mod walk;
mod word;

#[cfg(test)]
mod tests;

pub(crate) use answering::Answering;
pub use captures::Captures;
pub(crate) use captures::MAX_PARAMETERS;
pub use entry::{Entry, Mounted, Scope};
pub use merge::{merge_routes, merge_scopes, merge_segments, merge_text, Size};
pub(crate) use message::{refuse_as_fallback, refuse_as_route};
pub use method::RouteMethod;
pub(crate) use method_list::MethodList;
pub(crate) use method_set::MethodSet;
pub(crate) use node::Node;
pub(crate) use route::unprovided;
pub use route::{Route, Segment};
pub(crate) use serving::Serving;
pub use table::Table;
pub use trie::Trie;
