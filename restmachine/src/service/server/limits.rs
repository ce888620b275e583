//! How much of a server one client may take.

use std::time::Duration;

/// How much time, memory and how many connections clients may take of a server.
///
/// The defaults are meant to be safe for a service that answers in seconds and faces the internet. Each field says what
/// somebody could do without it. Zero is no time at all, and [`Duration::MAX`] is no limit. The runtime's timer is exact to about
/// a millisecond.
///
/// ```no_run
/// # use restmachine::{get, router};
/// # #[get("/")]
/// # fn hello() -> &'static str { "hello" }
/// # router! { App { hello } }
/// use std::time::Duration;
/// use restmachine::Limits;
///
/// # #[tokio::main]
/// # async fn main() -> std::io::Result<()> {
/// # let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
/// restmachine::serve(listener, App::service())
///     .with_limits(Limits { request_time: Duration::from_secs(5), ..Limits::default() })
///     .await
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How long the header of a request may take to come, counted from its first byte, and for a connection's first request
    /// from the moment it is accepted: 10 seconds. Then the connection is closed without an answer.
    ///
    /// Without it, a client that sends a byte a minute holds a connection for as long as it likes, and a thousand of them hold
    /// a thousand ("slowloris"). Over HTTP/2 it counts for the first request; later ones are under `keep_alive_time`, and so is
    /// a header whose first bytes came together with the request before.
    pub header_read_time: Duration,
    /// How many header lines a request may have: 256, and never more than 32,768. One with more is answered by 431 (RFC 6585,
    /// section 5).
    ///
    /// Without it, work that is done for each header is done as often as a client likes.
    pub headers: usize,
    /// How many bytes the header of a request may have, its request line included: 65,536, and never less than 8,192. One with
    /// more is answered by 431. HTTP/2 counts 32 more for each header (RFC 9113, section 6.5.2).
    ///
    /// Without it, a client fills the server's memory with a header that never ends.
    pub header_bytes: usize,
    /// How many bytes the body of a request may have: `None` is what the service says,
    /// [`Service::with_body_limit`](crate::Service::with_body_limit), and that is 2 MiB unless set. One with more is answered by
    /// 413, as soon as its announcement or what has come of it says so.
    ///
    /// Without it, a client fills the server's memory with a body that never ends, since most extractors read all of it.
    pub body_bytes: Option<usize>,
    /// How long a request may take, from its header to the header of its response: 30 seconds. Then its handler is dropped
    /// where it waits, and the answer is 408 where it waits for more of the request's body, else 503. A handler that never awaits
    /// cannot be stopped. A body that is streamed may take longer, once the response has begun; what is still read of the
    /// request then fails where nothing more comes for twice as long.
    ///
    /// Without it, a client that sends a body by a byte a minute holds a handler, and what the handler holds: a row lock, a
    /// connection to a database.
    pub request_time: Duration,
    /// How long a response may wait for its reader to take anything at all: 30 seconds. Then the connection is closed. Over
    /// HTTP/2, where a reader takes what it makes room for, one response that is read speaks for all of its connection, and the
    /// time begins up to half a minute late.
    ///
    /// Without it, a client that asks for something large and never reads keeps it in the server's memory.
    pub write_time: Duration,
    /// How long a connection may be kept without a request: 60 seconds. Then it is closed. Over HTTP/2 a client that has asked
    /// anything is told first, and has `write_time` to take what is left.
    ///
    /// Without it, connections that nobody uses any more pile up until none is left for those who would.
    pub keep_alive_time: Duration,
    /// How many connections are served at a time: 10,000, and never less than one. The next waits in the operating system's
    /// queue until one ends, and is refused by that where the queue is full.
    ///
    /// Without it, a flood of connections takes all file descriptors and memory that the program has. A limit above the
    /// file descriptors that the system grants (`ulimit -n`) is none: accepting then fails and is tried again.
    pub connections: usize,
    /// How long a graceful shutdown waits for requests in flight: 30 seconds. Then what is left is dropped.
    ///
    /// Without it, one response that never ends, such as a stream of events, keeps the program from ever ending.
    pub shutdown_time: Duration,
}

impl Limits {
    /// The defaults, as a constant.
    ///
    /// ```
    /// use std::time::Duration;
    /// use restmachine::Limits;
    ///
    /// const PATIENT: Limits = Limits { request_time: Duration::from_secs(300), ..Limits::DEFAULT };
    /// assert_eq!(PATIENT.headers, Limits::default().headers);
    /// ```
    pub const DEFAULT: Self = Self {
        header_read_time: Duration::from_secs(10),
        // A browser that asks for a hundred headers, each on a line, is no attack, so hyper's own hundred will not do.
        headers: 256,
        header_bytes: 64 * 1024,
        body_bytes: None,
        request_time: Duration::from_secs(30),
        write_time: Duration::from_secs(30),
        keep_alive_time: Duration::from_secs(60),
        connections: 10_000,
        shutdown_time: Duration::from_secs(30),
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}
