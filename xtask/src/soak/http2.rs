//! HTTP/2, with many requests at a time on one connection.

use std::{fmt, net::SocketAddr};

use bytes::Bytes;
use h2::{
    client::{handshake, ResponseFuture, SendRequest},
    RecvStream, SendStream,
};
use http::{Request, Response};
use tokio::net::TcpStream;

use crate::Outcome;

/// A connection. A clone is the same connection.
#[derive(Clone)]
pub(crate) struct Connection(SendRequest<Bytes>);

/// Why no response came.
#[derive(Debug)]
pub(crate) enum Unanswered {
    /// The request never left, or the server has said that it will not take it (RFC 9113, section 6.8).
    NotTaken,
    Lost(h2::Error),
}

impl fmt::Display for Unanswered {
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotTaken => text.write_str("the server accepts no more requests"),
            Self::Lost(error) => error.fmt(text),
        }
    }
}

impl std::error::Error for Unanswered {}

impl Connection {
    pub(crate) async fn open(server: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(server).await?;
        stream.set_nodelay(true)?;
        let (requests, connection) = handshake(stream).await?;
        // If the connection fails, each request on it gets an error of its own.
        tokio::spawn(connection);
        Ok(Self(requests))
    }

    /// Sends a request and waits for the complete response. If the body is `None`, the request announces a body and never sends it.
    pub(crate) async fn ask(
        &self,
        request: Request<()>,
        body: Option<Bytes>,
    ) -> Result<Response<Bytes>, Unanswered> {
        let is_over = body.as_ref().is_some_and(Bytes::is_empty);
        let (answer, mut sending) = self.send(request, is_over).await?;
        if let Some(body) = body.filter(|_| !is_over) {
            // A server may answer before the body has arrived, and read no more of it (RFC 9113, section 8.1).
            let _ = sending.send_data(body, true);
        }
        answer_to(answer).await
    }

    /// Sends the head of a request.
    pub(crate) async fn send(
        &self,
        request: Request<()>,
        is_over: bool,
    ) -> Result<(ResponseFuture, SendStream<Bytes>), Unanswered> {
        let mut requests = self.0.clone().ready().await.map_err(|_| Unanswered::NotTaken)?;
        requests.send_request(request, is_over).map_err(|_| Unanswered::NotTaken)
    }
}

/// Waits for the complete response to a request that was sent.
pub(crate) async fn answer_to(answer: ResponseFuture) -> Result<Response<Bytes>, Unanswered> {
    let (head, body) = answer.await.map_err(unanswered)?.into_parts();
    Ok(Response::from_parts(head, whole(body).await.map_err(unanswered)?))
}

async fn whole(mut body: RecvStream) -> Result<Bytes, h2::Error> {
    let mut read = Vec::new();
    while let Some(piece) = body.data().await {
        let piece = piece?;
        body.flow_control().release_capacity(piece.len())?;
        read.extend_from_slice(&piece);
    }
    Ok(read.into())
}

fn unanswered(error: h2::Error) -> Unanswered {
    let is_refused = error.is_reset() && error.reason() == Some(h2::Reason::REFUSED_STREAM);
    if error.is_remote() && (error.is_go_away() || is_refused) {
        Unanswered::NotTaken
    } else {
        Unanswered::Lost(error)
    }
}
