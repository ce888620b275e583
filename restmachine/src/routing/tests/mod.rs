//! Tables as `router!` makes them, asked for what the contract promises.

mod conflicts;
mod fallbacks;
mod lookup;
mod methods;
mod mounts;
mod naive;
mod property;
mod sample;
