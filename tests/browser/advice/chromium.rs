//! The table in Chromium.

use std::{sync::Arc, time::Duration};

use serde_json::json;

use super::case::{Case, Heading, Visit, API};
use crate::{driver::Driver, hosts::Hosts};

const SANDBOX: &str = include_str!("../page.js");

/// What differs from the table, a line each.
pub(crate) async fn run(cases: Vec<Case>) -> Vec<String> {
    let servers = cases.iter().flat_map(|case| {
        let mistaken = (case.host("mistaken"), case.mistaken.server.clone());
        [mistaken, (case.host("mended"), case.mended.server.clone())]
    });
    let hosts = Hosts::start(servers.collect()).await;
    let driver = Arc::new(Driver::start(&hosts.arguments()).await);
    let playing = Arc::clone(&driver);
    // On a task of its own, so that a panic ends the browser too.
    let played = tokio::spawn(async move {
        let mut differing = Vec::new();
        for case in &cases {
            differing.extend(play(case, &playing).await);
        }
        differing
    });
    let differing = played.await;
    driver.stop().await;
    differing.expect("no visit panics")
}

async fn play(case: &Case, driver: &Driver) -> Vec<String> {
    let mut differing = Vec::new();
    for (kind, visit) in [("mistaken", &case.mistaken), ("mended", &case.mended)] {
        let host = case.host(kind);
        let seen = visit_page(visit, &host, driver).await;
        if seen != visit.sees {
            differing.push(format!("{host}: the script sees {seen:?}, not {:?}", visit.sees));
        }
        let expected = match case.heading {
            Heading::Message(message) if kind == "mistaken" => Some(message),
            _ => None,
        };
        let said = messages(driver, &host, expected.is_some()).await;
        let is_as_expected = match expected {
            Some(expected) => said.iter().any(|message| is_whole(message, expected)),
            None => said.is_empty(),
        };
        if !is_as_expected {
            differing.push(format!("{host}: the console says {said:?}, not {expected:?}"));
        }
    }
    differing
}

/// The result of the script.
async fn visit_page(visit: &Visit, host: &str, driver: &Driver) -> String {
    let is_sandboxed = visit.page == "null";
    let page = if is_sandboxed { "https://app.example.com" } else { visit.page };
    driver.client.goto(page).await.unwrap();
    driver.forget_cookies().await;
    let _ = driver.console().await;
    let (call, read) = (to_host(visit.call, host), visit.read);
    let ask = format!(
        "async function ask() {{
            try {{ return String(await ({read})(await ({call}))); }} catch (error) {{ return String(error); }}
        }}"
    );
    let call = if is_sandboxed { "askInSandbox(null, arguments[0])" } else { "ask()" };
    let around = if is_sandboxed { SANDBOX } else { &ask };
    let script = format!("{around}\n{call}.then(arguments[arguments.length - 1]);");
    let seen = driver.client.execute_async(&script, vec![json!(ask)]).await.unwrap();
    seen.as_str().unwrap_or_default().to_owned()
}

/// A string of the guide with the host of this visit in place of the guide's, whatever the scheme.
fn to_host(text: &str, host: &str) -> String {
    text.replace(API, host)
}

/// What the console says about this host, in the guide's words; it may say so a moment later.
async fn messages(driver: &Driver, host: &str, are_expected: bool) -> Vec<String> {
    for _ in 0..if are_expected { 40 } else { 4 } {
        let said = driver.console().await;
        let own = said.iter().filter(|message| message.contains(host) && !is_besides(message));
        // It quotes what a script writes with its quotation marks escaped.
        let messages: Vec<String> =
            own.map(|message| message.replace(host, API).replace("\\\"", "\"")).collect();
        if !messages.is_empty() {
            return messages;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Vec::new()
}

/// Whether this message comes along with a reason: a failing status, or that a blocked resource failed to load.
fn is_besides(message: &str) -> bool {
    message.contains("net::ERR_FAILED") || message.contains("the server responded with")
}

/// Whether the guide has the sentence from its beginning: before it, the console names URLs and places.
fn is_whole(message: &str, expected: &str) -> bool {
    let Some(front) = message.strip_suffix(expected) else { return false };
    let front = front.trim_end();
    ["CORS policy:", "access control check:", "/data.", "-"].iter().any(|end| front.ends_with(end))
        || front.ends_with(|last: char| last.is_ascii_digit())
}
