//! Tables as `router!` makes them, and the promises of the contract.

mod conflicts;
mod fallbacks;
mod lookup;
mod methods;
mod mounts;
mod naive;
mod property;
mod sample;
mod spelling;
