//! Runs this program again under valgrind, which counts.

use std::{io, process::Command};

/// How many requests both runs prepare, and the longer run answers.
pub const PREPARED: usize = 220;
/// How many requests the shorter run answers: enough that everything that happens only once has happened.
pub const WARM: usize = 20;

/// The instructions of one response. This program runs itself twice, with the arguments and the number of requests to answer.
///
/// # Errors
///
/// If valgrind is not installed, or the program fails under it.
pub fn instructions(arguments: &[&str]) -> io::Result<f64> {
    difference(arguments, &["--tool=callgrind", "--callgrind-out-file=/dev/null"], |line| {
        line.split_once("Collected : ").map(|(_, count)| count)
    })
}

/// The heap allocations of one response.
///
/// # Errors
///
/// Like [`instructions`].
pub fn allocations(arguments: &[&str]) -> io::Result<f64> {
    difference(arguments, &["--tool=memcheck", "--undef-value-errors=no"], |line| {
        let (_, counts) = line.split_once("total heap usage: ")?;
        counts.split_once(" allocs").map(|(count, _)| count)
    })
}

fn difference(arguments: &[&str], tool: &[&str], find: fn(&str) -> Option<&str>) -> io::Result<f64> {
    let [few, many] = [WARM, PREPARED].map(|answered| count(arguments, answered, tool, find));
    Ok((many? - few?) / (PREPARED - WARM) as f64)
}

fn count(
    arguments: &[&str],
    answered: usize,
    tool: &[&str],
    find: fn(&str) -> Option<&str>,
) -> io::Result<f64> {
    let output = Command::new("valgrind")
        .args(tool)
        .arg(std::env::current_exe()?)
        .args(arguments)
        .arg(answered.to_string())
        // Hash maps have random seeds, so the counts of contestants that use them would be random too.
        .env_clear()
        .output()?;
    let report = String::from_utf8_lossy(&output.stderr);
    let counted = report.lines().filter_map(find).next().filter(|_| output.status.success());
    let counted = counted.and_then(|count| count.replace(',', "").parse().ok());
    counted.ok_or_else(|| io::Error::other(format!("valgrind counted nothing:\n{report}")))
}
