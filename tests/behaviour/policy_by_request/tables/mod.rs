//! The tables, by subject.

mod actual;
mod equal_paths;
mod fallbacks;
mod given_a_list;
mod given_a_policy;
pub(super) mod hostile;
mod levels;
mod methods;
mod mixed_policies;
mod options;
mod outcomes;
mod patterns;
mod preflights;
mod replaced_policy;
mod requested_headers;
mod routes;
mod set_by_hand;
mod transport;
mod unshared_outcomes;
mod without_a_policy;

use super::{services::Service, Table};

pub(super) const APP: &str = "https://app.example";
pub(super) const OTHER: &str = "https://other.example";
/// The origin that the app's own policy lists.
pub(super) const HOME: &str = "https://home.example";
/// The origin of routes that have a policy inside routers that have one too.
pub(super) const ROUTE: &str = "https://route.example";
pub(super) const EVIL: &str = "https://evil.test";

/// The methods that a fallback answers for a preflight.
const USUAL: &str = "DELETE, GET, OPTIONS, PATCH, POST, PUT";

pub(super) const TABLES: &[Table] = &[
    Table { service: Service::App, rows: preflights::ROWS },
    Table { service: Service::App, rows: requested_headers::ROWS },
    Table { service: Service::App, rows: actual::ROWS },
    Table { service: Service::App, rows: patterns::ROWS },
    Table { service: Service::App, rows: outcomes::ROWS },
    Table { service: Service::App, rows: unshared_outcomes::ROWS },
    Table { service: Service::App, rows: set_by_hand::ROWS },
    Table { service: Service::App, rows: transport::ROWS },
    Table { service: Service::App, rows: options::ROWS },
    Table { service: Service::App, rows: mixed_policies::ROWS },
    Table { service: Service::App, rows: methods::ROWS },
    Table { service: Service::App, rows: routes::ROWS },
    Table { service: Service::App, rows: levels::ROWS },
    Table { service: Service::App, rows: fallbacks::ROWS },
    Table { service: Service::App, rows: hostile::ROWS },
    Table { service: Service::EqualPaths, rows: equal_paths::ROWS },
    Table { service: Service::RouterAlone, rows: levels::ROUTER_ALONE },
    Table { service: Service::WithoutPolicy, rows: without_a_policy::ROWS },
    Table { service: Service::GivenPolicy, rows: given_a_policy::ROWS },
    Table { service: Service::GivenEmptyList, rows: given_a_list::EMPTY },
    Table { service: Service::GivenLongList, rows: given_a_list::LONG },
    Table { service: Service::AppWithAnotherPolicy, rows: replaced_policy::ROWS },
];
