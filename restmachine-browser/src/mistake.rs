//! Mistakes in a test, which end it.

use std::fmt::Display;

/// The value that a test needs to go on.
///
/// A panic ends the test that made the mistake, and nothing else: a browser runs in tests only, so no request reaches it.
#[track_caller]
pub(crate) fn require<T, E: Display>(what: impl Display, result: Result<T, E>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("{what}: {error}"),
    }
}
