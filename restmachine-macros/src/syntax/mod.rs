//! The first stage: from tokens to the model. It knows syn and no rules.

mod attribute;
mod cors;
mod handler;
mod items;
mod router;
mod state;
mod value;

pub(crate) use attribute::Word;
pub(crate) use cors::{parse_origins, parse_policy};
pub(crate) use handler::parse_handler;
pub(crate) use router::parse_router;
pub(crate) use state::parse_state;
