//! Why a request was refused, in the log.

use std::{cell::RefCell, io, sync::Once};

use restmachine::Service;
use restmachine_tests::ask_with;

use crate::{
    explanations::{request, App, APP, EVIL, HEADERS, METHOD},
    hosts::informational,
};

thread_local! {
    /// The events of this thread's requests: a service answers on the thread of its test.
    static WRITTEN: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

struct Log;

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        WRITTEN.with_borrow_mut(|written| written.extend_from_slice(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The events of some requests, a line each.
fn logged(requests: impl FnOnce(&Service<App>)) -> Vec<String> {
    // One for the process: each place that writes an event remembers whether there is a subscriber.
    static SUBSCRIBED: Once = Once::new();
    SUBSCRIBED.call_once(|| {
        tracing_subscriber::fmt().without_time().with_ansi(false).with_writer(|| Log).init();
    });
    WRITTEN.take();
    requests(&App::service());
    let text = String::from_utf8(WRITTEN.take()).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// (request, its headers, the event)
#[rustfmt::skip]
const REFUSED: &[(&str, &[(&str, &str)], &str)] = &[
    ("GET /data", &[("origin", EVIL)], "refused: `https://evil.example` is not among the origins"),
    ("POST /own", &[("origin", EVIL)], "refused: `https://evil.example` is not among the origins"),
    ("DELETE /own", &[("origin", "https://a.own.example")], "refused: `DELETE` is not in `methods`"),
    ("DELETE /data", &[("origin", EVIL)], "refused: `https://evil.example` is not among the origins"),
    ("GET /nowhere", &[("origin", "null")], "refused: `null` is the origin of every sandboxed page"),
    ("OPTIONS /data", &[("origin", EVIL), (METHOD, "GET")], "preflight refused: `https://evil.example` is not among"),
    ("OPTIONS /data", &[("origin", APP), (METHOD, "DELETE")], "preflight refused: no route answers `DELETE` at this path"),
    ("OPTIONS /data", &[("origin", APP), (METHOD, "GET"), (HEADERS, "x-a")], "preflight refused: the script sends `x-a`"),
    ("OPTIONS /off", &[("origin", APP), (METHOD, "GET")], "preflight refused: `#[cors(off)]` turns CORS off here"),
    ("OPTIONS /nowhere", &[("origin", APP), (METHOD, "GET")], "preflight refused: no route answers at this path"),
    // The same host under another scheme is another origin: only then does a browser send `Origin` with GET, or a
    // preflight.
    ("GET /data", &[("origin", "http://api.example"), ("host", "api.example")], "refused: `http://api.example` is not"),
    ("OPTIONS /data", &[("origin", "http://api.example"), ("host", "api.example"), (METHOD, "GET")], "preflight refused: `http://api.example` is not"),
    ("POST /own", &[("origin", "https://api.example:8443"), ("host", "api.example")], "refused: `https://api.example:8443` is not"),
    ("POST /own", &[("origin", "https://api.example"), ("host", "api.example:80")], "refused: `https://api.example` is not"),
];

#[test]
fn each_refused_cross_origin_request_is_an_event() {
    for (line, headers, expected) in REFUSED {
        let events = logged(|service| {
            let _ = ask_with(service, request(line, headers));
        });
        let [event] = &*events else { panic!("{line} {headers:?}: {events:#?}") };
        let (method, path) = line.split_once(' ').unwrap();
        assert!(event.starts_with(&format!(" INFO restmachine::cors: CORS {expected}")), "{event}");
        let (_, origin) = headers[0];
        let fields = format!("method={method} path={path} origin={origin}");
        assert!(event.ends_with(&fields), "{event}");
    }
}

#[test]
fn a_request_that_is_not_refused_is_not_an_event() {
    let rows: &[(&str, &[(&str, &str)])] = &[
        ("OPTIONS /data", &[("origin", APP), (METHOD, "PATCH"), (HEADERS, "content-type")]),
        ("GET /data", &[("origin", APP)]),
        ("GET /data", &[]),
        ("GET /off", &[("origin", EVIL)]),
        ("GET /any", &[("origin", "null")]),
        ("OPTIONS *", &[("origin", EVIL), (METHOD, "GET")]),
        // From a page of this server itself: browsers send `Origin` with every POST.
        ("POST /own", &[("origin", "https://api.example"), ("host", "api.example")]),
        ("POST /own", &[("origin", "https://api.example"), ("host", "API.example:443")]),
        ("POST /own", &[("origin", "http://localhost:8000"), ("host", "localhost:8000")]),
        ("POST /own", &[("origin", "http://localhost"), ("host", "localhost:80")]),
        // Over HTTP/2 the host is in the target.
        ("POST https://api.example/own", &[("origin", "https://api.example")]),
        (
            "POST https://api.example:443/own",
            &[("origin", "https://api.example"), ("host", "elsewhere.example")],
        ),
    ];
    for (line, headers) in rows {
        let events = logged(|service| {
            let _ = ask_with(service, request(line, headers));
        });
        assert_eq!(events, [""; 0], "{line} {headers:?}");
    }
}

#[test]
fn a_logged_origin_is_escaped_and_cut() {
    let long = format!("https://{}", "a".repeat(10_000));
    let hostile: [&[u8]; 4] = [
        b"https://evil.example\t\tINFO forged",
        b"https://\x80\xff",
        "https://\u{202e}".as_bytes(),
        long.as_bytes(),
    ];
    let events = logged(|service| {
        for origin in hostile {
            let mut request = request("GET /data", &[]);
            let origin = restmachine::HeaderValue::from_bytes(origin).unwrap();
            request.headers_mut().insert("origin", origin);
            let _ = ask_with(service, request);
        }
    });
    assert_eq!(events.len(), hostile.len());
    for event in &events {
        assert!(event.bytes().all(|byte| (b' '..=b'~').contains(&byte) || byte >= 0x80), "{event}");
        assert!(event.len() < 1_000 && !event.contains('\u{202e}'), "{event}");
    }
    assert!(events[0].contains(r"https://evil.example\t\tINFO forged"), "{}", events[0]);
}

/// (request, its headers, why the client gets 500)
const NOT_FINAL: &[(&str, &[(&str, &str)], &str)] = &[
    (
        "GET /status/101",
        &[],
        "101 Switching Protocols, and the client gets 500 instead: this host speaks no other",
    ),
    (
        "GET /status/101",
        &[("upgrade", "echo")],
        "101 Switching Protocols, and the client gets 500 instead: this host",
    ),
    (
        "HEAD /status/103",
        &[],
        "103 Early Hints, and the client gets 500 instead: a response with this status cannot",
    ),
];

#[test]
fn a_1xx_of_a_handler_is_an_event() {
    for (line, headers, expected) in NOT_FINAL {
        let events = logged(|_| {
            let _ = ask_with(&informational::App::service(), request(line, headers));
        });
        let [event] = &*events else { panic!("{line}: {events:#?}") };
        let begin = format!("ERROR restmachine::server: a handler returned {expected}");
        assert!(event.starts_with(&begin), "{line}: {event}");
        let (method, path) = line.split_once(' ').unwrap();
        assert!(event.ends_with(&format!("method={method} path={path}")), "{line}: {event}");
    }
    let events = logged(|_| {
        let _ = ask_with(&informational::App::service(), request("GET /status/204", &[]));
    });
    assert_eq!(events, [""; 0]);
}
