//! The results of a scenario's rounds.

use std::{fmt, time::Duration};

use crate::{contestants::Contestant, cpu::CpuTime, scenario::Scenario};

pub(crate) struct Table {
    scenario: Scenario,
    /// The rounds of each contestant, in the order in which they were first measured.
    rows: Vec<(Contestant, Vec<CpuTime>)>,
}

impl Table {
    pub(crate) fn new(scenario: Scenario) -> Self {
        Self { scenario, rows: Vec::new() }
    }

    pub(crate) fn add(&mut self, contestant: Contestant, time: CpuTime) {
        match self.rows.iter_mut().find(|(known, _)| *known == contestant) {
            Some((_, rounds)) => rounds.push(time),
            None => self.rows.push((contestant, vec![time])),
        }
    }

    fn of_hello(&self, time: fn(&[CpuTime]) -> f64) -> f64 {
        let hello = self.rows.iter().find(|(contestant, _)| *contestant == Contestant::Hyper);
        hello.map_or(f64::NAN, |(_, rounds)| time(rounds))
    }
}

/// The kernel divides user time from system time by sampling, so the least of some rounds is sometimes a lucky one. The mean next
/// to it shows whether it was.
impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}, in µs per request", self.scenario.name())?;
        let titles = ["least user", "of hyper", "mean user", "of hyper", "least system"];
        writeln!(f, "{:<12}{}", "", titles.map(|title| format!("{title:>13}")).concat())?;
        for (contestant, rounds) in &self.rows {
            let (least, mean, system) = (least_user(rounds), mean_user(rounds), least_system(rounds));
            let (least_ratio, mean_ratio) =
                (least / self.of_hello(least_user), mean / self.of_hello(mean_user));
            let columns =
                [least, least_ratio, mean, mean_ratio, system].map(|number| format!("{number:>13.2}"));
            writeln!(f, "{:<12}{}", contestant.name(), columns.concat())?;
        }
        Ok(())
    }
}

fn least_user(rounds: &[CpuTime]) -> f64 {
    rounds.iter().map(|time| micros(time.user)).fold(f64::INFINITY, f64::min)
}

fn mean_user(rounds: &[CpuTime]) -> f64 {
    rounds.iter().map(|time| micros(time.user)).sum::<f64>() / rounds.len() as f64
}

fn least_system(rounds: &[CpuTime]) -> f64 {
    rounds.iter().map(|time| micros(time.system)).fold(f64::INFINITY, f64::min)
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}
