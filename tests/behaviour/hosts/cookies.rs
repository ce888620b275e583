//! `Cookie` is one line, however many lines a client sends it on (RFC 9113, section 8.2.3).

use http::{header::COOKIE, HeaderValue, Request};
use restmachine::{cors, get, router, testing::TestClient, Body, HeaderMap, Parts};

use super::Way;

/// Every line of `Cookie`, byte by byte.
#[get("/cookies")]
#[cors(origins = ["https://app.example"])]
fn cookies(headers: &HeaderMap) -> String {
    let lines = headers.get_all(COOKIE).iter().map(|line| format!("<{}>", line.as_bytes().escape_ascii()));
    lines.collect()
}

/// Whether any line of `Cookie` is sensitive, and the names of all headers.
#[get("/sensitive")]
fn sensitive(parts: &Parts) -> String {
    let lines = parts.headers.get_all(COOKIE).iter();
    let is_sensitive: Vec<bool> = lines.map(HeaderValue::is_sensitive).collect();
    format!("{is_sensitive:?} of {}", parts.headers.len())
}

router! { App { cookies, sensitive } }

/// The lines of `Cookie` that are sent, and the one that a handler reads.
struct Row {
    sent: &'static [&'static [u8]],
    read: &'static str,
}

const ROWS: &[Row] = &[
    Row { sent: &[], read: "" },
    Row { sent: &[b"a=1"], read: "<a=1>" },
    Row { sent: &[b"a=1; session=2"], read: "<a=1; session=2>" },
    Row { sent: &[b"a=1", b"session=2"], read: "<a=1; session=2>" },
    Row { sent: &[b"a=1; b=2", b"c=3", b"d=4"], read: "<a=1; b=2; c=3; d=4>" },
    Row { sent: &[b"a=1", b"a=1"], read: "<a=1; a=1>" },
    Row { sent: &[b"a=\xfc", b"b=\xff\xfe"], read: "<a=\\xfc; b=\\xff\\xfe>" },
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_handler_reads_one_line_of_cookies() {
    for way in Way::ALL {
        for Row { sent, read } in ROWS {
            // Another repeated header between them stays as it is.
            let mut headers: Vec<(&'static str, &[u8])> = vec![("via", b"1.1 one")];
            headers.extend(sent.iter().map(|line| ("cookie", *line)));
            headers.push(("via", b"1.1 two"));
            let answer = way.ask(App::service(), "GET /cookies", &headers).await;
            assert_eq!(answer.body, *read, "{way:?}: {sent:?}");
        }
    }
}

/// HTTP/2 marks a line that must not be kept in a compression table.
#[tokio::test]
async fn a_line_is_sensitive_if_a_piece_of_it_was() {
    let rows =
        [([false, false], "[false] of 3"), ([true, false], "[true] of 3"), ([false, true], "[true] of 3")];
    for (pieces, read) in rows {
        let mut request = Request::get("/sensitive").body(Body::empty()).unwrap();
        for (piece, is_sensitive) in ["a=1", "b=2"].into_iter().zip(pieces) {
            let mut line = HeaderValue::from_static(piece);
            line.set_sensitive(is_sensitive);
            request.headers_mut().append(COOKIE, line);
        }
        for line in ["one", "two"] {
            request.headers_mut().append("x-line", HeaderValue::from_static(line));
        }
        let answer = TestClient::new(App::service()).send(request).await;
        assert_eq!(answer.text().await, read, "{pieces:?}");
    }
}
