//! Requests made by keyboard, from each origin, and what is drawn of each.

use std::{sync::Arc, time::Duration};

use fantoccini::key::Key;

use super::{
    keyboard::{choose, press, tab_to, write},
    page::{open, Drawn},
    play,
};
use crate::driver::Driver;

const APP: &str = "http://127.0.0.1:8001";
const PARTNER: &str = "http://127.0.0.1:8002";

/// A request, and what its page shows.
struct Row {
    route: &'static str,
    origin: &'static str,
    with_credentials: bool,
    /// A line to add to the headers.
    header: &'static str,
    /// Whether the page may read the response, and if not, what the title says.
    blocked: Option<&'static str>,
    /// What answered the preflight, and the request.
    preflight: Option<&'static str>,
    request: Option<&'static str>,
    reason: &'static str,
}

const ROW: Row = Row {
    route: "",
    origin: APP,
    with_credentials: false,
    header: "",
    blocked: None,
    preflight: None,
    request: Some("200 OK"),
    reason: "http://127.0.0.1:8001 is among the origins",
};
const AT_PREFLIGHT: Option<&str> = Some("Blocked at the preflight");
const UNREADABLE: Option<&str> = Some("Blocked: the API answered 200 OK, and the page may not read it");
const PASSED: Option<&str> = Some("204 No Content");
const REFUSED: Option<&str> = Some("403 Forbidden");

