//! Chromium, driven over WebDriver.

use std::{io::Write, process::Stdio, time::Duration};

use fantoccini::{wd::WebDriverCompatibleCommand, Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{json, Value};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
    sync::{Mutex, MutexGuard},
};
use url::{ParseError, Url};

const BROWSER: &str = "chromium";
const DRIVER: &str = "chromedriver";

/// Whether there is a browser. If there is none, a test that needs one says so and is skipped, unless the environment
/// requires it.
pub(crate) fn is_there() -> bool {
    if is_installed() {
        return true;
    }
    let required = std::env::var_os("RESTMACHINE_REQUIRE_CHROMIUM").is_some();
    assert!(!required, "chromium and chromedriver are required here and not installed");
    // Not by `eprintln!`, whose output a passing test does not show.
    let reason = "skipped: chromium and chromedriver are not installed (Debian: chromium, chromium-driver)\n";
    std::io::stderr().write_all(reason.as_bytes()).unwrap();
    false
}

fn is_installed() -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let is_there = |name: &str| std::env::split_paths(&paths).any(|path| path.join(name).is_file());
    is_there(BROWSER) && is_there(DRIVER)
}

/// A browser and the process that drives it. Both end with it.
pub(crate) struct Driver {
    pub(crate) client: Client,
    _process: Child,
    _alone: MutexGuard<'static, ()>,
}

/// Tests run at the same time, and two browsers on a small machine starve each other.
pub(crate) static ALONE: Mutex<()> = Mutex::const_new(());

impl Driver {
    /// Starts a browser with these arguments as well as its usual ones: they say where hosts are, and which key to trust.
    pub(crate) async fn start(arguments: &[String]) -> Self {
        let alone = ALONE.lock().await;
        let mut process = Command::new(DRIVER)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("chromedriver starts");
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let driver_port = loop {
            let line = lines.next_line().await.unwrap().expect("chromedriver names its port");
            if let Some((_, port)) = line.split_once("successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        // Nothing else reads its output, and a full pipe would stop it.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(arguments))
            .connect(&format!("http://127.0.0.1:{driver_port}"))
            .await
            .expect("a session of Chromium");
        let timeouts = fantoccini::wd::TimeoutConfiguration::new(Some(Duration::from_secs(20)), None, None);
        client.update_timeouts(timeouts).await.unwrap();
        Self { client, _process: process, _alone: alone }
    }

    /// What the console has said since it was last asked.
    pub(crate) async fn console(&self) -> Vec<String> {
        let entries = self.extension("se/log", json!({ "type": "browser" })).await;
        let messages = entries.as_array().into_iter().flatten();
        messages.filter_map(|entry| Some(entry["message"].as_str()?.to_owned())).collect()
    }

    /// Forgets the cookies of all hosts.
    pub(crate) async fn forget_cookies(&self) {
        self.devtools("Network.clearBrowserCookies", json!({})).await;
    }

    /// A command of the Chrome DevTools Protocol, for what WebDriver has no command for.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.extension("goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    async fn extension(&self, path: &'static str, body: Value) -> Value {
        self.client.issue_cmd(Extension { path, body }).await.expect("chromedriver does as it is told")
    }

    /// Ends the browser; the process that drives it ends when this is dropped.
    pub(crate) async fn stop(&self) {
        self.client.clone().close().await.expect("the session ends");
    }
}

fn capabilities(arguments: &[String]) -> serde_json::Map<String, Value> {
    let usual = [
        "--headless",
        // As root, which CI is, there is no sandbox.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // The console of a frame in a process of its own is not the page's; and pages over http stay there.
        "--disable-features=IsolateSandboxedIframes,HttpsUpgrades",
    ];
    let capabilities = json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "args": usual.into_iter().chain(arguments.iter().map(String::as_str)).collect::<Vec<_>>(),
            // Cookies of other sites are sent: whether they may be is what the scenarios ask of CORS.
            "prefs": { "profile.cookie_controls_mode": 0 },
        },
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    match capabilities {
        Value::Object(capabilities) => capabilities,
        _ => unreachable!("it is written above"),
    }
}

/// An endpoint of chromedriver's own.
#[derive(Debug)]
struct Extension {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
