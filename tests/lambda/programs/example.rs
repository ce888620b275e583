//! `examples/lambda.rs`, word for word, as a program of this package.

#![allow(missing_docs, unreachable_pub, reason = "it is written as a user would write it")]

include!("../../../examples/lambda.rs");
