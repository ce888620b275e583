//! A policy from the environment: the program as a process, with good, wrong and no variables.

use std::{
    net::{SocketAddr, TcpListener},
    process::{Child, Command, Output, Stdio},
    time::Duration,
};

use restmachine_tests::socket::Server;

use crate::{ask, check, Row, APP, EVIL};

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/environment.rs"]
mod program;

/// The program, which ends with the test.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn command(origins: Option<&str>, address: SocketAddr) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_environment-example"));
    command.env_remove("ALLOWED_ORIGINS").env("ADDRESS", address.to_string());
    command.envs(origins.map(|origins| ("ALLOWED_ORIGINS", origins)));
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// A port that was free a moment ago.
fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

async fn start(origins: Option<&str>) -> (Process, SocketAddr) {
    let address = free_address();
    let mut process = Process(command(origins, address).spawn().unwrap());
    for _ in 0..200 {
        assert!(process.0.try_wait().unwrap().is_none(), "the program ended");
        if tokio::net::TcpStream::connect(address).await.is_ok() {
            return (process, address);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the program did not listen within ten seconds");
}

fn refused(origins: &str) -> Output {
    command(Some(origins), free_address()).output().unwrap()
}

#[tokio::test]
async fn the_environment_names_the_origins() {
    let (_process, address) = start(Some("https://app.example.com, https://www.example.com")).await;
    let rows: &[Row] = &[
        ("GET /api/data", APP, 200, Some(APP), true, "data"),
        ("GET /api/data", "https://www.example.com", 200, Some("https://www.example.com"), true, "data"),
        ("GET /api/data", "http://localhost:3000", 200, None, false, "data"),
        ("preflight GET /api/data", APP, 204, Some(APP), true, ""),
        ("preflight GET /api/data", EVIL, 403, None, false, ""),
    ];
    check(address, rows).await;
}

#[tokio::test]
async fn without_it_the_policy_is_the_programs_own() {
    let (_process, address) = start(None).await;
    let answer = ask(address, "GET /api/data", "http://localhost:3000").await;
    assert_eq!(answer.header("access-control-allow-origin").as_deref(), Some("http://localhost:3000"));
}

#[test]
fn a_wrong_variable_ends_the_program_with_every_mistake() {
    let rows: &[(&str, &[&str])] = &[
        ("*", &["O-WILDCARD-CREDENTIALS"]),
        (
            "https://app.example.com/,http://www.example.com",
            &["O-TAIL", "write `https://app.example.com`", "O-INSECURE"],
        ),
        ("", &["O-MISSING"]),
        ("https://*.com", &["O-PUBLIC-SUFFIX"]),
    ];
    for (origins, said) in rows {
        let output = refused(origins);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{origins}: {error}");
        assert!(error.starts_with("ALLOWED_ORIGINS: "), "{origins}: {error}");
        for words in *said {
            assert!(error.contains(words), "{origins}: {words} is not in {error}");
        }
    }
}

#[tokio::test]
async fn what_it_builds_is_what_is_served() {
    let server = Server::start(program::App::service().with_cors(program::policy(APP).unwrap())).await;
    check(server.address, &[("GET /api/data", APP, 200, Some(APP), true, "data")]).await;
    server.stop().await;
}
