//! Scenarios in `testing::Browser`.

use std::time::Duration;

use restmachine::testing::{Browser, Credentials, Mode, PageRequest};

use crate::{
    scenario::{blocked, readable, sent, Ask, By, Scenario, Step},
    services,
};

/// What the page sees, step by step, and what the servers get.
pub(crate) fn run(scenario: &Scenario) -> (Vec<String>, String) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let hosts = services::hosts();
        let start = Browser::at(scenario.page);
        let browser = hosts
            .into_iter()
            .fold(start, |browser, (host, client)| browser.reaching(&format!("https://{host}"), client));
        let mut outcomes = Vec::new();
        for step in &scenario.steps {
            match step {
                Step::Ask(ask) => outcomes.push(outcome(&browser, ask).await),
                Step::Wait(seconds) => browser.advance(Duration::from_secs(*seconds)),
            }
        }
        let lines: Vec<String> = browser
            .network()
            .iter()
            .map(|exchange| {
                let host = exchange.request_headers["host"].to_str().unwrap();
                sent(exchange.method.as_str(), host, &exchange.request_headers, scenario.page)
            })
            .collect();
        (outcomes, lines.join(", "))
    })
}

fn request<'a>(browser: &'a Browser, ask: &Ask) -> PageRequest<'a> {
    let mut request = match ask.by {
        By::EventSource => browser.event_source(&ask.url),
        By::Fetch => browser.fetch(&ask.url),
        By::Upload => browser.fetch(&ask.url).upload_listener(),
    };
    request = request.method(ask.method);
    for (name, value) in &ask.headers {
        request = request.header(name, value);
    }
    if let Some(body) = ask.body {
        request = request.body(body);
    }
    request = request.credentials(match ask.credentials {
        "omit" => Credentials::Omit,
        "include" => Credentials::Include,
        _ => Credentials::SameOrigin,
    });
    request.mode(match ask.mode {
        "no-cors" => Mode::NoCors,
        "same-origin" => Mode::SameOrigin,
        _ => Mode::Cors,
    })
}

async fn outcome(browser: &Browser, ask: &Ask) -> String {
    match request(browser, ask).await {
        Ok(response) if ask.by == By::EventSource => {
            let text = response.text();
            let event = text.lines().find_map(|line| line.strip_prefix("data: ")).unwrap_or("");
            format!("event {event:?}")
        }
        Ok(response) => {
            let names = response.headers().keys().map(http::HeaderName::as_str);
            let is_redirected = response.is_redirected();
            readable(response.status().into(), &response.text(), names, is_redirected)
        }
        Err(error) => blocked(&error.to_string()).unwrap_or_else(|| error.to_string()),
    }
}
