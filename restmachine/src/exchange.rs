//! A request with the place for its response.
//!
//! A response is 168 bytes. If each future around a handler returned it, each would copy it, and the response of a rejected
//! argument as well: 220 instructions of a request. So the generated code is lent the place for the response, and returns only
//! whether an argument was rejected.

use crate::body::Body;
use crate::request::RequestHead;
use crate::response::ResponseSlot;

/// Everything that the generated code around a handler works with, behind the one pointer that each of its futures keeps.
#[derive(Debug)]
pub struct Exchange<'a> {
    /// The request without its body.
    pub head: &'a RequestHead,
    /// The request's body, until an argument takes it.
    pub body: &'a mut Body,
    /// The place for the response.
    pub response: &'a mut ResponseSlot,
}
