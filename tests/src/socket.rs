//! A server on a socket, and a client that can write any bytes.

#![allow(clippy::unwrap_used, clippy::missing_panics_doc, reason = "a test that cannot go on has failed")]
#![allow(missing_debug_implementations, reason = "a server is never printed")]

use std::{net::SocketAddr, time::Duration};

use http_body_util::BodyExt;
use hyper::client::conn::http2::SendRequest;
use hyper_util::rt::{TokioExecutor, TokioIo};
use restmachine::{Dispatch, Limits, Service};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
};

use crate::Answer;

/// A server, and the signal that stops it.
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    stop: oneshot::Sender<()>,
    ended: JoinHandle<std::io::Result<()>>,
}

impl Server {
    /// Serves a service on a free port.
    pub async fn start<R: Dispatch<S>, S: Send + Sync + 'static>(service: Service<R, S>) -> Self {
        Self::within(Limits::DEFAULT, service).await
    }

    /// Serves a service on a free port, within these limits.
    pub async fn within<R: Dispatch<S>, S: Send + Sync + 'static>(
        limits: Limits,
        service: Service<R, S>,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let server = restmachine::serve(listener, service).with_limits(limits).with_banner(false);
        let server = server.with_graceful_shutdown(async {
            let _ = stopped.await;
        });
        Self { address, stop, ended: tokio::spawn(server.into_future()) }
    }

    /// A connection to it.
    pub async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// A client over HTTP/2 that has room for little at a time, and the task that drives it.
    pub async fn connect_http2(&self) -> (SendRequest<String>, JoinHandle<hyper::Result<()>>) {
        let mut builder = hyper::client::conn::http2::Builder::new(TokioExecutor::new());
        builder.initial_stream_window_size(65_535).initial_connection_window_size(65_535);
        let (client, connection) = builder.handshake(TokioIo::new(self.connect().await)).await.unwrap();
        (client, tokio::spawn(connection))
    }

    /// Begins to stop it: await the result for the end.
    pub fn end(self) -> JoinHandle<std::io::Result<()>> {
        self.stop.send(()).unwrap();
        self.ended
    }

    /// Stops it, and waits until it has finished.
    pub async fn stop(self) {
        self.end().await.unwrap().unwrap();
    }
}

/// Asks the server at this address over a new connection.
pub async fn ask(address: SocketAddr, line: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let stream = TcpStream::connect(address).await.unwrap();
    let (mut client, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.unwrap();
    let connection = tokio::spawn(connection);
    let (method, target) = line.split_once(' ').expect("a method and a target");
    let request = http::Request::builder().method(method).uri(target).header("host", address.to_string());
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    let asking = client.send_request(request.body(body.to_owned()).unwrap());
    let answer = tokio::time::timeout(PATIENCE, asking).await.expect("an answer within ten seconds").unwrap();
    let (parts, body) = answer.into_parts();
    let body = String::from_utf8_lossy(&body.collect().await.unwrap().to_bytes()).into_owned();
    connection.abort();
    Answer { status: parts.status, headers: parts.headers, body }
}

/// How long anything here may take. Only a failing test takes that long.
const PATIENCE: Duration = Duration::from_secs(10);

/// Reads until a string has come.
pub async fn read_until(stream: &mut TcpStream, end: &str) -> String {
    let mut answer = String::new();
    let mut chunk = [0; 4096];
    while !answer.contains(end) {
        let reading = tokio::time::timeout(PATIENCE, stream.read(&mut chunk));
        let count = reading.await.expect("an answer within ten seconds").unwrap();
        assert!(count > 0, "the connection was dropped after {answer:?}");
        answer.push_str(&String::from_utf8_lossy(&chunk[..count]).to_lowercase());
    }
    answer
}

/// Writes a request and reads the head of the response.
pub async fn exchange(stream: &mut TcpStream, request: &str) -> String {
    stream.write_all(request.as_bytes()).await.unwrap();
    // Every response here fits its first packets; a connection that stays open has no end to read to.
    read_until(stream, "\r\n\r\n").await
}

/// A request over HTTP/2.
pub fn asking(path: &str) -> http::Request<String> {
    http::Request::get(format!("http://localhost{path}")).body(String::new()).unwrap()
}

/// Reads to the end of the connection, however that comes, and returns the number of bytes.
pub async fn read_to_end(stream: &mut TcpStream) -> usize {
    let mut count = 0;
    let mut chunk = vec![0; 64 * 1024];
    loop {
        let reading = tokio::time::timeout(PATIENCE, stream.read(&mut chunk));
        match reading.await.expect("an end within ten seconds") {
            Ok(0) | Err(_) => return count,
            Ok(more) => count += more,
        }
    }
}
