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

/// The argument with which this program runs the scenarios, in a process that may open as many sockets as the system allows.
pub(crate) const COMMAND: &str = "soak-here";

/// A scenario that takes longer is waiting for something that does not happen.
const LONGEST: Duration = Duration::from_secs(240);

/// How much a run does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Extent {
    is_quick: bool,
}

impl Extent {
    /// The full count, or a tenth of it in a quick run.
    pub(crate) fn of(self, full: usize) -> usize {
        if self.is_quick {
            full / 10
        } else {
            full
        }
    }
}

/// Runs the scenarios in a process of their own, because a flood needs more file descriptors than a shell allows by default.
pub(crate) fn run_with_all_descriptors(words: &[&str]) -> Outcome<bool> {
    let status = process::with_descriptors("\"$(ulimit -Hn)\"")?.arg(COMMAND).args(words).status()?;
    Ok(status.success())
}

/// Runs the named scenarios, or all of them, and returns whether everything was as expected.
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
            Err(_) => format!("not finished after {LONGEST:?}"),
        };
        report.row(name, "all of it", &failure, "no error", false);
    }
    println!("\n{} s in total", begin.elapsed().as_secs());
    Ok(report.all_met())
}
