//! A whole service: the bytes that a client writes to a connection, and those that the service writes back.
//!
//! An input is the bytes of a connection. They are served twice, all at once and piece by piece, because it must not matter how a
//! network splits them.

#![no_main]

mod answer;
mod app;
mod connection;
#[path = "../origin/expected.rs"]
#[allow(dead_code, reason = "the origin target uses more of it")]
mod expected;
mod policy;
mod sharing;
#[path = "../path/spelling.rs"]
mod spelling;

use libfuzzer_sys::fuzz_target;

use crate::{answer::Answer, connection::Served};

fuzz_target!(|input: &[u8]| {
    let whole = checked(connection::serve(input, usize::MAX));
    let pieces = checked(connection::serve(input, 11));
    // An unread body ends the connection unless all of it has arrived, so one run may have fewer responses.
    for (whole, pieces) in whole.iter().zip(&pieces) {
        assert_eq!(whole, pieces, "the responses depend on how the bytes arrive");
    }
});

/// The responses of the service, after checking that each is HTTP and is shared only with origins that its policy allows. Those of
/// hyper to bytes that are not a request are left out: hyper may send none.
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
