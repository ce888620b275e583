//! The two processes, each on a core of its own.

use std::{
    env,
    io::{BufRead, BufReader},
    net::SocketAddr,
    process::{Child, Command, Stdio},
};

use crate::{contestants::Contestant, cpu::CpuTime, Outcome};

const SERVER_CORE: &str = "0";
const CLIENT_CORE: &str = "1";

/// Runs this program again, on one core only. `taskset` becomes the program, so the process stays the same.
fn this_program_on(core: &str) -> Outcome<Command> {
    let mut command = Command::new("taskset");
    command.args(["-c", core]).arg(env::current_exe()?);
    Ok(command)
}

/// Measures in a process that leaves the server's core alone.
pub(crate) fn run_client(contestants: &[&str]) -> Outcome {
    let status = this_program_on(CLIENT_CORE)?.arg("measure").args(contestants).status()?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("the client ended with {status}").into())
    }
}

/// A contestant that serves until this is dropped.
pub(crate) struct Server {
    child: Child,
    address: SocketAddr,
}

impl Server {
    pub(crate) fn start(contestant: Contestant) -> Outcome<Self> {
        let mut child = this_program_on(SERVER_CORE)?
            .args(["serve", contestant.name()])
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        let output = child.stdout.take().ok_or("a server without output")?;
        BufReader::new(output).read_line(&mut line)?;
        Ok(Self { address: line.trim().parse()?, child })
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(crate) fn cpu_time(&self) -> Outcome<CpuTime> {
        CpuTime::of_process(self.child.id())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // If it has already ended, there is nothing to kill.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
