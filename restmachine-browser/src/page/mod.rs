//! A page's script: what it asks for, and what it can read.

pub(crate) mod mode;
pub(crate) mod request;
pub(crate) mod response;
