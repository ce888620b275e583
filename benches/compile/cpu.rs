//! The CPU time of a command and of everything it starts.

use std::process::Command;

/// Bash runs its arguments and writes the seconds that they took, in user mode and in the kernel, to stderr. The output of the
/// command itself goes to stdout.
const TIMED: &str = "TIMEFORMAT='%3U %3S'; time \"$@\" 2>&1";

/// The seconds of a command that has to succeed.
pub(crate) fn seconds_of(command: &Command) -> f64 {
    let mut timed = Command::new("bash");
    timed.args(["-c", TIMED, "bash"]).arg(command.get_program()).args(command.get_args());
    if let Some(directory) = command.get_current_dir() {
        timed.current_dir(directory);
    }
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => timed.env(name, value),
            None => timed.env_remove(name),
        };
    }
    let output = timed.output().expect("bash runs");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{command:?} failed:\n{said}");
    let times = String::from_utf8_lossy(&output.stderr);
    times.split_whitespace().map(|time| time.parse::<f64>().expect("bash writes seconds")).sum()
}
