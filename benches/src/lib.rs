//! What the benchmarks share: the sets of routes, the questions, and who answers them.

pub mod answers;
pub mod contestant;
pub mod contestants;
pub mod hand;
pub mod questions;
pub mod sets;
pub mod valgrind;
