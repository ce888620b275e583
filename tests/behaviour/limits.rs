//! How much of a server a client may take, and what happens to one that takes more.

use std::{process::Command, time::Duration};

use http_body_util::BodyExt;
use restmachine::{get, post, router, Body, Bytes, Limits};
use tokio::{
    io::{copy, AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::oneshot,
    time::{sleep, timeout},
};

use restmachine_tests::socket::{asking, exchange, read_to_end, read_until, Server};

const SHORT: Duration = Duration::from_millis(200);
/// Longer than any wait here.
const LONG: Duration = Duration::from_secs(60);
const LENIENT: Limits = Limits {
    header_read_time: LONG,
    request_time: LONG,
    write_time: LONG,
    keep_alive_time: LONG,
    shutdown_time: SHORT,
    ..Limits::DEFAULT
};
/// More bytes than any socket takes at once.
const LARGE: usize = 64 * 1024 * 1024;
/// More bytes than any HTTP/2 client has room for at once.
const MEDIUM: usize = 2 * 1024 * 1024;

#[get("/now")]
fn now() -> &'static str {
    "now"
}

#[get("/never")]
async fn never() {
    std::future::pending().await
}

#[post("/length")]
async fn length(body: Bytes) -> String {
    body.len().to_string()
}

#[get("/large")]
fn large() -> Body {
    vec![b'x'; LARGE].into()
}

#[post("/unread")]
async fn unread() {
    std::future::pending().await
}

#[post("/echo")]
fn echo(body: Body) -> Body {
    body
}

#[get("/medium")]
fn medium() -> Body {
    vec![b'x'; MEDIUM].into()
}

#[get("/slowly")]
async fn slowly() -> &'static str {
    sleep(SHORT * 3).await;
    "at last"
}

router! {
    #[cors(origins = ["https://app.example"])]
    App { now, never, unread, length, echo, medium, large, slowly }
}

