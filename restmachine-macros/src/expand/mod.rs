//! The third stage: from checked input to tokens. It cannot fail.
//!
//! Generated code refers to the runtime as `__rm`, to the user's items by the user's own tokens, and to nothing else
//! by a relative path. Its own names begin with `__`: constants and patterns are resolved where the code is expanded,
//! so a user's item of the same name would change its meaning. Locals have the span `mixed_site` as well.

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
    // Only rustc knows lines, and unit tests expand outside of rustc.
    let line = if proc_macro::is_available() { span.unwrap().line() } else { 0 };
    Literal::usize_unsuffixed(line)
}
