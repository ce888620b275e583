//! Scenarios in Chromium.

use std::{sync::Arc, time::Duration};

use serde_json::{json, Value};

use crate::{
    driver::Driver,
    hosts::Hosts,
    scenario::{blocked, readable, Ask, By, Scenario, Step},
    services,
};

const SCRIPT: &str = include_str!("page.js");

/// What the page of each scenario sees, step by step, and what the servers get.
pub(crate) async fn run(scenarios: Vec<Scenario>) -> Vec<(Vec<String>, String)> {
    let servers = services::hosts().map(|(host, client)| (host.to_owned(), client.into()));
    let hosts = Hosts::start(servers.into()).await;
    let driver = Arc::new(Driver::start(&hosts.arguments()).await);
    let playing = Arc::clone(&driver);
    // On a task of its own, so that a panic ends the browser too.
    let played = tokio::spawn(async move {
        let mut seen = Vec::new();
        for scenario in &scenarios {
            seen.push(play(scenario, &playing, &hosts).await);
        }
        seen
    });
    let seen = played.await;
    driver.stop().await;
    seen.expect("no scenario panics")
}

async fn play(scenario: &Scenario, driver: &Driver, hosts: &Hosts) -> (Vec<String>, String) {
    let is_sandboxed = scenario.page == "null";
    let page = if is_sandboxed { "https://app.example.com" } else { scenario.page };
    driver.client.goto(page).await.unwrap();
    driver.forget_cookies().await;
    hosts.expect(scenario.page);
    let mut outcomes = Vec::new();
    for step in &scenario.steps {
        match step {
            Step::Ask(ask) => outcomes.push(outcome(driver, ask, is_sandboxed).await),
            Step::Wait(seconds) => tokio::time::sleep(Duration::from_millis(seconds * 1000 + 200)).await,
        }
    }
    (outcomes, hosts.asked())
}

async fn outcome(driver: &Driver, ask: &Ask, is_sandboxed: bool) -> String {
    let _ = driver.console().await;
    let call = if is_sandboxed { "askInSandbox(arguments[0], arguments[1])" } else { "ask(arguments[0])" };
    let script = format!("{SCRIPT}\n{call}.then(arguments[arguments.length - 1]);");
    let seen = driver.client.execute_async(&script, vec![json!(ask), json!(SCRIPT)]).await.unwrap();
    if let Some(event) = seen["event"].as_str() {
        return format!("event {event:?}");
    }
    let Some(status) = seen["status"].as_u64() else {
        return reason(driver, &seen, ask).await;
    };
    let names = seen["names"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let is_redirected = seen["redirected"].as_bool() == Some(true);
    readable(status, seen["body"].as_str().unwrap_or(""), names, is_redirected)
}

/// Why a request failed: the script learns what it may not ask for, and the console reports what was blocked a moment
/// later.
///
/// The console names the URL, except for the stream of an `EventSource`. A late message about an earlier scenario is
/// not taken for an answer.
async fn reason(driver: &Driver, seen: &Value, ask: &Ask) -> String {
    let error = seen["error"].as_str().unwrap_or("");
    if let Some(reason) = blocked(error) {
        return reason;
    }
    let (_, scenario) = ask.url.rsplit_once("scenario=").expect("each URL names its scenario");
    let mut messages = Vec::new();
    for _ in 0..20 {
        messages.extend(driver.console().await);
        let mut own = messages.iter().filter(|message| {
            message.contains(scenario) || (ask.by == By::EventSource && message.contains("EventSource's"))
        });
        if let Some(reason) = own.find_map(|message| blocked(message)) {
            return reason;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    format!("{error} {messages:?}")
}
