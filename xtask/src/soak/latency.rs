//! How long a healthy client waits for its answers.

use std::{
    io::{self, Read, Write},
    net::{SocketAddr, TcpStream},
    thread,
    time::{Duration, Instant},
};

use crate::Outcome;

const REQUEST: &[u8] = b"GET /items/7 HTTP/1.1\r\nHost: server\r\n\r\n";
const STATUS: &[u8] = b"HTTP/1.1 200 OK\r\n";
const BODY: &[u8] = br#"{"id":7,"name":"item 7"}"#;
/// In the midst of a flood a connection may have to be repeated four times, the last after 15 seconds.
const PATIENCE: Duration = Duration::from_secs(30);

/// How a client asks: on one connection, or each time on another.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Client {
    KeptAlive,
    Fresh,
}

impl Client {
    /// The time between two requests.
    pub(crate) const fn pace(self) -> Duration {
        match self {
            Self::KeptAlive => Duration::from_millis(2),
            Self::Fresh => Duration::from_millis(5),
        }
    }
}

/// The times to the end of each answer. Threads of its own, so that what else this program does is not measured.
pub(crate) async fn measure(server: SocketAddr, client: Client, requests: usize) -> Outcome<Vec<Duration>> {
    tokio::task::spawn_blocking(move || ask_at_a_pace(server, client, requests)).await?
}

fn ask_at_a_pace(server: SocketAddr, client: Client, requests: usize) -> Outcome<Vec<Duration>> {
    let mut kept = connect(server)?;
    let mut times = Vec::with_capacity(requests);
    let mut next = Instant::now();
    for _ in 0..requests {
        next += client.pace();
        thread::sleep(next.saturating_duration_since(Instant::now()));
        let begin = Instant::now();
        match client {
            Client::KeptAlive => ask(&mut kept)?,
            Client::Fresh => ask(&mut connect(server)?)?,
        }
        times.push(begin.elapsed());
    }
    Ok(times)
}

/// The time that one request takes on a connection of its own.
pub(crate) async fn ask_once(server: SocketAddr) -> Outcome<Duration> {
    tokio::task::spawn_blocking(move || {
        let begin = Instant::now();
        ask(&mut connect(server)?)?;
        Outcome::Ok(begin.elapsed())
    })
    .await?
}

fn connect(server: SocketAddr) -> io::Result<TcpStream> {
    let stream = TcpStream::connect_timeout(&server, PATIENCE)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    Ok(stream)
}

fn ask(stream: &mut TcpStream) -> Outcome {
    stream.write_all(REQUEST)?;
    let (mut answer, mut filled) = ([0; 1024], 0);
    while !answer[..filled].ends_with(BODY) {
        match stream.read(&mut answer[filled..])? {
            0 => return Err("a healthy client got no complete answer".into()),
            more => filled += more,
        }
    }
    if answer.starts_with(STATUS) {
        Ok(())
    } else {
        Err("a healthy client got a wrong answer".into())
    }
}

/// The time within which so many of a hundred are.
pub(crate) fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    let place = (times.len() * percent).div_ceil(100);
    times.get(place.saturating_sub(1)).copied().unwrap_or_default()
}
