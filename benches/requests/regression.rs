//! Compares the instruction counts of RestMachine's requests with a recorded file.

use std::{env, fs, process::ExitCode};

use restmachine_benches::{questions::Scenario, sets::Set, valgrind::instructions};

const RECORDED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/requests/recorded.txt");
/// Another version of the C library or of a dependency changes a count a little.
const TOLERANCE: f64 = 0.03;
const SCENARIOS: [Scenario; 6] = [
    Scenario::Static,
    Scenario::Parameters,
    Scenario::Shared,
    Scenario::Preflight,
    Scenario::Refused,
    Scenario::Echo,
];

/// Compares the counts, or records them with `RESTMACHINE_BLESS=1`. A lower count has to be recorded too, or it could rise again
/// unnoticed.
pub(crate) fn compare() -> ExitCode {
    let counted = SCENARIOS.map(|scenario| {
        let arguments = ["answer", "restmachine", scenario.name(), Set::Github.name()];
        (scenario.name(), instructions(&arguments).expect("valgrind counts"))
    });
    if env::var_os("RESTMACHINE_BLESS").is_some() {
        let lines = counted.map(|(name, count)| format!("{name} {count:.0}\n"));
        fs::write(RECORDED, lines.concat()).expect("the file can be written");
        return ExitCode::SUCCESS;
    }
    let recorded = fs::read_to_string(RECORDED).expect("the file is in the repository");
    let mut is_same = true;
    for (name, count) in counted {
        let line = recorded.lines().find_map(|line| line.strip_prefix(name)?.trim().parse::<f64>().ok());
        let before = line.unwrap_or_else(|| panic!("{RECORDED} has no count for {name}"));
        let change = count / before - 1.0;
        println!("{name}: {count:.0} instructions, {before:.0} recorded, {:+.1} %", 100.0 * change);
        is_same &= change.abs() <= TOLERANCE;
    }
    if is_same {
        return ExitCode::SUCCESS;
    }
    eprintln!("a count differs by more than {:.0} %: if that is intended, record it with", 100.0 * TOLERANCE);
    eprintln!("RESTMACHINE_BLESS=1 cargo bench --package restmachine-benches --bench requests -- regression");
    ExitCode::FAILURE
}
