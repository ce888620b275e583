//! The same over a socket, as a client sees it.

use std::time::Duration;

use restmachine::{get, router};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
};

#[get("/users/{id}")]
async fn user(id: u64) -> String {
    format!("user {id}")
}

#[get("/panic")]
async fn panics() -> &'static str {
    panic!("in a handler")
}

router! {
    #[cors(origins = ["https://app.example"], credentials)]
    App { user, panics }
}

async fn exchange(stream: &mut TcpStream, request: &str) -> String {
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    let mut chunk = [0; 4096];
    // Every answer here fits its first packets; a connection that stays open has no end to read to.
    while !answer.windows(4).any(|window| window == b"\r\n\r\n") {
        let count = stream.read(&mut chunk).await.unwrap();
        assert!(count > 0, "the connection was dropped");
        answer.extend_from_slice(&chunk[..count]);
    }
    String::from_utf8_lossy(&answer).to_lowercase()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_survives_whatever_its_requests_do() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let server =
        restmachine::serve(listener, App::service()).with_banner(false).with_graceful_shutdown(async {
            let _ = stopped.await;
        });
    let server = tokio::spawn(server.into_future());
    let mut stream = TcpStream::connect(address).await.unwrap();
    let exchanges = [
        ("GET /panic", "origin: https://app.example", "500 internal server error", "https://app.example"),
        ("GET /users/7", "origin: https://app.example", "200 ok", "https://app.example"),
        ("GET /users/x", "origin: https://app.example", "400 bad request", "https://app.example"),
        ("GET /none", "origin: https://app.example", "404 not found", "https://app.example"),
        (
            "OPTIONS /users/7",
            "origin: https://app.example\r\naccess-control-request-method: GET",
            "204 no content",
            "access-control-allow-methods: get, options",
        ),
    ];
    for (line, headers, status, expected) in exchanges {
        let request = format!("{line} HTTP/1.1\r\nhost: localhost\r\n{headers}\r\n\r\n");
        let answer = exchange(&mut stream, &request).await;
        assert!(answer.starts_with(&format!("http/1.1 {status}\r\n")), "{line}: {answer}");
        assert!(answer.contains(expected), "{line}: {answer}");
    }
    drop(stream);
    stop.send(()).unwrap();
    server.await.unwrap().unwrap();
    // A process that another test starts right now holds a copy of the socket until it runs.
    for _ in 0..100 {
        if TcpStream::connect(address).await.is_err() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("something listens after the shutdown");
}
