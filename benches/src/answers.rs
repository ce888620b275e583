//! What the handlers of every contestant send.

use serde::{Deserialize, Serialize};

/// The response of a route without parameters.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Done {
    done: bool,
}

impl Done {
    /// The only value.
    pub const DONE: Self = Self { done: true };
}

/// The document that a client sends, and gets back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Document {
    text: String,
    lines: u32,
}