const ROWS: &[Row] = &[
    Row { route: "GET /notes/", ..ROW },
    // A browser leaves out headers that no script may send, and a range like this one needs no preflight.
    Row { route: "GET /notes/", header: "Cookie: a=1", ..ROW },
    Row { route: "GET /notes/", header: "Range: bytes=0-10", ..ROW },
    Row { route: "PUT /notes/", preflight: PASSED, ..ROW },
    Row { route: "DELETE /notes/", preflight: PASSED, with_credentials: true, ..ROW },
    Row {
        route: "PUT /notes/",
        header: "X-Trace: 7",
        blocked: AT_PREFLIGHT,
        preflight: PASSED,
        request: None,
        reason: "the script sends x-trace, which is not in allow_headers: add it there",
        ..ROW
    },
    Row {
        route: "GET /notes/",
        origin: PARTNER,
        blocked: UNREADABLE,
        reason: "http://127.0.0.1:8002 is not among the origins: add it to origins if the page is yours",
        ..ROW
    },
    Row {
        route: "PUT /notes/",
        origin: "null",
        blocked: AT_PREFLIGHT,
        preflight: REFUSED,
        request: None,
        reason: "null is the origin of every sandboxed page",
        ..ROW
    },
    Row { route: "GET /public/", origin: "null", reason: "* allows every origin", ..ROW },
    Row {
        route: "GET /public/",
        origin: PARTNER,
        with_credentials: true,
        blocked: UNREADABLE,
        reason: "* allows every origin, without credentials",
        ..ROW
    },
    Row {
        route: "PATCH /prices/",
        origin: PARTNER,
        blocked: AT_PREFLIGHT,
        preflight: PASSED,
        request: None,
        reason: "PATCH is not in methods",
        ..ROW
    },
    Row {
        route: "POST /orders",
        origin: PARTNER,
        header: "X-Order-Key: 12",
        preflight: PASSED,
        request: Some("201 Created"),
        reason: "http://127.0.0.1:8002 is among the origins",
        ..ROW
    },
    Row {
        route: "GET /metrics",
        blocked: UNREADABLE,
        reason: "#[cors(off)] turns CORS off here, so no policy applies",
        ..ROW
    },
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_drawn_is_what_the_browser_did() {
    if !crate::driver::is_there() {
        return;
    }
    play(async |driver: Arc<Driver>| {
        for row in ROWS {
            row.play(&driver).await;
        }
    })
    .await;
}

impl Row {
    async fn play(&self, driver: &Driver) {
        let what = format!("{} from {} {}", self.route, self.origin, self.header);
        let drawn = self.ask(driver).await;
        let is_allowed = self.blocked.is_none();
        assert_eq!(drawn.verdict, if is_allowed { "allowed" } else { "blocked" }, "{what}: {drawn:?}");
        let title = self.blocked.unwrap_or("Allowed: the page may read the response");
        assert!(drawn.title.starts_with(title), "{what}: {drawn:?}");
        assert!(drawn.reason.starts_with(self.reason), "{what}: {drawn:?}");
        let answers = [self.preflight, self.request].into_iter().flatten();
        let heads: Vec<&str> = drawn.heads.iter().skip(1).step_by(2).map(String::as_str).collect();
        assert_eq!(heads, answers.map(|status| format!("HTTP/1.1 {status}")).collect::<Vec<_>>(), "{what}");
        let steps = [
            format!(
                "A script of {}",
                if self.origin == "null" { "a sandboxed frame (null)" } else { self.origin }
            ),
            match (self.preflight, self.request) {
                (None, _) => "No preflight".to_owned(),
                (Some(_), None) => "Preflight: not passed".to_owned(),
                (Some(_), Some(_)) => "Preflight: passed".to_owned(),
            },
            self.request
                .map_or("Request: not sent".to_owned(), |status| format!("Request: answered {status}")),
            if is_allowed { "The page may read" } else { "The page may read nothing" }.to_owned(),
        ];
        assert_eq!(drawn.steps.len(), steps.len(), "{what}: {drawn:?}");
        let differs = |(drawn, expected): (&String, &String)| !drawn.starts_with(expected);
        assert!(!drawn.steps.iter().zip(&steps).any(differs), "{what}: {drawn:?}");
        let origin = format!("origin: {}", self.origin);
        assert!(drawn.sent.contains(&origin), "{what}: {drawn:?}");
        // The page finds a reason for each preflight, and for no other request.
        let because =
            drawn.notes.iter().filter(|note| note.starts_with("The browser asks first because of the "));
        let found = because.filter(|note| !note.contains("the value of a header")).count();
        assert_eq!(found, usize::from(self.preflight.is_some()), "{what}: {drawn:?}");
        self.check_console(driver, &drawn, &what).await;
    }

    /// Chooses, writes and sends, by keys alone.
    async fn ask(&self, driver: &Driver) -> Drawn {
        let client = &driver.client;
        open(client, APP).await;
        // The messages of an earlier page.
        let _ = driver.console().await;
        choose(client, "route", self.route).await;
        choose(client, "origin", self.origin).await;
        if !self.header.is_empty() {
            tab_to(client, "#headers").await;
            press(client, Key::Home.into()).await;
            write(client, self.header).await;
            press(client, Key::Enter.into()).await;
        }
        tab_to(client, "#credentials").await;
        if self.with_credentials {
            press(client, ' ').await;
        }
        Drawn::by_enter(client).await
    }

    /// The console has said what the page draws, and nothing else except that a resource failed to load.
    async fn check_console(&self, driver: &Driver, drawn: &Drawn, what: &str) {
        let mut said = Vec::new();
        // A browser says it a moment later.
        for _ in 0..40 {
            said.extend(driver.console().await);
            if self.blocked.is_none() || said.iter().any(|line| line.contains("blocked by CORS policy")) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let (own, other): (Vec<String>, Vec<String>) =
            said.into_iter().partition(|line| line.contains("blocked by CORS policy"));
        assert!(other.iter().all(|line| line.contains("Failed to load resource")), "{what}: {other:?}");
        match (self.blocked, &*own) {
            (None, []) => assert_eq!(drawn.console, "", "{what}"),
            (Some(_), [line]) => {
                assert!(
                    !drawn.console.is_empty() && line.ends_with(&drawn.console),
                    "{what}: {line} {drawn:?}"
                );
            }
            _ => panic!("{what}: {own:?}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_sees_which_headers_are_kept_from_it() {
    if !crate::driver::is_there() {
        return;
    }
    play(async |driver: Arc<Driver>| {
        let drawn = Row { route: "GET /notes/", ..ROW }.ask(&driver).await;
        let names: Vec<&str> =
            drawn.readable.iter().filter_map(|line| Some(line.split_once(':')?.0)).collect();
        assert_eq!(names, ["content-length", "content-type", "x-request-id"], "{drawn:?}");
        assert!(drawn.hidden.starts_with("x-shard, vary, access-control-"), "{drawn:?}");
        assert!(drawn.body.contains(r#""signed in":false"#), "{drawn:?}");
    })
    .await;
}

/// A cookie comes and goes where both sides want it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_is_kept_with_credentials() {
    if !crate::driver::is_there() {
        return;
    }
    play(async |driver: Arc<Driver>| {
        let sign_in = Row { route: "POST /session", with_credentials: true, ..ROW };
        assert_eq!(sign_in.ask(&driver).await.verdict, "allowed");
        for with_credentials in [false, true] {
            let drawn = Row { route: "GET /notes/", with_credentials, ..ROW }.ask(&driver).await;
            assert!(drawn.body.contains(&format!(r#""signed in":{with_credentials}"#)), "{drawn:?}");
        }
    })
    .await;
}

/// A request that no script may make.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_that_never_reaches_the_api_is_named() {
    if !crate::driver::is_there() {
        return;
    }
    play(async |driver: Arc<Driver>| {
        let client = &driver.client;
        open(client, PARTNER).await;
        choose(client, "route", "GET /metrics").await;
        tab_to(client, "#method").await;
        write(client, "TRACE").await;
        let drawn = Drawn::by_enter(client).await;
        assert_eq!(drawn.title, "Nothing reached the API", "{drawn:?}");
        assert!(drawn.reason.contains("HTTP method is unsupported"), "{drawn:?}");
        assert_eq!((drawn.heads.len(), drawn.console.as_str()), (0, ""), "{drawn:?}");
        // A string that is not a header is not sent either.
        open(client, PARTNER).await;
        tab_to(client, "#headers").await;
        press(client, Key::End.into()).await;
        press(client, Key::Enter.into()).await;
        write(client, "no header").await;
        tab_to(client, "#send").await;
        let drawn = Drawn::by_enter(client).await;
        assert_eq!((drawn.title.as_str(), drawn.heads.len()), ("Nothing reached the API", 0), "{drawn:?}");
        // And no `GET` has a body.
        open(client, APP).await;
        choose(client, "route", "GET /notes/").await;
        tab_to(client, "#body").await;
        write(client, "a body").await;
        tab_to(client, "#send").await;
        let drawn = Drawn::by_enter(client).await;
        assert_eq!((drawn.title.as_str(), drawn.heads.len()), ("Nothing reached the API", 0), "{drawn:?}");
        assert!(drawn.notes.iter().any(|note| note == "None reached the API."), "{drawn:?}");
    })
    .await;
}

/// A head that is too long passes its preflight, and is answered before any service sees it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_that_the_host_gives_up_on_was_sent_all_the_same() {
    if !crate::driver::is_there() {
        return;
    }
    play(async |driver: Arc<Driver>| {
        let client = &driver.client;
        open(client, APP).await;
        choose(client, "route", "GET /notes/").await;
        let script = "document.querySelector('#headers').value = `Authorization: ${'a'.repeat(17000)}`;";
        client.execute(script, Vec::new()).await.unwrap();
        tab_to(client, "#send").await;
        let drawn = Drawn::by_enter(client).await;
        assert_eq!(drawn.title, "The preflight passed, and no answer to the request came", "{drawn:?}");
        assert_eq!(drawn.steps[1..3], ["Preflight: passed", "Request: not answered"], "{drawn:?}");
    })
    .await;
}
