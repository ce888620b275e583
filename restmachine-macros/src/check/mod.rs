//! From the model to what is checked. Asks the rules, and turns places into spans.

mod argument;
mod cors;
mod handler;
mod leaf;
mod list;
mod router;
mod signature;
mod written;

pub(crate) use handler::check_handler;
pub(crate) use router::check_router;
