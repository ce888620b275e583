//! How much of a server clients may take.

use std::time::Duration;

/// A header map has no room for more, and hyper makes room for as many headers as it is told.
pub(super) const MOST_HEADERS: usize = 32_768;

/// How much time, memory and how many connections clients may take of a server.
///
/// The defaults are meant to be safe for a service that answers in seconds and faces the internet. Each field says what a
/// client could do without it. With zero, time is up at once, and [`Duration::MAX`] is unlimited. The runtime's timer is accurate to
/// about a millisecond.
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
    /// How long the header of a request may take to arrive: 10 seconds. It is counted from the first byte, and for the first
    /// request of a connection from the moment the connection is accepted. Then the connection is closed without a response.
    ///
    /// Without it, a client that sends a byte a minute keeps a connection for as long as it likes, and a thousand clients keep
    /// a thousand ("slowloris"). Over HTTP/2 it applies to the first request only. `keep_alive_time` applies to later ones, and
    /// to a header whose first bytes came together with the request before.
    pub header_read_time: Duration,
    /// How many header lines a request may have: 256, and never more than 32,768. A request with more is answered with 431
    /// (RFC 6585, section 5).
    ///
    /// Without it, a client decides how often the work for each header is done.
    pub headers: usize,
    /// How many bytes the header of a request may have, including its request line: 65,536, and never less than 8,192. A
    /// request with more is answered with 431. HTTP/2 counts 32 more for each header (RFC 9113, section 6.5.2).
    ///
    /// Without it, a client fills the server's memory with a header that never ends.
    pub header_bytes: usize,
    /// How many bytes the body of a request may have. `None` leaves it to
    /// [`Service::with_body_limit`](crate::Service::with_body_limit), which is 2 MiB by default. A longer body is answered with
    /// 413 as soon as its announced length or the bytes that have come exceed the limit.
    ///
    /// Without it, a client fills the server's memory with a body that never ends, since most extractors read all of it.
    pub body_bytes: Option<usize>,
    /// How long a request may take, from its header to the header of its response: 30 seconds. Then its handler is dropped at
    /// its current `await`, and the response is 408 if it was waiting for the request's body, and otherwise 503. A handler that
    /// never awaits cannot be stopped. A streamed body may take longer once the response has begun. If the handler is still
    /// reading the request then, that fails once nothing has come for twice as long.
    ///
    /// Without it, a client that sends a body a byte a minute keeps a handler busy, and everything the handler holds: a row
    /// lock, or a connection to a database.
    pub request_time: Duration,
    /// How many bytes of a request are read and dropped once it is answered early, without all of its body: 64 MiB. Then the
    /// connection is closed.
    ///
    /// Browsers and proxies send all of a body before they read. If the connection is closed while they send, it is reset, and
    /// an early answer such as a 401 or 413 does not arrive (RFC 9112, section 9.6). A smaller limit saves traffic, and loses the
    /// early answers to longer requests. Without it, a client that was refused makes the server read as much as the network
    /// carries in `unread_time`. HTTP/2 needs no such limit: after the response, the server ends the stream alone (`RST_STREAM`
    /// with `NO_ERROR`, RFC 9113, section 8.1). curl 7.88 reports such an end as error 92, and does not show the response. After
    /// 128 such streams, the server asks the client to go on over another connection (`GOAWAY`).
    ///
    /// If the rest is read to its end, the connection goes on. An early answer says that it is the last (`Connection: close`) if it
    /// is 408 or 413, if its handler says so, if more than this is announced, or if the client sent `Expect: 100-continue` and
    /// was not told to go on. The server then closes its side at once, and still reads.
    pub unread_bytes: usize,
    /// How long the rest of a request is read and dropped once the whole response is sent: 30 seconds. Then the connection is
    /// closed. It counts as one of `connections` until then. A task that reads a [`Body`](crate::Body) on after the response has
    /// as long over HTTP/1.1.
    ///
    /// Without it, a client that was refused keeps a connection by sending a byte a minute.
    pub unread_time: Duration,
    /// How long a response may wait for its client to read anything at all: 30 seconds. Then the connection is closed. Over
    /// HTTP/2, where a client reads by making room, one response that is read counts for the whole connection, and the time
    /// begins up to half a minute late.
    ///
    /// Without it, a client that requests something large and never reads it keeps it in the server's memory.
    pub write_time: Duration,
    /// How long a connection may be open without a request: 60 seconds. Then it is closed. Over HTTP/2 a client that has sent a
    /// request is told first, and has `write_time` to read the rest.
    ///
    /// Without it, unused connections pile up until none are left for other clients.
    pub keep_alive_time: Duration,
    /// How many connections are served at a time: 10,000, and never less than one. The next one waits in the operating system's
    /// queue until one ends, and the system refuses it if the queue is full.
    ///
    /// Without it, a flood of connections takes all file descriptors and memory of the program. A limit above the number of
    /// file descriptors that the system grants (`ulimit -n`) has no effect: accepting then fails and is tried again.
    pub connections: usize,
    /// How long a graceful shutdown waits for requests in flight: 30 seconds. Then the rest are dropped.
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
        // A browser may legitimately send a hundred header lines, so hyper's own limit of a hundred is too low.
        headers: 256,
        header_bytes: 64 * 1024,
        body_bytes: None,
        request_time: Duration::from_secs(30),
        unread_bytes: 64 * 1024 * 1024,
        unread_time: Duration::from_secs(30),
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
