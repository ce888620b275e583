//! What a browser remembers, for all its pages.

pub(crate) mod cookies;
pub(crate) mod http_cache;
pub(crate) mod preflight_cache;

use std::time::Duration;

use crate::exchange::Exchange;
use cookies::Cookies;
use http_cache::HttpCache;
use preflight_cache::PreflightCache;

/// The memory of a browser. `now` is the time since it was started, as a test lets it pass.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub(crate) cookies: Cookies,
    pub(crate) preflights: PreflightCache,
    pub(crate) cache: HttpCache,
    pub(crate) exchanges: Vec<Exchange>,
    pub(crate) now: Duration,
}