const NOW: &str = "GET /now HTTP/1.1\r\nhost: localhost\r\n\r\n";
const ORIGIN: &str = "host: localhost\r\norigin: https://app.example\r\n";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_header_that_does_not_come_ends_the_connection() {
    let server = Server::within(Limits { header_read_time: SHORT, ..LENIENT }, App::service()).await;
    // Neither silence nor a byte now and then keeps a connection open, and no response is sent. HTTP/2 begins with `P` as well.
    for first in ["", "G", "P", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"] {
        let mut stream = server.connect().await;
        stream.write_all(first.as_bytes()).await.unwrap();
        let (mut reading, mut writing) = stream.split();
        let mut nothing = tokio::io::sink();
        let dribbling = async {
            while writing.write_all(b"x").await.is_ok() {
                sleep(SHORT / 8).await;
            }
        };
        tokio::select! {
            () = dribbling => {}
            end = timeout(Duration::from_secs(10), copy(&mut reading, &mut nothing)) => {
                let end = end.unwrap_or_else(|_| panic!("{first:?} is still connected"));
                // Over HTTP/2 the server sends its settings first.
                let is_silent = end.map_or(true, |count| count == 0 || first.len() > 1);
                assert!(is_silent, "{first:?} is answered");
            }
        }
    }
    // Neither time without a request nor the body of the request before counts as waiting for a header.
    let mut stream = server.connect().await;
    for request in [NOW, "POST /length HTTP/1.1\r\nhost: localhost\r\ncontent-length: 4\r\n\r\n", NOW] {
        stream.write_all(request.as_bytes()).await.unwrap();
        if request.starts_with("POST") {
            sleep(SHORT / 4).await;
            stream.write_all(b"body").await.unwrap();
        }
        let answer = read_until(&mut stream, "\r\n\r\n").await;
        assert!(answer.starts_with("http/1.1 200 ok\r\n"), "{answer}");
        sleep(SHORT * 3).await;
    }
    // A later header has to come as fast as the first.
    stream.write_all(b"GET /no").await.unwrap();
    assert_eq!(read_to_end(&mut stream).await, 0);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_that_takes_too_long_is_answered_in_its_place() {
    let server = Server::within(Limits { request_time: SHORT, ..LENIENT }, App::service()).await;
    let rows = [
        // The rest of the body never comes.
        (
            format!("POST /length HTTP/1.1\r\n{ORIGIN}content-length: 9\r\n\r\nbody"),
            "408 request timeout",
            "did not arrive",
        ),
        (format!("GET /never HTTP/1.1\r\n{ORIGIN}\r\n"), "503 service unavailable", "not answered"),
        // The body is there, and the handler does not read it.
        (
            format!("POST /unread HTTP/1.1\r\n{ORIGIN}content-length: 4\r\n\r\nbody"),
            "503 service unavailable",
            "not answered",
        ),
        (format!("GET /slowly HTTP/1.1\r\n{ORIGIN}\r\n"), "503 service unavailable", "not answered"),
        (format!("GET /now HTTP/1.1\r\n{ORIGIN}\r\n"), "200 ok", ""),
    ];
    for (request, status, detail) in rows {
        let mut stream = server.connect().await;
        let answer = exchange(&mut stream, &request).await;
        assert!(answer.starts_with(&format!("http/1.1 {status}\r\n")), "{request}: {answer}");
        assert!(answer.contains("access-control-allow-origin: https://app.example\r\n"), "{answer}");
        // The rest of the request is not read, and the response says so.
        assert_eq!(answer.contains("connection: close\r\n"), status.starts_with("408"), "{answer}");
        if !detail.is_empty() {
            assert!(answer.contains("application/problem+json"), "{answer}");
            let rest = if answer.contains(detail) { answer } else { read_until(&mut stream, "}").await };
            assert!(rest.contains(detail), "{rest}");
        }
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn headers_and_bodies_are_as_large_as_the_limits_say() {
    let limits = Limits { headers: 8, header_bytes: 0, body_bytes: Some(4), ..LENIENT };
    let server = Server::within(limits, App::service()).await;
    let post = |length: usize| format!("content-length: {length}\r\n\r\n{}", "x".repeat(length));
    let rows = [
        // `Host` and `Content-Length` are two of the eight.
        (format!("{}{}", "a: b\r\n".repeat(6), post(4)), "200 ok"),
        (format!("{}{}", "a: b\r\n".repeat(7), post(4)), "431 request header fields too large"),
        // 8 KiB is the smallest limit.
        (format!("a: {}\r\n{}", "b".repeat(8_000), post(4)), "200 ok"),
        (format!("a: {}\r\n{}", "b".repeat(9_000), post(4)), "431 request header fields too large"),
        (post(5), "413 payload too large"),
    ];
    for (rest, status) in rows {
        let mut stream = server.connect().await;
        let answer =
            exchange(&mut stream, &format!("POST /length HTTP/1.1\r\nhost: localhost\r\n{rest}")).await;
        assert!(answer.starts_with(&format!("http/1.1 {status}\r\n")), "{status}: {answer}");
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_over_the_limit_waits_for_another_to_end() {
    let server = Server::within(Limits { connections: 2, ..LENIENT }, App::service()).await;
    let (mut first, mut second) = (server.connect().await, server.connect().await);
    for stream in [&mut first, &mut second] {
        let _ = exchange(stream, NOW).await;
    }
    let mut third = server.connect().await;
    third.write_all(NOW.as_bytes()).await.unwrap();
    let (answered, mut answer) = oneshot::channel();
    tokio::spawn(async move {
        let text = read_until(&mut third, "\r\n\r\n").await;
        let _ = answered.send((third, text));
    });
    sleep(SHORT).await;
    assert!(answer.try_recv().is_err(), "three are served");
    drop(first);
    let (_third, text) = answer.await.unwrap();
    assert!(text.starts_with("http/1.1 200 ok\r\n"), "{text}");
    drop(second);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unused_connection_is_closed() {
    let server = Server::within(Limits { keep_alive_time: SHORT, ..LENIENT }, App::service()).await;
    let mut stream = server.connect().await;
    let answer = exchange(&mut stream, NOW).await;
    assert!(answer.starts_with("http/1.1 200 ok\r\n"), "{answer}");
    let _ = read_to_end(&mut stream).await;
    // A connection with a request in flight is in use, however long that takes.
    let mut stream = server.connect().await;
    let answer = exchange(&mut stream, "GET /slowly HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    assert!(answer.starts_with("http/1.1 200 ok\r\n"), "{answer}");
    // Over HTTP/2 the server announces it, so the client ends without an error.
    let (mut client, connection) = server.connect_http2().await;
    for path in ["/slowly", "/now"] {
        assert_eq!(client.send_request(asking(path)).await.unwrap().status(), 200);
    }
    let ended = timeout(Duration::from_secs(10), connection).await;
    ended.expect("an end within ten seconds").unwrap().unwrap();
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_response_that_is_not_read_ends_the_connection() {
    let server = Server::within(Limits { write_time: SHORT, ..LENIENT }, App::service()).await;
    let mut stream = server.connect().await;
    stream.write_all(b"GET /large HTTP/1.1\r\nhost: localhost\r\n\r\n").await.unwrap();
    sleep(SHORT * 4).await;
    let count = read_to_end(&mut stream).await;
    assert!(count < LARGE, "{count} bytes came");
    // A client that reads gets all of it.
    let mut stream = server.connect().await;
    stream.write_all(b"GET /large HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").await.unwrap();
    let count = read_to_end(&mut stream).await;
    assert!(count > LARGE, "{count} bytes came");
    server.stop().await;
}

/// The system says that there is room only where much of its buffer is free, which takes longer than the limit here.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_slow_reader_gets_all_of_it() {
    let server = Server::within(Limits { write_time: SHORT, ..LENIENT }, App::service()).await;
    let mut stream = server.connect().await;
    let request = b"GET /large HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    stream.write_all(request).await.unwrap();
    let (mut count, mut chunk) = (0, vec![0; 128 * 1024]);
    // Slowly for as long as it matters, and then the rest at once.
    while count < LARGE / 4 {
        count += stream.read(&mut chunk).await.unwrap();
        sleep(SHORT / 8).await;
    }
    count += read_to_end(&mut stream).await;
    assert!(count > LARGE, "{count} bytes came");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_upload_that_stalls_under_a_response_ends_it() {
    let server = Server::within(Limits { request_time: SHORT, ..LENIENT }, App::service()).await;
    let mut stream = server.connect().await;
    let head = "POST /echo HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n";
    let answer = exchange(&mut stream, &format!("{head}abc")).await;
    assert!(answer.starts_with("http/1.1 200 ok\r\n"), "{answer}");
    // As long as something comes there is no limit.
    for _ in 0..8 {
        sleep(SHORT / 2).await;
        stream.write_all(b"d").await.unwrap();
        let _ = read_until(&mut stream, "d").await;
    }
    let _ = read_to_end(&mut stream).await;
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn over_http2_a_connection_with_a_slow_reader_is_not_idle() {
    // The write limit does not apply either, as long as the client takes some of the response.
    let limits = Limits { keep_alive_time: SHORT, write_time: SHORT * 5, ..LENIENT };
    let server = Server::within(limits, App::service()).await;
    let (mut client, _connection) = server.connect_http2().await;
    let mut body = client.send_request(asking("/medium")).await.unwrap().into_body();
    let mut count = 0;
    while let Some(frame) = body.frame().await {
        count += frame.unwrap().into_data().unwrap().len();
        sleep(SHORT / 8).await;
    }
    assert_eq!(count, MEDIUM);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn over_http2_a_response_that_is_not_read_ends_the_connection() {
    let server = Server::within(Limits { write_time: SHORT, ..LENIENT }, App::service()).await;
    let (mut client, connection) = server.connect_http2().await;
    let body = client.send_request(asking("/medium")).await.unwrap().into_body();
    let ended = timeout(Duration::from_secs(10), connection).await;
    assert!(ended.is_ok(), "still connected");
    drop(body);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_limit_breaks_a_server() {
    let most = Limits {
        header_read_time: Duration::MAX,
        headers: usize::MAX,
        header_bytes: usize::MAX,
        body_bytes: Some(usize::MAX),
        request_time: Duration::MAX,
        unread_bytes: usize::MAX,
        unread_time: Duration::MAX,
        write_time: Duration::MAX,
        keep_alive_time: Duration::MAX,
        connections: usize::MAX,
        shutdown_time: Duration::MAX,
    };
    let least = Limits {
        headers: 8,
        header_bytes: 0,
        body_bytes: Some(0),
        unread_bytes: 0,
        unread_time: Duration::ZERO,
        write_time: Duration::ZERO,
        keep_alive_time: Duration::ZERO,
        connections: 0,
        shutdown_time: Duration::ZERO,
        ..LENIENT
    };
    for limits in [most, least] {
        let server = Server::within(limits, App::service()).await;
        let mut stream = server.connect().await;
        let answer = exchange(&mut stream, NOW).await;
        assert!(answer.starts_with("http/1.1 200 ok\r\n"), "{limits:?}: {answer}");
        drop(stream);
        let (mut client, connection) = server.connect_http2().await;
        let answer = client.send_request(asking("/now")).await.unwrap();
        assert_eq!(answer.status(), 200, "{limits:?}");
        drop((client, answer));
        let _ = connection.await;
        server.stop().await;
    }
}

/// Runs the test below where the system grants few file descriptors.
#[test]
fn running_out_of_file_descriptors_passes() {
    let this = std::env::current_exe().unwrap();
    let test = "limits::few_file_descriptors";
    let output = Command::new("sh")
        .args(["-c", r#"ulimit -n 64 && exec "$0" --ignored --exact "$1" --nocapture"#])
        .arg(this)
        .arg(test)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes all file descriptors of its process"]
async fn few_file_descriptors() {
    let server = Server::within(LENIENT, App::service()).await;
    let mut streams = Vec::new();
    // The client's end of a connection takes one as well, so the server gets none for the last.
    while let Ok(stream) = TcpStream::connect(server.address).await {
        streams.push(stream);
    }
    assert!(streams.len() > 16, "{} connections", streams.len());
    sleep(SHORT).await;
    drop(streams);
    // A connection is taken from the queue where there is a descriptor again.
    let mut stream = server.connect().await;
    let answer = exchange(&mut stream, NOW).await;
    assert!(answer.starts_with("http/1.1 200 ok\r\n"), "{answer}");
    drop(stream);
    server.stop().await;
}
