//! Reads responses as a client does (RFC 9112): each begins where the last one ends, and every byte belongs to one.

use restmachine::Method;

use crate::{
    app::ECHO,
    connection::{Received, NUMBER},
};

/// One response on a connection.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    /// The number of the request that it answers; `None` if hyper refused the bytes itself.
    pub(crate) number: Option<usize>,
    /// `None` if it breaks off.
    body: Option<Vec<u8>>,
}

impl Answer {
    /// The values of a header, in order.
    pub(crate) fn values<'a>(&'a self, name: &str) -> Vec<&'a str> {
        let lines = self.headers.iter().filter(|(given, _)| given.eq_ignore_ascii_case(name));
        lines.map(|(_, value)| value.as_str()).collect()
    }
}

pub(crate) fn read_all(mut written: &[u8], requests: &[Received]) -> Vec<Answer> {
    let mut answers = Vec::new();
    while !written.is_empty() {
        let (mut answer, rest) = read_head(written);
        written = rest;
        // `100 Continue` is not the response yet.
        if (100..200).contains(&answer.status) {
            continue;
        }
        let request = answer.number.and_then(|number| requests.get(number));
        (answer.body, written) = read_body(&answer, request.map(|request| &request.method), written);
        // An echoed body breaks off when the client does, and then the connection does too.
        let is_echo = request.is_some_and(|request| request.path == ECHO);
        assert!(answer.body.is_some() || is_echo, "the response breaks off: {answer:?}");
        answers.push(answer);
    }
    answers
}

fn read_head(written: &[u8]) -> (Answer, &[u8]) {
    let mut lines = [httparse::EMPTY_HEADER; 64];
    let mut response = httparse::Response::new(&mut lines);
    let Ok(httparse::Status::Complete(length)) = response.parse(written) else {
        panic!("not a response of HTTP/1: {:?}", String::from_utf8_lossy(written));
    };
    let headers: Vec<(String, String)> = response
        .headers
        .iter()
        .map(|line| (line.name.to_owned(), String::from_utf8_lossy(line.value).into_owned()))
        .collect();
    let status = response.code.expect("a complete response has a status");
    let mut answer = Answer { status, headers, number: None, body: None };
    answer.number = answer.values(NUMBER).first().map(|number| number.parse().expect("a number"));
    (answer, &written[length..])
}

/// RFC 9112, section 6.3.
fn read_body<'a>(answer: &Answer, method: Option<&Method>, written: &'a [u8]) -> (Option<Vec<u8>>, &'a [u8]) {
    let is_tunnel = method == Some(&Method::CONNECT) && (200..300).contains(&answer.status);
    if method == Some(&Method::HEAD) || matches!(answer.status, 204 | 304) || is_tunnel {
        return (Some(Vec::new()), written);
    }
    if answer.values("transfer-encoding") == ["chunked"] {
        return read_chunks(written);
    }
    let length = answer.values("content-length");
    assert!(length.len() <= 1, "two lengths: {length:?}");
    let length = length.first().map_or(written.len(), |length| length.parse().expect("a length"));
    match written.split_at_checked(length) {
        Some((body, rest)) => (Some(body.to_vec()), rest),
        None => (None, &[]),
    }
}

fn read_chunks(mut written: &[u8]) -> (Option<Vec<u8>>, &[u8]) {
    let mut body = Vec::new();
    loop {
        let Ok(httparse::Status::Complete((start, size))) = httparse::parse_chunk_size(written) else {
            assert!(written.is_empty(), "not a chunk: {:?}", String::from_utf8_lossy(written));
            return (None, written);
        };
        let size = usize::try_from(size).expect("a size");
        let (chunk, rest) = written[start..].split_at(size);
        body.extend_from_slice(chunk);
        written = rest.strip_prefix(b"\r\n").expect("the end of a chunk");
        if size == 0 {
            return (Some(body), written);
        }
    }
}
