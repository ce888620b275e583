//! What each feature of `restmachine` costs: crates, and seconds of one core for a debug build from scratch.

use std::{
    collections::BTreeSet,
    env, fs,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

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
        let (base, taken) = (build("")?.as_secs_f64(), build(features)?.as_secs_f64());
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

/// The time that one core takes.
fn build(features: &str) -> Outcome<Duration> {
    let directory = Path::new("target/features");
    if directory.exists() {
        fs::remove_dir_all(directory)?;
    }
    let mut build = cargo("build", features);
    build.args(["--quiet", "--jobs", "1", "--target-dir"]).arg(directory);
    let begin = Instant::now();
    let status = build.status()?;
    let taken = begin.elapsed();
    fs::remove_dir_all(directory)?;
    if status.success() {
        Ok(taken)
    } else {
        Err(format!("the features `{features}` do not build").into())
    }
}
