//! A policy from the environment: the program as a process, with good, wrong and no variables.

use std::{ffi::OsStr, net::SocketAddr, os::unix::ffi::OsStrExt, process::Stdio, time::Duration};

use restmachine_tests::socket::Server;
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

use crate::{ask, check, Row, APP, EVIL};

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/environment.rs"]
mod program;

/// How long the program may take to say where it listens, or to end.
const PATIENCE: Duration = Duration::from_secs(10);

fn start(origins: Option<&OsStr>) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_environment-example"));
    command.env_remove("ALLOWED_ORIGINS").env("ADDRESS", "127.0.0.1:0").kill_on_drop(true);
    command.envs(origins.map(|origins| ("ALLOWED_ORIGINS", origins)));
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// The program, which ends with the test, and where it says it listens.
async fn serving(origins: Option<&str>) -> (Child, SocketAddr) {
    let mut process = start(origins.map(OsStr::new));
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
    let line = tokio::time::timeout(PATIENCE, lines.next_line()).await.expect("a line within ten seconds");
    let line = line.unwrap().expect("the program says where it listens");
    (process, line.strip_prefix("http://").unwrap().parse().unwrap())
}

/// The output of a program that ends.
async fn refused(origins: &OsStr) -> (Option<i32>, String) {
    let ended = tokio::time::timeout(PATIENCE, start(Some(origins)).wait_with_output()).await;
    let output = ended.unwrap_or_else(|_| panic!("{origins:?}: it serves")).unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[tokio::test]
async fn the_environment_names_the_origins() {
    let (_process, address) = serving(Some("https://app.example.com, https://www.example.com")).await;
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
    let (_process, address) = serving(None).await;
    let answer = ask(address, "GET /api/data", "http://localhost:3000").await;
    assert_eq!(answer.header("access-control-allow-origin").as_deref(), Some("http://localhost:3000"));
}

#[tokio::test]
async fn a_wrong_variable_ends_the_program_with_every_mistake() {
    let rows: &[(&[u8], &[&str])] = &[
        (b"*", &["O-WILDCARD-CREDENTIALS"]),
        (
            b"https://app.example.com/,http://www.example.com",
            &["O-TAIL", "write `https://app.example.com`", "O-INSECURE"],
        ),
        (b"", &["O-MISSING"]),
        (b"https://*.com", &["O-PUBLIC-SUFFIX"]),
        // A variable that cannot be read is not an empty one.
        (b"\xff", &["not valid unicode"]),
    ];
    for (origins, said) in rows {
        let (code, error) = refused(OsStr::from_bytes(origins)).await;
        assert_eq!(code, Some(1), "{error}");
        assert!(error.starts_with("ALLOWED_ORIGINS: "), "{error}");
        for words in *said {
            assert!(error.contains(words), "{words} is not in {error}");
        }
    }
}

#[tokio::test]
async fn what_it_builds_is_what_is_served() {
    let server = Server::start(program::App::service().with_cors(program::policy(APP).unwrap())).await;
    check(server.address, &[("GET /api/data", APP, 200, Some(APP), true, "data")]).await;
    server.stop().await;
}
