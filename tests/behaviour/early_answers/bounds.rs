//! How much and how long a client may send after its request is answered.

use std::{
    fs,
    io::Write,
    process::Command,
    thread::sleep,
    time::{Duration, Instant},
};

use restmachine::Limits;
use restmachine_tests::socket::Server;

use super::upload::{answer_to, blocking, connect, read_answer, Framing, Upload};
use super::{App, LENIENT, SHORT};

const MEBIBYTE: usize = 1024 * 1024;
/// More than the sockets of both sides hold.
const ENDLESS: usize = 256 * MEBIBYTE;
/// A line whose answer is the last of its connection, and one whose answer is not.
const LINES: [&str; 2] = ["POST /length", "POST /refused"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_more_is_read_than_the_limit() {
    let server = Server::within(Limits { unread_bytes: MEBIBYTE, ..LENIENT }, App::service()).await;
    let address = server.address;
    for line in LINES {
        for framing in [Framing::Length, Framing::Chunked] {
            blocking(move || {
                let mut stream = connect(address).unwrap();
                let upload = Upload { line, length: ENDLESS, framing, ..Upload::default() };
                let sent = upload.send(&mut stream);
                assert!(sent.is_err(), "{line}, {framing:?}: all of it was read");
            })
            .await;
        }
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_sends_slowly_is_cut() {
    let limits = Limits { unread_time: SHORT * 3, connections: 1, ..LENIENT };
    let server = Server::within(limits, App::service()).await;
    let address = server.address;
    for line in LINES {
        blocking(move || {
            let mut stream = connect(address).unwrap();
            let upload = Upload { line, length: ENDLESS, framing: Framing::Chunked, ..Upload::default() };
            // The length is checked when the bytes come, so one chunk has more than the limit.
            let first = 3 * MEBIBYTE;
            stream.write_all(format!("{}{first:x}\r\n", upload.head()).as_bytes()).unwrap();
            stream.write_all(&vec![b'x'; first]).unwrap();
            stream.write_all(b"\r\n").unwrap();
            let _ = read_answer(&mut stream).unwrap();
            let begun = Instant::now();
            while stream.write_all(b"1\r\nx\r\n").is_ok() {
                assert!(begun.elapsed() < Duration::from_secs(10), "{line}: still connected");
                sleep(SHORT / 20);
            }
            assert!(begun.elapsed() > SHORT, "{line}: cut after {:?}", begun.elapsed());
        })
        .await;
    }
    // It counted as a connection until then, and does not count any more.
    let now = Upload { line: "POST /ignored", length: 1, ..Upload::default() };
    assert!(answer_to(address, now).await.unwrap().starts_with("http/1.1 200 "));
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_that_is_read_to_its_end_counts() {
    let server = Server::within(Limits { connections: 1, ..LENIENT }, App::service()).await;
    let address = server.address;
    for line in LINES {
        let stream = blocking(move || {
            let mut stream = connect(address).unwrap();
            let upload = Upload { line, length: ENDLESS, ..Upload::default() };
            stream.write_all(upload.head().as_bytes()).unwrap();
            let _ = read_answer(&mut stream).unwrap();
            stream
        })
        .await;
        let now = Upload { line: "POST /ignored", length: 1, ..Upload::default() };
        let mut waiting = std::pin::pin!(answer_to(address, now));
        assert!(tokio::time::timeout(SHORT * 2, &mut waiting).await.is_err(), "{line}: two are served");
        drop(stream);
        assert!(waiting.await.unwrap().starts_with("http/1.1 200 "));
    }
    server.stop().await;
}

/// Runs the test below in a process whose memory nothing else uses.
#[test]
fn what_is_dropped_takes_no_memory() {
    let test = "early_answers::bounds::memory_stays_flat";
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", test, "--nocapture"])
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "measures the memory of its process"]
async fn memory_stays_flat() {
    let server = Server::within(LENIENT, App::service()).await;
    let upload = |line, length| answer_to(server.address, Upload { line, length, ..Upload::default() });
    for line in LINES {
        upload(line, 4 * MEBIBYTE).await.unwrap();
    }
    let before = peak_memory();
    for line in LINES {
        upload(line, 60 * MEBIBYTE).await.unwrap();
    }
    let grown = peak_memory() - before;
    assert!(grown < 8 * MEBIBYTE, "{grown} bytes more");
    server.stop().await;
}

/// The most that this process has had in memory, in bytes.
fn peak_memory() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<usize>().unwrap() * 1024
}
