//! The server's process, and what the system knows about it.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    net::SocketAddr,
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

use http::Method;
use tokio::time::sleep;

use super::http1::Connection;
use crate::{
    server::{self, gauges::Gauges},
    Outcome,
};

/// A server that runs until this is dropped, or until it ends by itself.
pub(crate) struct Server {
    child: Child,
    address: SocketAddr,
}

impl Server {
    /// A server with the default limits.
    pub(crate) fn start() -> Outcome<Self> {
        Self::of(this_program()?, restmachine::Limits::DEFAULT.connections)
    }

    pub(crate) fn with_connections(connections: usize) -> Outcome<Self> {
        Self::of(this_program()?, connections)
    }

    /// A server that may open this many file descriptors.
    pub(crate) fn with_descriptors(descriptors: usize) -> Outcome<Self> {
        Self::of(with_descriptors(&descriptors.to_string())?, restmachine::Limits::DEFAULT.connections)
    }

    fn of(mut program: Command, connections: usize) -> Outcome<Self> {
        let mut child = program
            .args([server::COMMAND, &connections.to_string()])
            // If it were set, every panic would cost the time and memory of a backtrace.
            .env_remove("RUST_BACKTRACE")
            .stdout(Stdio::piped())
            // A hundred thousand reports of intended panics.
            .stderr(Stdio::null())
            .spawn()?;
        let mut line = String::new();
        let output = child.stdout.take().ok_or("the server has no output")?;
        BufReader::new(output).read_line(&mut line)?;
        let address = line.trim().parse().map_err(|_| "the server did not start")?;
        Ok(Self { address, child })
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Resident memory, in KiB.
    pub(crate) fn resident(&self) -> Outcome<usize> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let number = line
            .and_then(|line| line.split_whitespace().next())
            .ok_or("the memory of the process is unknown")?;
        Ok(number.parse()?)
    }

    pub(crate) async fn gauges(&self) -> Outcome<Gauges> {
        let mut connection = Connection::open(self.address).await?;
        let answer = connection.ask(b"GET /gauges HTTP/1.1\r\nHost: server\r\n\r\n", &Method::GET).await?;
        Ok(serde_json::from_slice(answer.body())?)
    }

    /// The gauges when no handler is open any more, or after five seconds.
    pub(crate) async fn gauges_at_rest(&self) -> Outcome<Gauges> {
        let begin = Instant::now();
        loop {
            let gauges = self.gauges().await?;
            if gauges.open_handlers == 0 || begin.elapsed() > Duration::from_secs(5) {
                return Ok(gauges);
            }
            sleep(Duration::from_millis(20)).await;
        }
    }

    /// Sends SIGTERM.
    pub(crate) fn terminate(&self) -> Outcome {
        let status =
            Command::new("sh").args(["-c", "kill -TERM \"$0\"", &self.child.id().to_string()]).status()?;
        if status.success() {
            Ok(())
        } else {
            Err("the server had already ended".into())
        }
    }

    /// The exit status, if the server ends within this time.
    pub(crate) async fn exit(&mut self, within: Duration) -> Outcome<Option<ExitStatus>> {
        let begin = Instant::now();
        loop {
            let status = self.child.try_wait()?;
            if status.is_some() || begin.elapsed() > within {
                return Ok(status);
            }
            sleep(Duration::from_millis(2)).await;
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // If it has already ended, there is nothing to kill.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// This program again.
fn this_program() -> Outcome<Command> {
    Ok(Command::new(env::current_exe()?))
}

/// This program again, with a limit on file descriptors that a shell sets. The shell becomes the program, so the process stays the
/// same.
pub(super) fn with_descriptors(descriptors: &str) -> Outcome<Command> {
    let mut command = Command::new("sh");
    command.args(["-c", &format!("ulimit -n {descriptors}; exec \"$0\" \"$@\"")]).arg(env::current_exe()?);
    Ok(command)
}
