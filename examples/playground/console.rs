//! What the browser's console says about a request, which no script can read.

use restmachine::{
    testing::{Browser, Credentials},
    HeaderName, HeaderValue,
};
use serde::Deserialize;

use super::{api::Api, origins};

/// A request as a page's script wrote it.
#[derive(Deserialize)]
pub struct Script {
    origin: String,
    path: String,
    method: String,
    headers: Vec<(String, String)>,
    body: Option<String>,
    with_credentials: bool,
}

/// Repeats the request in a browser inside this process, whose console can be read. `None` if it is not blocked there, or if no
/// browser would send it.
pub async fn complaint(script: &Script) -> Option<String> {
    if ![origins::APP, origins::PARTNER, origins::SANDBOX].contains(&&*script.origin) {
        return None;
    }
    let page = Browser::at(&script.origin).reaching(origins::API, Api::service());
    let mut request = page.fetch(&format!("{}{}", origins::API, script.path)).method(&script.method);
    for (name, value) in &script.headers {
        // `header` is made for tests and panics on a header that HTTP cannot carry; this one comes from a client.
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
