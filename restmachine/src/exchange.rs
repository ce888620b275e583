//! One request on its way to its response.

use crate::{response::Answer, Body, RequestHead};

/// What the generated code around a handler works with: one pointer for each of its futures to keep.
#[derive(Debug)]
pub struct Exchange<'a> {
    /// The request, but for its body.
    pub head: &'a RequestHead,
    /// The request's body, as far as nobody has taken it.
    pub body: &'a mut Body,
    /// The place for the response.
    pub answer: &'a mut Answer,
}
