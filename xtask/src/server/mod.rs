//! The server under test. It is a separate process, so that it has its own memory, file descriptors and exit status.

pub(crate) mod app;
pub(crate) mod gauges;

use std::{io::Write, time::Duration};

use restmachine::Limits;
use tokio::{
    net::TcpListener,
    signal::unix::{signal, SignalKind},
    time::timeout,
};

use crate::Outcome;
use app::App;

/// The argument that makes this program the server. A second argument says how many connections it serves at a time.
pub(crate) const COMMAND: &str = "serve-under-test";

/// A server ends by itself after this time, in case the program that started it was killed.
const LONGEST: Duration = Duration::from_secs(600);

/// Serves until SIGTERM. The first line of standard output is the address.
#[tokio::main]
pub(crate) async fn run(connections: &str) -> Outcome {
    gauges::count_panics();
    let limits = Limits { connections: connections.parse()?, ..Limits::default() };
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut term = signal(SignalKind::terminate())?;
    let mut output = std::io::stdout();
    writeln!(output, "{}", listener.local_addr()?)?;
    output.flush()?;
    restmachine::serve(listener, App::service().with_explanations(false))
        .with_limits(limits)
        .with_banner(false)
        .with_graceful_shutdown(async move {
            let _ = timeout(LONGEST, term.recv()).await;
        })
        .await?;
    Ok(())
}
