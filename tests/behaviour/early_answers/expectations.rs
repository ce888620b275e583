//! `Expect: 100-continue`: a client that asks before it sends a body (RFC 9110, section 10.1.1).

use std::{
    io::{Read, Write},
    process::Command,
};

use restmachine_tests::socket::Server;

use super::upload::{blocking, connect, read_answer, Upload};
use super::{App, LARGE, LENIENT};

const EXPECT: &str = "expect: 100-continue\r\n";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_body_that_is_not_read_is_not_asked_for() {
    let server = Server::within(LENIENT, App::service()).await;
    let address = server.address;
    for (line, status) in super::EARLY.into_iter().filter(|(line, _)| *line != "POST /later") {
        for sends_anyway in [false, true] {
            blocking(move || {
                let mut stream = connect(address).unwrap();
                let upload = Upload { line, headers: EXPECT, length: LARGE, ..Upload::default() };
                if sends_anyway {
                    upload.send(&mut stream).unwrap();
                } else {
                    stream.write_all(upload.head().as_bytes()).unwrap();
                }
                // Neither side could tell a body from another request now.
                let answer = read_answer(&mut stream).unwrap();
                assert!(answer.starts_with(status), "{line}: {answer}");
                assert!(answer.contains("connection: close\r\n"), "{line}: {answer}");
                let mut rest = String::new();
                stream.read_to_string(&mut rest).unwrap();
                assert_eq!(rest, "", "{line}");
            })
            .await;
        }
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_body_that_is_read_is_asked_for() {
    let server = Server::within(LENIENT, App::service()).await;
    let address = server.address;
    let (first, second) = blocking(move || {
        let mut stream = connect(address).unwrap();
        let upload = Upload { line: "POST /length", headers: EXPECT, length: 4, ..Upload::default() };
        stream.write_all(upload.head().as_bytes()).unwrap();
        let first = read_answer(&mut stream).unwrap();
        stream.write_all(b"body").unwrap();
        (first, read_answer(&mut stream).unwrap())
    })
    .await;
    assert!(first.starts_with("http/1.1 100 continue\r\n"), "{first}");
    assert!(second.starts_with("http/1.1 200 ") && !second.contains("connection: close\r\n"), "{second}");
    server.stop().await;
}

/// curl asks before it sends a long body, and stops when the answer is there.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn curl_reads_the_answer() {
    if Command::new("curl").arg("--version").output().is_err() {
        // Not by `eprintln!`, whose output a passing test does not show.
        std::io::stderr().write_all(b"skipped: curl is not installed\n").unwrap();
        return;
    }
    let server = Server::within(LENIENT, App::service()).await;
    let file = std::env::temp_dir().join(format!("restmachine-upload-{}", std::process::id()));
    std::fs::write(&file, vec![b'x'; LARGE]).unwrap();
    for (header, path, status) in [
        ("Expect: 100-continue", "/length", "413 1"),
        ("Expect: 100-continue", "/refused", "401 1"),
        ("Expect:", "/length", "413 1"),
        ("Expect:", "/refused", "401 1"),
    ] {
        let (url, data) = (format!("http://{}{path}", server.address), format!("@{}", file.display()));
        let output = blocking(move || {
            Command::new("curl")
                .args(["--silent", "--max-time", "20", "--output", "/dev/null", "--header", header])
                .args(["--write-out", "%{http_code} %{num_connects}", "--data-binary", &data, &url])
                .output()
                .unwrap()
        })
        .await;
        assert!(output.status.success(), "{header}, {path}: {output:?}");
        assert_eq!(String::from_utf8_lossy(&output.stdout), status, "{header}, {path}");
    }
    std::fs::remove_file(file).unwrap();
    server.stop().await;
}
