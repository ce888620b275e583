//! The message of the browser's console about a request, which no script can read.

use restmachine::{
    testing::{Browser, Credentials},
    HeaderName, HeaderValue,
};
use serde::Deserialize;

use super::{api::Api, origins};

/// A request as a script of the page wrote it.
#[derive(Deserialize)]
pub struct Script {
    origin: String,
    path: String,
    method: String,
    headers: Vec<(String, String)>,
    body: Option<String>,
    with_credentials: bool,
}

/// Repeats the request in a test browser, whose console this process can read. `None` if it is not blocked there, or if no
/// browser would send it.
pub async fn complaint(script: &Script) -> Option<String> {
    if ![origins::APP, origins::PARTNER, origins::SANDBOX].contains(&&*script.origin) {
        return None;
    }
    let page = Browser::at(&script.origin).reaching(origins::API, Api::service());
    let mut request = page.fetch(&format!("{}{}", origins::API, script.path)).method(&script.method);
    for (name, value) in &script.headers {
        // `header` panics at what HTTP cannot carry. In a test that is a mistake, but here a stranger may have sent it.
        if name.parse::<HeaderName>().is_err()
            || HeaderValue::from_str(value.trim_matches([' ', '\t', '\r', '\n'])).is_err()
        {
            return None;
        }
        request = request.header(name, value);
    }
    if let Some(body) = &script.body {
        request = request.body(body);
    }
    if script.with_credentials {
        request = request.credentials(Credentials::Include);
    }
    request.await.err().map(|blocked| blocked.to_string())
}
