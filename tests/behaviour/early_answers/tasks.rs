//! Tasks that read the rest of a request after its response.

use std::{
    io::Write,
    net::SocketAddr,
    sync::{Mutex, PoisonError},
    thread::sleep,
    time::{Duration, Instant},
};

use restmachine::{post, router, Body, Limits};
use restmachine_tests::socket::Server;

use super::upload::{blocking, connect, read_answer};
use super::{LENIENT, LONG, SHORT};

/// What the tasks have read, each under the name of its test.
static READ: Mutex<Vec<(String, Option<usize>)>> = Mutex::new(Vec::new());

#[post("/tasks/{name}")]
async fn task(name: String, body: Body) -> &'static str {
    tokio::spawn(async move {
        let read = body.bytes().await.ok().map(|bytes| bytes.len());
        READ.lock().unwrap().push((name, read));
    });
    "accepted"
}

router! { App { task } }

/// Limits of which only one allows a client to send for long.
const HASTY: Limits = Limits { header_read_time: SHORT, keep_alive_time: SHORT, ..LENIENT };

/// Sends ten bytes, each after a pause, and returns what the task has read.
fn send_slowly(address: SocketAddr, name: &str) -> Option<usize> {
    let mut stream = connect(address).unwrap();
    let head = format!("POST /tasks/{name} HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    assert!(read_answer(&mut stream).unwrap().ends_with("accepted"));
    for _ in 0..10 {
        sleep(SHORT / 2);
        if stream.write_all(b"x").is_err() {
            break;
        }
    }
    let begun = Instant::now();
    loop {
        let read = READ.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, read)) = read.iter().find(|(of, _)| of == name) {
            return *read;
        }
        drop(read);
        assert!(begun.elapsed() < Duration::from_secs(10), "the task still reads");
        sleep(SHORT / 10);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_task_reads_for_as_long_as_the_rest_would_be_dropped() {
    for (name, unread_time, read) in [("patient", LONG, Some(10)), ("hasty", SHORT * 2, None)] {
        let server = Server::within(Limits { unread_time, ..HASTY }, App::service()).await;
        let address = server.address;
        assert_eq!(blocking(move || send_slowly(address, name)).await, read, "{name}");
        server.stop().await;
    }
}
