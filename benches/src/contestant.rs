//! The trait behind which everybody answers the same questions.

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
    /// A request as its server would hand it over.
    type Request;
    /// What its server would send.
    type Response;

    /// Makes a request, which is not measured.
    fn request(&self, question: &Question) -> Self::Request;

    /// Answers it, which is.
    fn respond(&self, request: Self::Request) -> Self::Response;

    /// Reads what was answered.
    fn read(response: Self::Response) -> Answer;
}

/// A contestant whose types nobody needs to know.
pub trait Measured {
    /// Prepares so many requests and answers some of them: two runs that differ only in that differ by the cost of answering.
    fn run(&self, scenario: Scenario, set: Set, prepared: usize, answered: usize);

    /// The answer to one.
    fn answer(&self, scenario: Scenario, set: Set) -> Answer;

    /// How long each of so many answers takes, in nanoseconds.
    fn time(&self, scenario: Scenario, set: Set, answered: usize) -> f64;
}

impl<C: Contestant> Measured for C {
    fn run(&self, scenario: Scenario, set: Set, prepared: usize, answered: usize) {
        let question = scenario.question(set);
        let mut requests = (0..prepared).map(|_| self.request(&question)).collect::<Vec<_>>().into_iter();
        for request in requests.by_ref().take(answered) {
            std::hint::black_box(self.respond(request));
        }
        // Giving back the rest would be a cost that one of the two runs has and the other has not.
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

/// Runs a future that waits for nothing, where it is made: a server makes it in the place from which it is polled, too.
///
/// # Panics
///
/// If it waits: then what is measured is not all of it.
pub fn ready<F: Future>(make: impl FnOnce() -> F) -> F::Output {
    match pin!(make()).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("a contestant waits for something"),
    }
}
