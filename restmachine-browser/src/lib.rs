#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod blocked;
mod browser;
mod exchange;
mod fetch;
mod header;
mod mistake;
mod origin;
mod page;
mod server;
mod state;
mod tab;

pub use blocked::{reason::BlockReason, Blocked};
pub use browser::Browser;
pub use exchange::Exchange;
pub use page::{
    mode::{Credentials, Mode},
    request::PageRequest,
    response::PageResponse,
};
pub use server::Server;
