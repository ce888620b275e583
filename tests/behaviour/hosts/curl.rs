//! What curl makes of a response without a body over HTTP/2, which it checks as browsers do.

use std::{io::Write, process::Output};

use restmachine_tests::socket::Server;
use tokio::process::Command;

use super::null_bodies::service;

/// Asks by `curl --http2-prior-knowledge`; `None` if there is no curl, or none that knows HTTP/2.
async fn curl(arguments: &[&str]) -> Option<Output> {
    let version = Command::new("curl").arg("--version").output().await.ok()?;
    if !String::from_utf8_lossy(&version.stdout).contains("HTTP2") {
        return None;
    }
    let mut command = Command::new("curl");
    command.args(["--silent", "--show-error", "--http2-prior-knowledge", "--max-time", "10"]);
    Some(command.args(arguments).output().await.expect("curl runs"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn curl_reads_a_response_without_a_body_over_http2() {
    let server = Server::start(service()).await;
    let rows = [
        ("/worded/204", "GET", "204 0"),
        ("/worded/205", "GET", "205 0"),
        ("/worded/304", "GET", "304 0"),
        ("/announced/204", "GET", "204 0"),
        ("/announced/304", "GET", "304 0"),
        ("/measured/304", "GET", "304 0"),
        ("/streamed/204", "GET", "204 0"),
        ("/worded/200", "HEAD", "200 0"),
        ("/streamed/200", "HEAD", "200 0"),
        ("/worded/200", "GET", "200 2"),
    ];
    for (path, method, expected) in rows {
        let url = format!("http://{}{path}", server.address);
        let method = if method == "HEAD" { "--head" } else { "--get" };
        let arguments =
            [method, "--output", "/dev/null", "--write-out", "%{http_code} %{size_download}", &url];
        let Some(output) = curl(&arguments).await else {
            // Not by `eprintln!`, whose output a passing test does not show.
            std::io::stderr().write_all(b"skipped: there is no curl with HTTP/2\n").unwrap();
            return;
        };
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{path}: {said}");
        assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{path}");
    }
    server.stop().await;
}
