//! Why a request was refused, in the log.

use std::{cell::RefCell, io, sync::Once};

use restmachine::Service;
use restmachine_tests::{ask, ask_with, preflight};

use crate::explanations::{request, App, APP, EVIL};

thread_local! {
    /// What this thread's requests have written: a service answers on the thread of its test.
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
    // One for the process: whether anybody listens is remembered for each place that writes an event.
    static SUBSCRIBED: Once = Once::new();
    SUBSCRIBED.call_once(|| {
        tracing_subscriber::fmt().without_time().with_ansi(false).with_writer(|| Log).init();
    });
    WRITTEN.take();
    requests(&App::service());
    let text = String::from_utf8(WRITTEN.take()).unwrap();
    text.lines().map(str::to_owned).collect()
}

#[test]
fn each_refused_cross_origin_request_is_an_event() {
    let events = logged(|service| {
        let _ = preflight(service, "/data", EVIL, "GET");
        let _ = ask(service, "POST /own", &[("origin", EVIL)], "");
        let _ = ask(service, "GET /nowhere", &[("origin", "null")], "");
    });
    let expected = [
        (" INFO restmachine::cors: CORS preflight refused: `https://evil.example` is not among the origins", "OPTIONS path=/data"),
        (" INFO restmachine::cors: CORS refused: `https://evil.example` is not among", "POST path=/own"),
        (" INFO restmachine::cors: CORS refused: `null` is the origin of every sandboxed page", "GET path=/nowhere"),
    ];
    assert_eq!(events.len(), expected.len(), "{events:#?}");
    for (event, (begin, request)) in events.iter().zip(expected) {
        assert!(event.starts_with(begin) && event.contains(&format!("method={request}")), "{event}");
        assert!(event.contains("explanations.rs:"), "{event}");
    }
}

#[test]
fn what_is_not_refused_is_no_event() {
    let events = logged(|service| {
        let _ = preflight(service, "/data", APP, "GET");
        let _ = ask(service, "GET /data", &[("origin", APP)], "");
        let _ = ask(service, "GET /data", &[], "");
        let _ = ask(service, "GET /off", &[("origin", EVIL)], "");
        // A page's own server: `Origin` comes with every POST.
        let _ = ask(service, "POST /own", &[("origin", "https://api.example"), ("host", "api.example")], "");
    });
    assert_eq!(events, [""; 0]);
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
