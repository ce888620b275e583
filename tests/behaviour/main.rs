//! What RestMachine promises, as tables of requests and answers.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::type_complexity, reason = "a table's type is read from its rows")]

mod advice;
mod bodies;
mod browser;
mod buffered_fields;
mod comparison;
mod constants;
mod documents;
mod early_answers;
mod equal_paths;
mod errors;
mod events;
mod evidence;
mod explanations;
mod extractors;
mod fallbacks;
mod forks;
mod guide;
mod guide_patterns;
mod handlers;
mod head_and_options;
mod hosts;
mod layer;
mod layers;
mod limits;
mod lock;
mod many_handlers;
mod optional_arguments;
mod over_socket;
mod package;
mod playground;
mod policy_by_request;
mod profiles;
mod renamed;
mod replaced;
mod report;
mod routing;
mod services;
mod shutdown;
mod start_up;
mod tower;
