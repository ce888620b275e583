//! Sends one request over and over, on connections that stay open, and reads as little of the responses as possible.

use std::net::SocketAddr;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    runtime,
    task::JoinSet,
};

use crate::Outcome;

const CONNECTIONS: usize = 32;
const OK: &[u8] = b"HTTP/1.1 200 ";
const END_OF_HEAD: &[u8] = b"\r\n\r\n";
const LENGTH: &[u8] = b"content-length: ";

/// Sends the request `times` times in total, equally often on every connection.
pub(crate) fn ask(server: SocketAddr, request: &'static str, times: usize) -> Outcome {
    let on_each = times / CONNECTIONS;
    let connections = async {
        let mut connections: JoinSet<_> =
            (0..CONNECTIONS).map(|_| ask_on_one_connection(server, request, on_each)).collect();
        while let Some(asked) = connections.join_next().await {
            asked??;
        }
        Outcome::Ok(())
    };
    runtime::Builder::new_current_thread().enable_io().build()?.block_on(connections)
}

/// One response, as raw bytes.
pub(crate) fn answer_to(server: SocketAddr, request: &'static str) -> Outcome<String> {
    let answer = async {
        let mut connection = Connection::open(server).await?;
        let length = connection.ask(request).await?;
        Outcome::Ok(String::from_utf8_lossy(&connection.buffer[..length]).into_owned())
    };
    runtime::Builder::new_current_thread().enable_io().build()?.block_on(answer)
}

async fn ask_on_one_connection(server: SocketAddr, request: &str, times: usize) -> Outcome {
    let mut connection = Connection::open(server).await?;
    for _ in 0..times {
        connection.ask(request).await?;
    }
    Ok(())
}

struct Connection {
    stream: TcpStream,
    buffer: [u8; 4096],
}

impl Connection {
    async fn open(server: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(server).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: [0; 4096] })
    }

    /// The length of the response.
    async fn ask(&mut self, request: &str) -> Outcome<usize> {
        self.stream.write_all(request.as_bytes()).await?;
        let mut filled = 0;
        loop {
            match self.stream.read(&mut self.buffer[filled..]).await? {
                0 => return Err("an incomplete response".into()),
                more => filled += more,
            }
            if let Some(length) = length_of_answer(&self.buffer[..filled])?
                && filled >= length
            {
                return Ok(length);
            }
        }
    }
}

/// The length of head and body, once the head has arrived.
fn length_of_answer(answer: &[u8]) -> Outcome<Option<usize>> {
    let Some(head) = position_of(END_OF_HEAD, answer) else { return Ok(None) };
    if !answer.starts_with(OK) {
        return Err("a response that is not a 200".into());
    }
    let length = position_of(LENGTH, &answer[..head]).ok_or("a response without a length")? + LENGTH.len();
    let digits = answer[length..].iter().take_while(|byte| byte.is_ascii_digit());
    let body = digits.fold(0, |length, digit| length * 10 + usize::from(digit - b'0'));
    Ok(Some(head + END_OF_HEAD.len() + body))
}

fn position_of(wanted: &[u8], text: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}
