//! Arguments that may be missing: what counts as nothing, before a body has come and after.

use http::Request;
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use restmachine::{post, router, testing::TestClient, Body, Bytes, Form, Json, Problem};
use restmachine_tests::socket::{read_until, Server};
use serde::Deserialize;
use tokio::{io::AsyncWriteExt, sync::mpsc};

use crate::bodies::Pieces;

#[derive(Deserialize)]
struct Number {
    n: u8,
}

#[post("/optional/json")]
async fn json(value: Option<Json<u8>>) -> String {
    written(value.map(|value| value.0.to_string()))
}

#[post("/optional/form")]
async fn form(fields: Option<Form<Number>>) -> String {
    written(fields.map(|fields| fields.0.n.to_string()))
}

#[post("/optional/bytes")]
async fn bytes(bytes: Option<Bytes>) -> String {
    written(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
}

#[post("/optional/text")]
async fn text(text: Option<String>) -> String {
    written(text)
}

#[post("/optional/body")]
async fn body(body: Option<Body>) -> Result<String, Problem> {
    let Some(body) = body else { return Ok("None".to_owned()) };
    Ok(written(Some(String::from_utf8_lossy(&body.bytes().await?).into_owned())))
}

fn written(content: Option<String>) -> String {
    content.map_or_else(|| "None".to_owned(), |content| format!("Some({content})"))
}

router! { App { json, form, bytes, text, body } }

/// Each optional argument with the content type that it expects, if it expects one.
const OPTIONAL: [(&str, Option<&str>); 5] = [
    ("/optional/json", Some("application/json")),
    ("/optional/form", Some("application/x-www-form-urlencoded")),
    ("/optional/bytes", None),
    ("/optional/text", None),
    ("/optional/body", None),
];

/// Sends these pieces in chunks to a service that takes at most ten bytes.
async fn post_pieces(
    target: &str,
    media_type: &str,
    pieces: &[Result<&'static str, &'static str>],
) -> (u16, String) {
    let (sender, receiver) = mpsc::channel(8);
    for piece in pieces {
        sender.send(*piece).await.unwrap();
    }
    drop(sender);
    let body = Body::from_stream(Pieces::new(receiver));
    let request = Request::post(target).header("content-type", media_type).body(body).unwrap();
    let response = TestClient::new(App::service().with_body_limit(10)).send(request).await;
    (response.status().as_u16(), response.text().await)
}

/// A body in chunks, and one over HTTP/2 whose end comes after its headers, turns out to be empty only when it ends.
#[tokio::test]
async fn an_optional_argument_waits_for_the_first_byte() {
    for (target, expected) in OPTIONAL {
        for media_type in ["application/json", "application/x-www-form-urlencoded", "text/plain"] {
            for pieces in [&[][..], &[Ok("")], &[Ok(""), Ok("")]] {
                let answer = post_pieces(target, media_type, pieces).await;
                assert_eq!(answer, (200, "None".to_owned()), "{target} {media_type} {pieces:?}");
            }
            let (pieces, whole) = match target {
                "/optional/form" => ([Ok(""), Ok("n="), Ok(""), Ok("12")], "Some(12)"),
                _ => ([Ok(""), Ok("1"), Ok(""), Ok("2")], "Some(12)"),
            };
            let answer = post_pieces(target, media_type, &pieces).await;
            if expected.is_none_or(|expected| expected == media_type) {
                assert_eq!(answer, (200, whole.to_owned()), "{target} {media_type}");
            } else {
                assert_eq!(answer.0, 415, "{target} {media_type}");
            }
        }
    }
}

/// An error is not an empty body, and neither is a piece over the limit.
#[tokio::test]
async fn an_optional_argument_is_not_none_if_the_body_fails() {
    for (target, media_type) in OPTIONAL {
        let media_type = media_type.unwrap_or("text/plain");
        for (pieces, status) in [
            (&[Err("cut")][..], 400),
            (&[Ok(""), Err("cut")], 400),
            (&[Ok("n=1"), Err("cut")], 400),
            (&[Ok("n=123456789")], 413),
            (&[Ok("n=12345"), Ok("6789")], 413),
        ] {
            assert_eq!(post_pieces(target, media_type, pieces).await.0, status, "{target} {pieces:?}");
        }
    }
}

/// No length, a length of zero, and no chunk over HTTP/1.1; an end with the headers, and one after them, over HTTP/2.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_sent_in_several_ways_over_a_socket() {
    let server = Server::start(App::service()).await;
    for (target, media_type) in OPTIONAL {
        let media_type = media_type.unwrap_or("text/plain");
        for (headers, body) in
            [("", ""), ("content-length: 0\r\n", ""), ("transfer-encoding: chunked\r\n", "0\r\n\r\n")]
        {
            let mut stream = server.connect().await;
            let request = format!(
                "POST {target} HTTP/1.1\r\nhost: localhost\r\ncontent-type: {media_type}\r\n{headers}\r\n{body}"
            );
            stream.write_all(request.as_bytes()).await.unwrap();
            let answer = read_until(&mut stream, "\r\n\r\n").await;
            assert!(answer.starts_with("http/1.1 200 ok\r\n"), "{target} {headers}: {answer}");
            assert!(answer.contains("content-length: 4\r\n"), "{target} {headers}: {answer}");
        }
        for has_late_end in [false, true] {
            let client = Client::builder(TokioExecutor::new()).http2_only(true).build_http::<Body>();
            let (sender, receiver) = mpsc::channel(1);
            let body = if has_late_end { Body::from_stream(Pieces::new(receiver)) } else { Body::empty() };
            drop(sender);
            let request = Request::post(format!("http://{}{target}", server.address));
            let request = request.header("content-type", media_type).body(body).unwrap();
            let answer = client.request(request).await.unwrap();
            let status = answer.status();
            let text = Body::new(answer.into_body()).bytes().await.unwrap();
            assert_eq!((status.as_u16(), &*text), (200, &b"None"[..]), "{target} {has_late_end}");
        }
    }
    server.stop().await;
}
