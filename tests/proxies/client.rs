//! Requests to a proxy: those of a page, and those that no page could send.

use std::{io, net::SocketAddr, time::Duration};

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper_util::rt::TokioIo;
use restmachine::testing::Browser;
use restmachine_tests::Answer;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

/// How long an answer may take. Only a failing test takes that long.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why there is no answer.
pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Sends a request over a connection of its own.
async fn send(address: SocketAddr, request: Request<Full<Bytes>>) -> Result<Response<Incoming>, Failure> {
    let stream = TcpStream::connect(address).await?;
    let builder = &mut hyper::client::conn::http1::Builder::new();
    let (mut client, connection) = builder.max_headers(1000).handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    Ok(timeout(PATIENCE, client.send_request(request)).await??)
}

/// A page of this origin, for which the API is at `https://api.example.com`. It has no cookies, and nothing in its caches.
pub(crate) fn page(address: SocketAddr, origin: &str) -> Browser {
    let forward = tower::service_fn(move |request| send(address, request));
    Browser::at(origin).reaching("https://api.example.com", forward)
}

/// Asks with these headers and no others, except for `Host`.
pub(crate) async fn ask(
    address: SocketAddr,
    line: &str,
    headers: &[(&str, &str)],
    body: impl Into<Full<Bytes>>,
) -> Result<Answer, Failure> {
    let (method, target) = line.split_once(' ').expect("a method and a target");
    let request = Request::builder().method(method).uri(target).header("host", "api.example.com");
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    let (parts, body) = send(address, request.body(body.into())?).await?.into_parts();
    let body = timeout(PATIENCE, body.collect()).await??.to_bytes();
    let body = String::from_utf8_lossy(&body).into_owned();
    Ok(Answer { status: parts.status, headers: parts.headers, body })
}

/// Sends a request and all of its body whatever is answered meanwhile, as browsers do. Returns the answer as it was read, in
/// lower case, up to the end of its header.
pub(crate) async fn upload(address: SocketAddr, head: &str, body: &[u8]) -> io::Result<String> {
    let (mut reader, mut writer) = TcpStream::connect(address).await?.into_split();
    let writing = async {
        writer.write_all(head.as_bytes()).await?;
        writer.write_all(body).await
    };
    let reading = async {
        let (mut answer, mut chunk) = (Vec::new(), [0; 4096]);
        while !answer.windows(4).any(|window| window == b"\r\n\r\n") {
            match reader.read(&mut chunk).await? {
                0 => break,
                count => answer.extend_from_slice(&chunk[..count]),
            }
        }
        Ok(String::from_utf8_lossy(&answer).to_lowercase())
    };
    let (_, answer) = timeout(PATIENCE, async { tokio::join!(writing, reading) }).await?;
    answer
}
