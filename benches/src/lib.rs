//! What the benchmarks share: the sets of routes, the questions, and who answers them.

pub mod answers;
pub mod contestant;
pub mod contestants;
pub mod hand;
pub mod policy;
pub mod questions;
pub mod sets;
pub mod valgrind;

/// What a benchmark was called with, without what cargo adds.
#[must_use]
pub fn arguments() -> Vec<String> {
    std::env::args().skip(1).filter(|argument| argument != "--bench").collect()
}
