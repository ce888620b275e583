//! Load and faults against `restmachine::serve`, over loopback. `docs/reliability.md` says what each scenario is for.

mod http1;
mod http2;
mod latency;
mod memory;
mod process;
mod question;
mod questions;
mod report;
mod scenarios;

use std::time::{Duration, Instant};

use report::Report;
use tokio::time::timeout;

use crate::Outcome;

/// What this program is told in order to run scenarios in a process that may open as many sockets as the system grants.
pub(crate) const COMMAND: &str = "soak-here";

/// A scenario that takes longer waits for something that does not happen.
const LONGEST: Duration = Duration::from_secs(240);

/// How much of everything is done.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Extent {
    is_quick: bool,
}

impl Extent {
    /// So many, or a tenth.
    pub(crate) fn of(self, full: usize) -> usize {
        if self.is_quick {
            full / 10
        } else {
            full
        }
    }
}

/// Runs scenarios in a process of their own: flooding somebody takes more file descriptors than a shell grants by default.
pub(crate) fn run_with_all_descriptors(words: &[&str]) -> Outcome<bool> {
    let status = process::with_descriptors("\"$(ulimit -Hn)\"")?.arg(COMMAND).args(words).status()?;
    Ok(status.success())
}

/// Runs the scenarios that are named, or all: whether everything was as expected.
#[tokio::main]
pub(crate) async fn run(words: &[&str]) -> Outcome<bool> {
    let extent = Extent { is_quick: words.contains(&"--quick") };
    let named: Vec<&str> = words.iter().copied().filter(|word| *word != "--quick").collect();
    if let Some(unknown) = named.iter().find(|name| !scenarios::NAMES.contains(name)) {
        return Err(format!("there is no scenario `{unknown}`: {}", scenarios::NAMES.join(", ")).into());
    }
    let begin = Instant::now();
    let mut report = Report::begin(extent.is_quick);
    for name in scenarios::NAMES.into_iter().filter(|name| named.is_empty() || named.contains(name)) {
        let failure = match timeout(LONGEST, scenarios::run(name, extent, &mut report)).await {
            Ok(Ok(())) => continue,
            Ok(Err(error)) => error.to_string(),
            Err(_) => format!("not over after {LONGEST:?}"),
        };
        report.row(name, "all of it", &failure, "no error", false);
    }
    println!("\n{} s in all", begin.elapsed().as_secs());
    Ok(report.all_met())
}
