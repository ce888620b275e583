//! HTTP/1.1 by hand: the caller writes the bytes, so that they can be wrong, late or cut off.

use std::{io, net::SocketAddr};

use bytes::Bytes;
use http::{header::CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const HEADERS: usize = 32;

/// A connection that sends one request at a time.
pub(crate) struct Connection {
    stream: TcpStream,
    read: Vec<u8>,
}

impl Connection {
    pub(crate) async fn open(server: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(server).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, read: Vec::with_capacity(4096) })
    }

    /// Sends a request and waits for the complete response.
    pub(crate) async fn ask(&mut self, request: &[u8], method: &Method) -> io::Result<Response<Bytes>> {
        self.send(request).await?;
        self.answer(method).await
    }

    pub(crate) async fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes).await
    }

    /// Waits for the complete response to a request that was sent.
    ///
    /// # Errors
    ///
    /// A malformed response is [`io::ErrorKind::InvalidData`], unlike an error of the socket.
    pub(crate) async fn answer(&mut self, method: &Method) -> io::Result<Response<Bytes>> {
        self.read.clear();
        let (head, mut response) = loop {
            if let Some(head) = head_of(&self.read)? {
                break head;
            }
            self.read_more().await?;
        };
        let end = head + length_of_body(method, &response)?;
        while self.read.len() < end {
            self.read_more().await?;
        }
        if self.read.len() > end {
            return Err(no_answer("the server sent more than the answer"));
        }
        *response.body_mut() = Bytes::copy_from_slice(&self.read[head..end]);
        Ok(response)
    }

    async fn read_more(&mut self) -> io::Result<()> {
        match self.stream.read_buf(&mut self.read).await? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }

    /// Closes the connection with a reset.
    pub(crate) fn reset(self) -> io::Result<()> {
        self.stream.set_zero_linger()
    }
}

/// Whether the server says that it accepts no more requests on this connection.
pub(crate) fn is_last<B>(answer: &Response<B>) -> bool {
    answer.headers().get(http::header::CONNECTION).is_some_and(|value| value == "close")
}

/// The head of a response and its length, once all of it has arrived.
fn head_of(bytes: &[u8]) -> io::Result<Option<(usize, Response<Bytes>)>> {
    let mut lines = [httparse::EMPTY_HEADER; HEADERS];
    let mut head = httparse::Response::new(&mut lines);
    let httparse::Status::Complete(length) = head.parse(bytes).map_err(no_answer)? else { return Ok(None) };
    let mut headers = HeaderMap::with_capacity(HEADERS);
    for line in &*head.headers {
        let name = HeaderName::from_bytes(line.name.as_bytes()).map_err(no_answer)?;
        headers.append(name, HeaderValue::from_bytes(line.value).map_err(no_answer)?);
    }
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::from_u16(head.code.unwrap_or_default()).map_err(no_answer)?;
    *response.headers_mut() = headers;
    Ok(Some((length, response)))
}

/// RFC 9112, section 6.3. The server under test sends no chunked responses.
fn length_of_body<B>(method: &Method, response: &Response<B>) -> io::Result<usize> {
    let status = response.status();
    if *method == Method::HEAD || status == StatusCode::NO_CONTENT || status == StatusCode::NOT_MODIFIED {
        return Ok(0);
    }
    let length = response.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    length.and_then(|length| length.parse().ok()).ok_or_else(|| no_answer("the answer has no length"))
}

fn no_answer(why: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why)
}
