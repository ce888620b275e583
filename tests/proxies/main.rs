//! The guide's page "Behind a proxy or a cache": each of its claims, with the proxy that it is about.
//!
//! A test starts a service, and in front of it nginx, Varnish, HAProxy, Apache, Squid or Caddy with the configuration that the
//! page prints. Then it asks as a page does. Where a proxy is not installed, the test prints so and is skipped, unless
//! `RESTMACHINE_REQUIRE_PROXIES` is set.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod api;
mod caches;
mod client;
mod doubled_headers;
mod early_answers;
mod entity_tags;
mod forwarded_requests;
mod guide_page;
mod limits;
mod paths;
mod preflights;
mod private_answers;
mod proxy;
mod service;
