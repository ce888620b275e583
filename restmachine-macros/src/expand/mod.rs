//! From what is checked to tokens. Cannot fail.
//!
//! Generated code names this crate's runtime as `__rm`, the user's items by the user's own tokens, and nothing else
//! by a relative path. Its own names begin with `__`: a constant or a pattern is looked up where the code lands, so a
//! user's item of the same name would change its meaning. Locals are at `mixed_site` besides.

mod cors;
mod entry;
mod handler;
mod layer;
mod origins;
mod policy;
mod refusal;
mod route;
mod router;
mod segment;
mod state;

pub(crate) use handler::{expand_handler, is_taken};
pub(crate) use layer::expand_layer_policy;
pub(crate) use origins::expand_origin_list;
pub(crate) use policy::expand_policy;
pub(crate) use router::expand_router;
pub(crate) use state::expand_state;

use proc_macro2::{Literal, Span};

/// The line of a span in its source file, as a literal.
fn line(span: Span) -> Literal {
    // Only rustc knows lines: code under test is expanded outside of it.
    let line = if proc_macro::is_available() { span.unwrap().line() } else { 0 };
    Literal::usize_unsuffixed(line)
}
