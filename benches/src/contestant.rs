//! The trait through which every contestant answers the same questions.

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

use crate::{
    questions::{Answer, Question, Scenario},
    sets::Set,
};

/// A framework with its routes registered.
pub trait Contestant {
    /// A request as the framework's server would pass it on.
    type Request;
    /// What the framework's server would send.
    type Response;

    /// Makes a request. This is not measured.
    fn request(&self, question: &Question) -> Self::Request;

    /// Answers the request. This is measured.
    fn respond(&self, request: Self::Request) -> Self::Response;

    /// Reads the response.
    fn read(response: Self::Response) -> Answer;
}

/// A contestant with its types erased.
pub trait Measured {
    /// Prepares requests and answers some of them. Two runs that differ only in `answered` differ by the cost of answering.
    fn run(&self, scenario: Scenario, set: Set, prepared: usize, answered: usize);

    /// Answers one request.
    fn answer(&self, scenario: Scenario, set: Set) -> Answer;

    /// The average time of a response, in nanoseconds.
    fn time(&self, scenario: Scenario, set: Set, answered: usize) -> f64;
}

impl<C: Contestant> Measured for C {
    fn run(&self, scenario: Scenario, set: Set, prepared: usize, answered: usize) {
        let question = scenario.question(set);
        let mut requests = (0..prepared).map(|_| self.request(&question)).collect::<Vec<_>>().into_iter();
        for request in requests.by_ref().take(answered) {
            std::hint::black_box(self.respond(request));
        }
        // Dropping the rest would be a cost that only one of the two runs has.
        std::mem::forget(requests);
    }

    fn answer(&self, scenario: Scenario, set: Set) -> Answer {
        C::read(self.respond(self.request(&scenario.question(set))))
    }

    fn time(&self, scenario: Scenario, set: Set, answered: usize) -> f64 {
        let question = scenario.question(set);
        let requests = (0..answered).map(|_| self.request(&question)).collect::<Vec<_>>();
        let start = std::time::Instant::now();
        for request in requests {
            std::hint::black_box(self.respond(request));
        }
        start.elapsed().as_nanos() as f64 / answered as f64
    }
}

/// Runs a future that waits for nothing, in the place where it is made: a server also polls a future where it makes it.
///
/// # Panics
///
/// If the future waits, because then a part of it would not be measured.
pub fn ready<F: Future>(make: impl FnOnce() -> F) -> F::Output {
    match pin!(make()).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("a contestant waits for something"),
    }
}
