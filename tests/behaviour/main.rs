//! What RestMachine promises, as tables of requests and answers.

mod actual;
mod errors;
mod guide;
mod handlers;
mod levels;
mod over_socket;
mod preflight;
mod routing;
