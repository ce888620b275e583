//! What is drawn, as a person reads it.

use std::time::Duration;

use fantoccini::{key::Key, Client};
use serde::Deserialize;

use super::keyboard::press;

const READ: &str = include_str!("drawn.js");

/// The outcome, text by text.
#[derive(Debug, Deserialize)]
pub(crate) struct Drawn {
    is_busy: bool,
    /// The call of `fetch`, in which each request has a new name.
    script: String,
    pub(crate) verdict: String,
    pub(crate) title: String,
    pub(crate) reason: String,
    pub(crate) console: String,
    pub(crate) steps: Vec<String>,
    pub(crate) notes: Vec<String>,
    pub(crate) heads: Vec<String>,
    pub(crate) sent: Vec<String>,
    pub(crate) readable: Vec<String>,
    pub(crate) hidden: String,
    pub(crate) body: String,
}

impl Drawn {
    async fn now(client: &Client) -> Self {
        serde_json::from_value(client.execute(READ, Vec::new()).await.unwrap()).unwrap()
    }

    /// Presses Enter and waits for the drawing of the outcome.
    pub(crate) async fn by_enter(client: &Client) -> Self {
        let before = Self::now(client).await.script;
        press(client, Key::Enter.into()).await;
        for _ in 0..200 {
            let drawn = Self::now(client).await;
            if !drawn.is_busy && drawn.script != before {
                return drawn;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("nothing is drawn ten seconds after Enter");
    }
}

/// Opens the page and waits for its routes.
pub(crate) async fn open(client: &Client, origin: &str) {
    client.goto(origin).await.unwrap();
    let routes = fantoccini::Locator::Css("[name=origin]");
    client.wait().for_element(routes).await.expect("the page shows origins");
}
