//! A process with its children.

use std::{
    fs::File,
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A process, and the group of its children: they end when this is dropped.
pub(crate) struct Process(Child);

impl Process {
    /// Starts a command, which writes to a file.
    pub(crate) fn start(command: &mut Command, output: &Path) -> Self {
        let output = File::create(output).unwrap();
        let errors = output.try_clone().unwrap();
        let child = command.stdin(Stdio::null()).stdout(output).stderr(errors).process_group(0).spawn();
        Self(child.unwrap())
    }

    pub(crate) fn is_running(&mut self) -> bool {
        self.0.try_wait().unwrap().is_none()
    }

    fn signal_group(&self, signal: &str) {
        // The standard library has no `killpg`, and every shell has it.
        let group = format!("-{}", self.0.id());
        let kill = ["-c", "kill -s \"$1\" -- \"$2\" 2>/dev/null", "sh", signal, &group];
        let _ = Command::new("sh").args(kill).status();
    }
}

impl Drop for Process {
    /// Asks it to end, because a proxy that is killed leaves semaphores behind, and does not wait for long.
    fn drop(&mut self) {
        let begun = Instant::now();
        self.signal_group("TERM");
        while matches!(self.0.try_wait(), Ok(None)) && begun.elapsed() < Duration::from_secs(2) {
            std::thread::sleep(Duration::from_millis(5));
        }
        self.signal_group("KILL");
        let _ = self.0.wait();
    }
}
