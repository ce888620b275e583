//! The second stage: from the model to checked input. It applies the rules, and turns places into spans.

mod argument;
mod body;
mod borrow;
mod capability;
mod cors;
mod foreign;
mod handler;
mod ignored;
mod keys;
mod list;
mod literal;
mod name;
mod origins;
mod router;
mod signature;
mod state;
mod stray;
mod types;
mod unbound;

pub(crate) use cors::{check_layer_policy, check_policy};
pub(crate) use handler::check_handler;
pub(crate) use origins::check_origin_list;
pub(crate) use router::check_router;
pub(crate) use state::check_state;
