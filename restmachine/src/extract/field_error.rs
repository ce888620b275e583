//! The message for a field that has the wrong shape.

use std::fmt::Display;

use serde_path_to_error::Error;

/// `items[1].name: invalid type: …`, or the error alone if it is about the whole.
pub(crate) fn field_error<E: Display>(error: &Error<E>) -> String {
    let path = error.path();
    match path.iter().next() {
        Some(_) => format!("{path}: {}", error.inner()),
        None => error.inner().to_string(),
    }
}
