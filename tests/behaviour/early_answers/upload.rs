//! A client that sends all of a request before it reads, as browsers and proxies do.

use std::{
    io::{self, Read, Write},
    net::{SocketAddr, TcpStream},
    thread::sleep,
    time::Duration,
};

/// How the end of a body is known.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Framing {
    #[default]
    Length,
    Chunked,
}

/// A request with a body.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Upload {
    /// Method and path.
    pub(super) line: &'static str,
    /// More header lines.
    pub(super) headers: &'static str,
    pub(super) length: usize,
    pub(super) framing: Framing,
    /// How long the client waits when it has sent the first piece.
    pub(super) pause: Duration,
}

/// How long a read may take. Only a failing test takes that long.
const PATIENCE: Duration = Duration::from_secs(20);
const PIECE: usize = 64 * 1024;

impl Upload {
    pub(super) fn head(&self) -> String {
        let framing = match self.framing {
            Framing::Length => format!("content-length: {}", self.length),
            Framing::Chunked => "transfer-encoding: chunked".to_owned(),
        };
        let Self { line, headers, .. } = self;
        format!("{line} HTTP/1.1\r\nhost: localhost\r\n{headers}{framing}\r\n\r\n")
    }

    /// Sends all of it, and nothing else.
    pub(super) fn send(&self, stream: &mut TcpStream) -> io::Result<()> {
        stream.write_all(self.head().as_bytes())?;
        let piece = [b'x'; PIECE];
        let mut rest = self.length;
        while rest > 0 {
            let count = rest.min(PIECE);
            match self.framing {
                Framing::Length => stream.write_all(&piece[..count])?,
                Framing::Chunked => {
                    let mut chunk = format!("{count:x}\r\n").into_bytes();
                    chunk.extend_from_slice(&piece[..count]);
                    chunk.extend_from_slice(b"\r\n");
                    stream.write_all(&chunk)?;
                }
            }
            if rest == self.length {
                sleep(self.pause);
            }
            rest -= count;
        }
        match self.framing {
            Framing::Length => Ok(()),
            Framing::Chunked => stream.write_all(b"0\r\n\r\n"),
        }
    }
}

pub(super) fn connect(server: SocketAddr) -> io::Result<TcpStream> {
    let stream = TcpStream::connect(server)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    Ok(stream)
}

/// Reads one response, whose length is announced, and nothing of the next.
pub(super) fn read_answer(stream: &mut TcpStream) -> io::Result<String> {
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).map_err(|error| ended(&error, &answer))?;
        answer.extend_from_slice(&byte);
    }
    let head = String::from_utf8_lossy(&answer).to_lowercase();
    let length = head.split_once("content-length: ").and_then(|(_, rest)| rest.split("\r\n").next());
    let mut body = vec![0; length.map_or(0, |length| length.parse().unwrap())];
    stream.read_exact(&mut body).map_err(|error| ended(&error, &answer))?;
    Ok(head + &String::from_utf8_lossy(&body).to_lowercase())
}

fn ended(error: &io::Error, answer: &[u8]) -> io::Error {
    io::Error::new(error.kind(), format!("{error} after {:?}", String::from_utf8_lossy(answer)))
}

/// Sends all of a request over a new connection, and reads the response then.
pub(super) async fn answer_to(server: SocketAddr, upload: Upload) -> io::Result<String> {
    blocking(move || {
        let mut stream = connect(server)?;
        upload.send(&mut stream)?;
        read_answer(&mut stream)
    })
    .await
}

/// Runs a client on a thread of its own.
pub(super) async fn blocking<T: Send + 'static>(client: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(client).await.unwrap()
}
