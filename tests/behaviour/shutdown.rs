//! How a server ends: requests in flight are answered, new ones are refused.

use std::{
    io::{Read, Write},
    sync::Arc,
    time::Duration,
};

use http_body_util::BodyExt;
use restmachine::{get, router, Dispatch, Limits, Service, State};
use tokio::{
    io::AsyncWriteExt,
    net::TcpStream,
    sync::{mpsc, Notify},
    time::{sleep, timeout, Instant},
};

use restmachine_tests::socket::{asking, exchange, read_to_end, read_until, Server};

/// Lets a test hold a handler.
#[derive(State)]
struct Gate {
    entered: mpsc::Sender<()>,
    opened: Arc<Notify>,
}

#[get("/gate")]
async fn gate(entered: &mpsc::Sender<()>, opened: &Arc<Notify>) -> &'static str {
    let _ = entered.send(()).await;
    opened.notified().await;
    "through"
}

#[get("/now")]
fn now() -> &'static str {
    "now"
}

/// More bytes than any HTTP/2 client has room for at once.
const LARGE: usize = 1024 * 1024;

#[get("/large")]
fn large() -> Vec<u8> {
    vec![b'x'; LARGE]
}

router! { App<Gate> { gate, now, large } }

const NOW: &str = "GET /now HTTP/1.1\r\nhost: localhost\r\n\r\n";
const GATE: &str = "GET /gate HTTP/1.1\r\nhost: localhost\r\n\r\n";

/// A service, a signal that its handler was entered, and one that lets the handler go on.
fn gated() -> (Service<impl Dispatch<Gate>, Gate>, mpsc::Receiver<()>, Arc<Notify>) {
    let (entered, entering) = mpsc::channel(8);
    let opened = Arc::<Notify>::default();
    (App::with_state(Gate { entered, opened: Arc::clone(&opened) }), entering, opened)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_in_flight_is_answered_and_what_is_new_is_refused() {
    let (service, mut entered, opened) = gated();
    let server = Server::start(service).await;
    let address = server.address;
    let (mut busy, mut idle) = (server.connect().await, server.connect().await);
    let _ = exchange(&mut idle, NOW).await;
    busy.write_all(GATE.as_bytes()).await.unwrap();
    entered.recv().await.unwrap();
    let ended = server.end();
    // A client that could not know is answered, and the response says that it was the last.
    let answer = exchange(&mut idle, NOW).await;
    assert!(answer.starts_with("http/1.1 200 ok\r\n"), "{answer}");
    let is_last = answer.contains("connection: close\r\n");
    let refused = async {
        while TcpStream::connect(address).await.is_ok() {
            sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(Duration::from_secs(10), refused).await.expect("nothing listens any more");
    assert!(!ended.is_finished(), "a request is in flight");
    // If the server had not heard the signal yet, the next response says so, or the connection is closed.
    if !is_last {
        let _ = read_to_end(&mut idle).await;
    }
    opened.notify_one();
    let answer = read_until(&mut busy, "through").await;
    assert!(answer.contains("connection: close\r\n"), "{answer}");
    assert_eq!(read_to_end(&mut busy).await, 0);
    ended.await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_that_stays_silent_does_not_keep_the_server() {
    let (service, ..) = gated();
    let server = Server::start(service).await;
    let (mut idle, _fresh) = (server.connect().await, server.connect().await);
    let _ = exchange(&mut idle, NOW).await;
    let begun = Instant::now();
    server.stop().await;
    // Half a second, and not the minute that it would have been kept otherwise.
    assert!(begun.elapsed() < Duration::from_secs(10));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_in_flight_over_http2_is_answered() {
    let (service, mut entered, opened) = gated();
    let server = Server::start(service).await;
    let (mut client, connection) = server.connect_http2().await;
    let answer = tokio::spawn(client.send_request(asking("/gate")));
    entered.recv().await.unwrap();
    let ended = server.end();
    // The server says that it takes no more requests.
    let told = async {
        while client.send_request(asking("/now")).await.is_ok() {
            sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(Duration::from_secs(10), told).await.expect("the server announces its end");
    opened.notify_one();
    assert_eq!(answer.await.unwrap().unwrap().status(), 200);
    timeout(Duration::from_secs(10), connection).await.unwrap().unwrap().unwrap();
    ended.await.unwrap().unwrap();
}

/// The part of a response that hyper has taken is not sent yet: a reader makes room for a little at a time.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_response_in_flight_over_http2_is_sent_to_its_end() {
    let (service, ..) = gated();
    let server = Server::start(service).await;
    let (mut client, _connection) = server.connect_http2().await;
    let mut body = client.send_request(asking("/large")).await.unwrap().into_body();
    let ended = server.end();
    let mut count = 0;
    while let Some(frame) = body.frame().await {
        count += frame.unwrap().into_data().unwrap().len();
        // Longer than a silent connection is kept, and all of it several times as long.
        sleep(Duration::from_millis(if count < 200_000 { 300 } else { 5 })).await;
    }
    assert_eq!(count, LARGE);
    drop(client);
    ended.await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_that_takes_longer_than_the_server_waits_is_dropped() {
    let (service, mut entered, _closed) = gated();
    let limits = Limits { shutdown_time: Duration::from_millis(200), ..Limits::DEFAULT };
    let server = Server::within(limits, service).await;
    let mut stream = server.connect().await;
    stream.write_all(GATE.as_bytes()).await.unwrap();
    entered.recv().await.unwrap();
    server.stop().await;
    assert_eq!(read_to_end(&mut stream).await, 0);
}

/// On one thread the server comes to run only where the test waits, so it hears of the signal before its runtime hears of
/// the connections.
#[tokio::test]
async fn a_client_that_connected_before_the_signal_is_answered() {
    let (service, ..) = gated();
    let server = Server::start(service).await;
    let address = server.address;
    // The server begins to wait.
    sleep(Duration::from_millis(50)).await;
    let mut clients: Vec<_> = (0..3).map(|_| std::net::TcpStream::connect(address).unwrap()).collect();
    for client in &mut clients {
        client.write_all(NOW.as_bytes()).unwrap();
    }
    server.stop().await;
    for mut client in clients {
        client.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let mut answer = String::new();
        client.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("\r\n\r\nnow"), "{answer}");
        assert!(answer.contains("connection: close\r\n"), "{answer}");
    }
    std::net::TcpStream::connect(address).unwrap_err();
}
