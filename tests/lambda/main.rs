//! Programs behind API Gateway, a load balancer, a function URL and VPC Lattice: processes of their own, which ask a Runtime API for
//! events and send it their replies.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::type_complexity, reason = "a table's type is read from its rows")]

mod example;
mod function;
mod gateway;
mod host;
mod outcomes;
mod paths;
mod reply;
mod runtime_api;
mod variations;
