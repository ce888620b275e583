//! Each example, served on a socket and called as a user would call it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod authentication;
mod environment;
mod hosts;
mod policies;
mod quickstart;
mod reviewed;
mod sqlite;

use std::net::SocketAddr;

use restmachine_tests::{socket, Answer};

const APP: &str = "https://app.example.com";
const ADMIN: &str = "https://admin.example.com";
const EVIL: &str = "https://evil.example";

/// The request, its origin, the status, the origin that is allowed, whether with credentials, and some of the body.
///
/// A request is `GET /path`, `POST /path {"json":true}`, or `preflight DELETE /path`.
type Row = (&'static str, &'static str, u16, Option<&'static str>, bool, &'static str);

async fn ask(address: SocketAddr, asked: &str, origin: &str) -> Answer {
    if let Some(line) = asked.strip_prefix("preflight ") {
        let (method, path) = line.split_once(' ').unwrap();
        let headers = [("origin", origin), ("access-control-request-method", method)];
        return socket::ask(address, &format!("OPTIONS {path}"), &headers, "").await;
    }
    // After the path, which has no space.
    let path = asked.find('/').unwrap();
    let end = asked[path..].find(' ').map_or(asked.len(), |length| path + length);
    let (line, body) = (&asked[..end], asked[end..].trim_start());
    let headers = [("origin", origin), ("content-type", "application/json")];
    socket::ask(address, line, &headers, body).await
}

async fn check(address: SocketAddr, rows: &[Row]) {
    for (asked, origin, status, allowed, with_credentials, excerpt) in rows {
        let answer = ask(address, asked, origin).await;
        let what = format!("{asked} from {origin}: {answer:?}");
        assert_eq!(answer.status, *status, "{what}");
        assert_eq!(answer.header("access-control-allow-origin").as_deref(), *allowed, "{what}");
        let credentials = answer.header("access-control-allow-credentials");
        assert_eq!(credentials.as_deref(), with_credentials.then_some("true"), "{what}");
        assert!(answer.body.contains(excerpt), "{what}");
    }
}
