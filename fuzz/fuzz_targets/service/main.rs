//! A whole service: what a client writes to a connection, as bytes, and what is written back.
//!
//! An input is the bytes of a connection. They are served twice, all at once and piece by piece: how a network cuts
//! them must not matter.

#![no_main]

mod answer;
mod app;
mod connection;
#[path = "../origin/expected.rs"]
#[allow(dead_code, reason = "the origin target asks for more of it")]
mod expected;
mod governing;
mod sharing;

use libfuzzer_sys::fuzz_target;

use crate::{answer::Answer, connection::Served};

fuzz_target!(|input: &[u8]| {
    let whole = checked(connection::serve(input, usize::MAX));
    let pieces = checked(connection::serve(input, 11));
    // A body that nobody has read ends the connection unless all of it is there, so one may have fewer answers.
    for (whole, pieces) in whole.iter().zip(&pieces) {
        assert_eq!(whole, pieces, "the answers depend on how the bytes arrive");
    }
});

/// The answers of the service, each of which is HTTP and shared with nobody whom its policy does not name. What hyper
/// says to bytes that are no request is left out: it may say nothing.
fn checked(served: Served) -> Vec<Answer> {
    let mut answers = answer::read_all(&served.written, &served.requests);
    for answer in &answers {
        match answer.number.and_then(|number| served.requests.get(number)) {
            Some(request) => sharing::check(request, answer),
            None => sharing::check_refused_by_the_host(answer),
        }
    }
    answers.retain(|answer| answer.number.is_some());
    answers
}
