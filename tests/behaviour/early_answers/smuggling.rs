//! Bodies that look like requests: however a request is answered, no byte of its body is read as the next one (RFC 9112, section
//! 11.2).

use std::{
    fmt::Write as _,
    io::{Read, Write},
    net::SocketAddr,
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
    thread::spawn,
};

use restmachine::{get, post, router, Body, Bytes, Limits, StatusCode};
use restmachine_tests::socket::Server;

use super::upload::{blocking, connect};
use super::{LENIENT, SHORT};

static SMUGGLED: AtomicUsize = AtomicUsize::new(0);

#[get("/smuggled")]
fn smuggled() {
    SMUGGLED.fetch_add(1, Relaxed);
}

#[post("/refused")]
fn refused() -> (StatusCode, &'static str) {
    (StatusCode::UNAUTHORIZED, "refused")
}

#[post("/all")]
async fn all(body: Bytes) -> String {
    body.len().to_string()
}

/// Reads one piece, and drops the rest.
#[post("/some")]
async fn some(mut body: Body) -> String {
    let frame = http_body_util::BodyExt::frame(&mut body).await;
    frame.is_some().to_string()
}

/// Answers, and reads the body then.
#[post("/task")]
async fn task(body: Body) -> &'static str {
    tokio::spawn(body.bytes());
    "task"
}

/// Answers with the body, while it comes.
#[post("/echo")]
async fn echo(body: Body) -> Body {
    body
}

router! { Careful { smuggled, refused, all, some, task, echo } }

const REQUEST: &str = "\r\n\r\nGET /smuggled HTTP/1.1\r\nhost: localhost\r\n\r\n";
const PATHS: [&str; 6] = ["/refused", "/all", "/some", "/task", "/echo", "/none"];
const LENGTHS: [usize; 6] = [0, 5, 1000, 9000, 100_000, 400_000];
const EXPECTATIONS: [&str; 4] = ["", "", "expect: 100-continue\r\n", "expect: other\r\n"];
/// How a body in chunks ends: well, with trailers, or not at all.
const ENDS: [&str; 4] = ["0\r\n\r\n", "0\r\ntrailer: x\r\n\r\n", "zz\r\n", "fffffffffffffffffff\r\n"];

/// Numbers that look random, and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

fn request(numbers: &mut Numbers) -> String {
    let (path, length, version) =
        (numbers.of(&PATHS), numbers.of(&LENGTHS), numbers.of(&["1.1", "1.1", "1.0"]));
    let body: String = REQUEST.chars().cycle().take(length).collect();
    let expectation = numbers.of(&EXPECTATIONS);
    let mut text = format!("POST {path} HTTP/{version}\r\nhost: localhost\r\n{expectation}");
    if numbers.below(2) == 0 {
        write!(text, "content-length: {length}\r\n\r\n{body}").unwrap();
        return text;
    }
    text.push_str("transfer-encoding: chunked\r\n\r\n");
    let mut rest = body.as_str();
    while !rest.is_empty() {
        let (chunk, after) = rest.split_at((1 + numbers.below(20_000)).min(rest.len()));
        write!(text, "{:x}\r\n{chunk}\r\n", chunk.len()).unwrap();
        rest = after;
    }
    let end = numbers.of(&ENDS);
    text.push_str(end);
    if !end.starts_with('0') {
        text.push_str(REQUEST);
    }
    text
}

/// Sends requests in pieces of any size, and reads until the server says no more. Returns how many answers came.
fn exchange(address: SocketAddr, numbers: &mut Numbers) -> usize {
    let text: String = (0..=numbers.below(4)).map(|_| request(numbers)).collect();
    let mut stream = connect(address).unwrap();
    let mut reading = stream.try_clone().unwrap();
    reading.set_read_timeout(Some(SHORT)).unwrap();
    let reader = spawn(move || {
        let (mut answers, mut piece) = (Vec::new(), vec![0; 65_536]);
        while let Ok(count @ 1..) = reading.read(&mut piece) {
            answers.extend_from_slice(&piece[..count]);
        }
        String::from_utf8_lossy(&answers).matches("\r\ndate: ").count()
    });
    let mut rest = text.as_bytes();
    while !rest.is_empty() {
        let size = numbers.of(&[1, 50, 5000, 200_000]);
        let (piece, after) = rest.split_at((1 + numbers.below(size)).min(rest.len()));
        // The server may have ended the connection.
        if stream.write_all(piece).is_err() {
            break;
        }
        rest = after;
    }
    reader.join().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_byte_of_a_body_is_a_request() {
    let server = Server::within(Limits { unread_bytes: 300_000, ..LENIENT }, Careful::service()).await;
    let address = server.address;
    let answers = blocking(move || {
        let mut numbers = Numbers(1);
        (0..200).map(|_| exchange(address, &mut numbers)).sum::<usize>()
    })
    .await;
    assert!(answers > 200, "{answers} answers");
    assert_eq!(SMUGGLED.load(Relaxed), 0);
    server.stop().await;
}
