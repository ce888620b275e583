//! Shared by the benchmarks: the sets of routes, the questions, and the contestants that answer them.

pub mod answers;
pub mod contestant;
pub mod contestants;
pub mod hand;
pub mod policy;
pub mod questions;
pub mod sets;
pub mod valgrind;

/// The arguments of a benchmark, without those that cargo adds.
#[must_use]
pub fn arguments() -> Vec<String> {
    std::env::args().skip(1).filter(|argument| argument != "--bench").collect()
}
