//! The scenarios, by subject.

mod simple;

use crate::scenario::Scenario;

pub(crate) fn all() -> Vec<Scenario> {
    [simple::all()].concat()
}

pub(crate) const APP: &str = "https://app.example.com";
