//! What every contestant's handlers send.

use serde::{Deserialize, Serialize};

/// What a route without parameters answers.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Done {
    done: bool,
}

impl Done {
    /// The only one.
    pub const DONE: Self = Self { done: true };
}

/// What is sent, and sent back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Document {
    text: String,
    lines: u32,
}
