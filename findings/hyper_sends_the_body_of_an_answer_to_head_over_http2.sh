#!/usr/bin/env bash
# hyper 1.12.0: a service's answer to `HEAD` loses its body over HTTP/1.1, and over HTTP/2 the body is sent.
#
# An answer to `HEAD` has no content, and neither has a 204 or a 304 (RFC 9110, 6.4.1). Over HTTP/1.1, hyper sees to that: a
# service may answer `HEAD` as it answers `GET`, and the body is dropped. Most people expect the same from the same service over
# HTTP/2. There the body follows in DATA frames, and so does the body of a 204 or 304. hyper's own client refuses such an answer
# to `HEAD` with a protocol error, and returns the body of a 204 or 304 as if there could be one. So a service that is tested
# over HTTP/1.1 alone passes, and fails for the clients that negotiate HTTP/2.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() {
    printf 'CHANGED: %s\n' "$*"
    exit 1
}

mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
h2 = "=0.4.20" # which hyper uses
http-body-util = "=0.1.5"
hyper = { version = "=1.12.0", features = ["client", "http1", "http2", "server"] }
hyper-util = { version = "=0.1.21", features = ["tokio"] }
tokio = { version = "1", features = ["io-util", "macros", "rt"] }

[workspace]
END
cat >src/main.rs <<'END'
use std::{convert::Infallible, error::Error};

use http_body_util::{BodyExt, Empty, Full};
use hyper::{
    Request, Response,
    body::{Bytes, Incoming},
    client, server,
    service::service_fn,
};
use hyper_util::rt::{TokioExecutor, TokioIo};

/// Answers with the status that is the path, whatever the method is.
async fn answer(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let mut response = Response::new(Full::from("hello"));
    *response.status_mut() = request.uri().path()[1..].parse().expect("a status");
    Ok(response)
}

/// What hyper's client reads of hyper's server.
async fn ask(method: &str, status: u16, over_http2: bool) -> Result<String, Box<dyn Error>> {
    let (near, far) = tokio::io::duplex(65536);
    let (near, far) = (TokioIo::new(near), TokioIo::new(far));
    let request = Request::builder()
        .method(method)
        .uri(format!("http://localhost/{status}"))
        .header("host", "localhost")
        .body(Empty::<Bytes>::new())?;
    let response = if over_http2 {
        tokio::spawn(server::conn::http2::Builder::new(TokioExecutor::new()).serve_connection(far, service_fn(answer)));
        let (mut sender, connection) = client::conn::http2::handshake(TokioExecutor::new(), near).await?;
        tokio::spawn(connection);
        sender.send_request(request).await?
    } else {
        tokio::spawn(server::conn::http1::Builder::new().serve_connection(far, service_fn(answer)));
        let (mut sender, connection) = client::conn::http1::handshake(near).await?;
        tokio::spawn(connection);
        sender.send_request(request).await?
    };
    let length = response.headers().get("content-length").map_or("none", |length| length.to_str().unwrap_or("?"));
    let said = format!("content-length {length}, body ");
    Ok(match response.into_body().collect().await {
        Ok(body) => format!("{said}{:?}", String::from_utf8_lossy(&body.to_bytes())),
        Err(error) => format!("{said}{error}: {}", error.source().map(ToString::to_string).unwrap_or_default()),
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    for (method, status) in [("GET", 200), ("HEAD", 200), ("GET", 204), ("GET", 304)] {
        for (version, over_http2) in [("HTTP/1.1", false), ("HTTP/2", true)] {
            println!("{method} {status} over {version}: {}", ask(method, status, over_http2).await?);
        }
    }
    Ok(())
}
END
cargo run --quiet >said 2>errors || fail "the program does not run: $(tail -n 20 errors)"
cat >expected <<'END'
GET 200 over HTTP/1.1: content-length 5, body "hello"
GET 200 over HTTP/2: content-length 5, body "hello"
HEAD 200 over HTTP/1.1: content-length 5, body ""
HEAD 200 over HTTP/2: content-length 5, body error reading a body from connection: stream error detected: unspecific protocol error detected
GET 204 over HTTP/1.1: content-length none, body ""
GET 204 over HTTP/2: content-length 5, body "hello"
GET 304 over HTTP/1.1: content-length none, body ""
GET 304 over HTTP/2: content-length 5, body "hello"
END
diff expected said || fail "the answers are others"

echo "hyper 1.12.0: the same service, asked by hyper's client:"
sed 's/^/    /' said
