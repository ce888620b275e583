//! What each feature of `restmachine` costs: crates, and seconds of one core for a debug build from nothing.

use std::{
    collections::BTreeSet,
    env, fs,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use crate::Outcome;

/// What is built, each in a directory of its own. The first is what the others are compared with.
const SETS: [&str; 9] =
    ["", "tracing", "form", "server", "tower", "lambda", "browser", "full-rules", "default"];

/// Prints a row for each set of features: `cargo xtask features`.
pub(crate) fn run() -> Outcome {
    println!("| features | crates | of them compiled for the program | seconds |");
    println!("|---|---|---|---|");
    for features in SETS {
        let all = crates(features, "normal,build")?;
        // What only macros use runs in the compiler.
        let own = crates(features, "normal,no-proc-macro")?;
        let name = if features.is_empty() { "none" } else { features };
        println!("| {name} | {} | {} | {:.1} |", all.len(), own.len(), build(features)?.as_secs_f64());
    }
    Ok(())
}

fn cargo(command: &str, features: &str) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args([command, "--package", "restmachine", "--no-default-features", "--features", features]);
    cargo
}

/// The crates that a build needs, this one among them.
fn crates(features: &str, edges: &str) -> Outcome<BTreeSet<String>> {
    let tree =
        cargo("tree", features).args(["--prefix", "none", "--no-dedupe", "--edges", edges]).output()?;
    let lines = String::from_utf8(tree.stdout)?;
    Ok(lines.lines().filter_map(|line| Some(line.split_once(' ')?.0.to_owned())).collect())
}

/// How long one core takes.
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
