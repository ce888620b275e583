//! What follows an early answer on its connection.

use std::{
    io::{self, Read, Write},
    net::TcpStream,
    thread::sleep,
    time::{Duration, Instant},
};

use restmachine::Limits;
use restmachine_tests::socket::Server;

use super::upload::{blocking, connect, read_answer, Framing, Upload};
use super::{App, LARGE, LENIENT, SHORT};

const NOW: &[u8] = b"GET /now HTTP/1.1\r\nhost: localhost\r\n\r\n";

/// Reads to the end, which must not be a reset.
fn read_to_end(stream: &mut TcpStream) -> io::Result<String> {
    let mut rest = String::new();
    stream.read_to_string(&mut rest)?;
    Ok(rest)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_connection_goes_on_where_the_answer_does_not_end_it() {
    let server = Server::within(LENIENT, App::service()).await;
    let address = server.address;
    for framing in [Framing::Length, Framing::Chunked] {
        for line in ["POST /refused", "POST /none", "POST /value", "POST /ignored", "POST /later"] {
            let answers = blocking(move || {
                let mut stream = connect(address)?;
                let upload = Upload { line, length: LARGE, framing, ..Upload::default() };
                upload.send(&mut stream)?;
                // Already sent when the answer to the first is read.
                stream.write_all(NOW)?;
                Ok::<_, io::Error>((read_answer(&mut stream)?, read_answer(&mut stream)?))
            });
            let (first, second) = answers.await.unwrap();
            assert!(!first.contains("connection: close\r\n"), "{line}: {first}");
            assert!(second.starts_with("http/1.1 200 ") && second.ends_with("now"), "{line}: {second}");
        }
    }
    server.stop().await;
}

/// A client that listens while it sends can stop at once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_that_ends_the_connection_says_so_and_ends_it_at_once() {
    let limits = Limits { request_time: SHORT, unread_bytes: LARGE, ..LENIENT };
    let server = Server::within(limits, App::service()).await;
    let address = server.address;
    let rows = [
        ("POST /length", "", LARGE, "http/1.1 413 "),
        ("POST /length", "", 1000, "http/1.1 408 "),
        // More than the server reads on.
        ("POST /refused", "", 2 * LARGE, "http/1.1 401 "),
        // The handler says so.
        ("POST /closed", "", LARGE, "http/1.1 401 "),
        // The client has no other request.
        ("POST /refused", "connection: close\r\n", LARGE, "http/1.1 401 "),
    ];
    for (line, headers, length, status) in rows {
        blocking(move || {
            let mut stream = connect(address).unwrap();
            let upload = Upload { line, headers, length, ..Upload::default() };
            stream.write_all(format!("{}xxx", upload.head()).as_bytes()).unwrap();
            let begun = Instant::now();
            let answer = read_answer(&mut stream).unwrap();
            assert!(answer.starts_with(status) && answer.contains("connection: close\r\n"), "{answer}");
            assert_eq!(read_to_end(&mut stream).unwrap(), "", "{line}");
            assert!(begun.elapsed() < Duration::from_secs(10), "{line}");
            // The server still reads.
            for _ in 0..8 {
                stream.write_all(b"xxx").unwrap();
                sleep(SHORT / 8);
            }
        })
        .await;
    }
    server.stop().await;
}

/// Without `Connection: keep-alive`, a client of HTTP/1.0 sends one request.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn over_http_1_0_the_connection_goes_on_if_the_client_asked_for_it() {
    let server = Server::within(LENIENT, App::service()).await;
    let address = server.address;
    let head = |headers| format!("POST /refused HTTP/1.0\r\n{headers}content-length: {LARGE}\r\n\r\n");
    let (once, kept) = (head(""), head("connection: keep-alive\r\n"));
    blocking(move || {
        let mut stream = connect(address).unwrap();
        stream.write_all(once.as_bytes()).unwrap();
        // The end comes before the body does.
        let answer = read_to_end(&mut stream).unwrap().to_lowercase();
        assert!(answer.starts_with("http/1.0 401 ") && answer.ends_with("refused"), "{answer}");
        let mut stream = connect(address).unwrap();
        stream.write_all(kept.as_bytes()).unwrap();
        stream.write_all(&vec![b'x'; LARGE]).unwrap();
        stream.write_all(NOW).unwrap();
        let (first, second) = (read_answer(&mut stream).unwrap(), read_answer(&mut stream).unwrap());
        assert!(first.starts_with("http/1.0 401 ") && second.ends_with("now"), "{first}{second}");
    })
    .await;
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_after_the_last_answer_is_dropped() {
    let server = Server::within(LENIENT, App::service()).await;
    let address = server.address;
    let (first, rest) = blocking(move || {
        let mut stream = connect(address).unwrap();
        let upload = Upload { line: "POST /length", length: LARGE, ..Upload::default() };
        upload.send(&mut stream).unwrap();
        stream.write_all(NOW).unwrap();
        (read_answer(&mut stream).unwrap(), read_to_end(&mut stream).unwrap())
    })
    .await;
    assert!(first.starts_with("http/1.1 413 "), "{first}");
    assert_eq!(rest, "");
    server.stop().await;
}

