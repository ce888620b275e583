//! What each feature of `restmachine` costs: crates, and seconds of CPU for a debug build from scratch.

use std::{collections::BTreeSet, env, fs, path::Path, process::Command};

use crate::Outcome;

/// The sets of features. Each is built after a build without any feature, because a machine is not always equally fast.
const SETS: [&str; 8] = ["tracing", "form", "server", "tower", "lambda", "browser", "full-rules", "default"];

/// Prints a row for each set of features: `cargo xtask features`.
pub(crate) fn run() -> Outcome {
    println!("| features | crates | without any | seconds | without any |");
    println!("|---|---|---|---|---|");
    let least = crates("")?;
    for features in SETS {
        let all = crates(features)?;
        let (base, taken) = (build("")?, build(features)?);
        println!("| {features} | {all} | {least} | {taken:.1} | {base:.1} |");
    }
    Ok(())
}

fn cargo(command: &str, features: &str) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args([command, "--package", "restmachine", "--no-default-features", "--features", features]);
    cargo
}

/// The number of crates in a build, including this one.
fn crates(features: &str) -> Outcome<usize> {
    let tree = cargo("tree", features).args(["--prefix", "none", "--edges", "normal,build"]).output()?;
    let lines = String::from_utf8(tree.stdout)?;
    let names: BTreeSet<&str> = lines.lines().filter_map(|line| Some(line.split_once(' ')?.0)).collect();
    Ok(names.len())
}

/// Bash runs its arguments, and writes the seconds of CPU that they took, in user mode and in the kernel.
const TIMED: &str = "TIMEFORMAT='%3U %3S'; time \"$@\" >/dev/null";

/// The seconds of CPU that a build takes, which do not depend on what else the machine does.
fn build(features: &str) -> Outcome<f64> {
    let directory = Path::new("target/features");
    if directory.exists() {
        fs::remove_dir_all(directory)?;
    }
    let mut build = cargo("build", features);
    build.args(["--quiet", "--jobs", "1", "--target-dir"]).arg(directory);
    let timed = Command::new("bash")
        .args(["-c", TIMED, "bash"])
        .arg(build.get_program())
        .args(build.get_args())
        .output()?;
    fs::remove_dir_all(directory)?;
    let said = String::from_utf8(timed.stderr)?;
    if !timed.status.success() {
        return Err(format!("the features `{features}` do not build: {said}").into());
    }
    // Of a warning there may be lines before.
    let times = said.lines().last().unwrap_or_default();
    Ok(times.split_whitespace().map(str::parse::<f64>).sum::<Result<f64, _>>()?)
}
