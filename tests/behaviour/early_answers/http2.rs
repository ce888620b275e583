//! Early answers over HTTP/2, where one stream is reset and the connection goes on (RFC 9113, section 8.1).

use std::{
    future::poll_fn,
    task::{ready, Poll},
};

use bytes::Bytes;
use h2::{
    client::{handshake, SendRequest},
    Reason, RecvStream, SendStream,
};
use http::Request;
use restmachine_tests::socket::Server;

use super::{App, LARGE, LENIENT};

const MEBIBYTE: usize = 1024 * 1024;
const LINES: [(&str, u16); 7] = [
    ("POST /length", 413),
    ("POST /refused", 401),
    ("POST /none", 404),
    ("POST /now", 405),
    ("POST /value", 415),
    ("POST /ignored", 200),
    ("POST /large", 200),
];

async fn connect(server: &Server) -> SendRequest<Bytes> {
    let (requests, connection) = handshake(server.connect().await).await.unwrap();
    tokio::spawn(connection);
    requests
}

fn request(line: &str) -> Request<()> {
    let (method, path) = line.split_once(' ').unwrap();
    Request::builder().method(method).uri(format!("http://localhost{path}")).body(()).unwrap()
}

/// Sends as much of a body as the server has room for, and returns how the server ended it.
async fn send(mut sending: SendStream<Bytes>, length: usize) -> Option<Reason> {
    let mut rest = length;
    while rest > 0 {
        sending.reserve_capacity(rest.min(16 * 1024));
        let room = poll_fn(|context| {
            if let Poll::Ready(reason) = sending.poll_reset(context) {
                return Poll::Ready(Err(reason.unwrap()));
            }
            Poll::Ready(Ok(ready!(sending.poll_capacity(context))))
        })
        .await;
        match room {
            Err(reason) => return Some(reason),
            Ok(Some(Ok(count))) => {
                let count = count.min(rest);
                rest -= count;
                if sending.send_data(Bytes::from(vec![b'x'; count]), rest == 0).is_err() {
                    break;
                }
            }
            Ok(_) => break,
        }
    }
    poll_fn(|context| sending.poll_reset(context)).await.ok()
}

async fn read(mut body: RecvStream) -> Result<usize, h2::Error> {
    let mut count = 0;
    while let Some(piece) = body.data().await {
        let piece = piece?;
        body.flow_control().release_capacity(piece.len())?;
        count += piece.len();
    }
    Ok(count)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_whole_answer_comes_before_the_stream_is_reset_without_an_error() {
    let server = Server::within(LENIENT, App::service()).await;
    let requests = connect(&server).await;
    // Streams that wait meanwhile.
    let (waiting, mut upload) = requests.clone().send_request(request("POST /length"), false).unwrap();
    for round in 0..50 {
        let (line, status) = LINES[round % LINES.len()];
        let mut requests = requests.clone().ready().await.unwrap();
        let (answer, sending) = requests.send_request(request(line), false).unwrap();
        let sent = tokio::spawn(send(sending, 5 * MEBIBYTE));
        let (head, body) = answer.await.unwrap().into_parts();
        assert_eq!(head.status, status, "{line}");
        let count = read(body).await.unwrap_or_else(|error| panic!("{line}: {error}"));
        assert!(count > 0 && (line != "POST /large" || count == LARGE), "{line}: {count} bytes came");
        assert_eq!(sent.await.unwrap(), Some(Reason::NO_ERROR), "{line}");
    }
    upload.send_data(Bytes::from_static(b"body"), true).unwrap();
    let answer = waiting.await.unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(read(answer.into_body()).await.unwrap(), 1);
    server.stop().await;
}

/// More than hyper accepts on one connection, if the client sends on until it hears of the end.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_with_many_early_answers_is_replaced_and_loses_none() {
    let server = Server::within(LENIENT, App::service()).await;
    let mut requests = connect(&server).await;
    let (waiting, mut upload) = requests.send_request(request("POST /length"), false).unwrap();
    let (mut answered, mut connections) = (0, 1);
    while answered < 4000 {
        let mut sent = Vec::new();
        for _ in 0..20 {
            let Ok(mut ready) = requests.clone().ready().await.inspect_err(assert_no_error) else { break };
            let (answer, mut sending) = ready.send_request(request("POST /refused"), false).unwrap();
            for _ in 0..8 {
                // Fails once the stream is reset.
                let _ = sending.send_data(Bytes::from_static(&[b'x'; 8000]), false);
            }
            sent.push((answer, sending));
        }
        let is_over = sent.len() < 20;
        for (answer, mut sending) in sent {
            let Ok(answer) = answer.await.inspect_err(assert_no_error) else { continue };
            assert_eq!(answer.status(), 401);
            assert_eq!(read(answer.into_body()).await.unwrap(), 7);
            let reason = poll_fn(|context| sending.poll_reset(context)).await.unwrap();
            assert_eq!(reason, Reason::NO_ERROR);
            answered += 1;
        }
        if is_over {
            requests = connect(&server).await;
            connections += 1;
        }
    }
    assert!(connections > 1, "{answered} on one connection");
    // The request that was on its way on the first of them is answered as well.
    upload.send_data(Bytes::from_static(b"body"), true).unwrap();
    assert_eq!(waiting.await.unwrap().status(), 200);
    server.stop().await;
}

/// Nothing of such a request is on its way, although no handler reads it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_is_kept_if_the_whole_request_was_there() {
    let server = Server::within(LENIENT, App::service()).await;
    let requests = connect(&server).await;
    for _ in 0..300 {
        let mut ready = requests.clone().ready().await.unwrap();
        let (answer, mut sending) = ready.send_request(request("POST /slow"), false).unwrap();
        sending.send_data(Bytes::from_static(b"body"), true).unwrap();
        assert_eq!(answer.await.unwrap().status(), 401);
    }
    server.stop().await;
}

/// The connection is over, and the client may send the request again on another.
fn assert_no_error(error: &h2::Error) {
    assert!(error.is_go_away() && error.reason() == Some(Reason::NO_ERROR), "{error}");
}