/// What hyper refuses before there is a request.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_answer_to_a_header_that_is_refused_arrives() {
    let server = Server::within(LENIENT, App::service()).await;
    let address = server.address;
    let rows = [
        ("GET /now HTTP/1.1\r\nhost: localhost\r\na: ", "http/1.1 431 "),
        ("GET /now HTTP/1.1\r\nno colon\r\n\r\n", "http/1.1 400 "),
        ("GET /now HTTP/9.9\r\n\r\n", "http/1.1 400 "),
    ];
    for (beginning, status) in rows {
        for length in [200_000, LARGE] {
            let answer = blocking(move || {
                let mut stream = connect(address)?;
                stream.write_all(beginning.as_bytes())?;
                stream.write_all(&vec![b'b'; length])?;
                read_to_end(&mut stream)
            });
            let answer = answer.await.map(|answer| answer.to_lowercase());
            assert!(
                answer.as_ref().is_ok_and(|answer| answer.starts_with(status)),
                "{beginning}, {length} bytes: {answer:?}"
            );
        }
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_dropped_of_one_request_does_not_count_for_the_next() {
    let server = Server::within(Limits { unread_bytes: LARGE + LARGE / 2, ..LENIENT }, App::service()).await;
    let address = server.address;
    let answer = blocking(move || {
        let mut stream = connect(address)?;
        let upload = Upload { line: "POST /refused", length: LARGE, ..Upload::default() };
        upload.send(&mut stream)?;
        let _ = read_answer(&mut stream)?;
        stream.write_all(b"GET /now HTTP/1.1\r\nhost: localhost\r\na: ")?;
        stream.write_all(&vec![b'b'; LARGE])?;
        read_to_end(&mut stream)
    });
    let answer = answer.await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 431 "), "{answer}");
    server.stop().await;
}

/// hyper cannot read on after a chunk without a length, whether a handler reads the body or not.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_answer_to_a_malformed_body_arrives() {
    let server = Server::within(LENIENT, App::service()).await;
    let address = server.address;
    for (line, status) in [("POST /length", "http/1.1 400 "), ("POST /refused", "http/1.1 401 ")] {
        let answer = blocking(move || {
            let mut stream = connect(address)?;
            let upload = Upload { line, framing: Framing::Chunked, ..Upload::default() };
            stream.write_all(format!("{}4\r\nbody\r\nx\r\n", upload.head()).as_bytes())?;
            stream.write_all(&vec![b'x'; LARGE])?;
            read_to_end(&mut stream)
        });
        let answer = answer.await.map(|answer| answer.to_lowercase());
        assert!(answer.as_ref().is_ok_and(|answer| answer.starts_with(status)), "{line}: {answer:?}");
    }
    server.stop().await;
}

/// A client that has sent all of its request is not waited for.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_with_nothing_unread_is_not_kept() {
    let server = Server::within(Limits { connections: 1, ..LENIENT }, App::service()).await;
    let address = server.address;
    let (closed, answer) = blocking(move || {
        let ask = || {
            let mut stream = connect(address).unwrap();
            stream.write_all(b"GET /now HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").unwrap();
            let answer = read_to_end(&mut stream).unwrap();
            (stream, answer)
        };
        // The first client does not close its side, and there is room for one.
        let (first, _) = ask();
        (first, ask().1)
    })
    .await;
    assert!(answer.ends_with("now"), "{answer}");
    drop(closed);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_end_of_the_server_waits_for_a_client_that_sends_and_for_no_other() {
    for is_sending in [true, false] {
        let server =
            Server::within(Limits { shutdown_time: Duration::from_secs(30), ..LENIENT }, App::service())
                .await;
        let address = server.address;
        let upload = Upload { line: "POST /refused", length: LARGE, ..Upload::default() };
        let (mut stream, answer) = blocking(move || {
            let mut stream = connect(address).unwrap();
            stream.write_all(upload.head().as_bytes()).unwrap();
            let answer = read_answer(&mut stream).unwrap();
            (stream, answer)
        })
        .await;
        assert!(answer.starts_with("http/1.1 401 "), "{answer}");
        let begun = Instant::now();
        let ended = server.end();
        if is_sending {
            blocking(move || {
                for _ in 0..8 {
                    stream.write_all(&[b'x'; 1000]).unwrap();
                    sleep(SHORT);
                }
                assert_eq!(read_to_end(&mut stream).unwrap(), "");
            })
            .await;
            ended.await.unwrap().unwrap();
        } else {
            ended.await.unwrap().unwrap();
            drop(stream);
        }
        assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    }
}
