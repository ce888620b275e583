//! The browser of a test.

use std::time::Duration;

use crate::{
    exchange::Exchange,
    mistake::require,
    origin::{is_origin_of_server, not_an_origin, PageOrigin},
    page::request::PageRequest,
    server::Server,
    tab::Tab,
};

/// A page in a browser: its requests go through the CORS algorithm of the Fetch standard, and a test sees what the script of
/// the page would see.
///
/// A request is classified, and preceded by a preflight if it needs one. Preflights are remembered. A response has to pass the
/// CORS check, again after each redirect, and only exposed headers can be read. Servers are services in this process, each at
/// an origin of its own: anything that is a [`Server`].
///
/// The browser does not model what has nothing to do with CORS: mixed content, content security policy,
/// `Cross-Origin-Resource-Policy`, attributes of cookies except for `Max-Age`, rules about third parties, and `Expires` and
/// ranges in the HTTP cache. Caches are kept apart by the origin of the page, while browsers keep them apart by its site. A
/// body is read to its end before the page sees anything of it.
///
/// The tests of RestMachine play the same scenarios here and in Chromium. Where Chromium departs from the standard, this
/// browser follows the standard.
///
/// ```
/// use axum::{routing::get, Json, Router};
/// use http::Method;
/// use restmachine_browser::{BlockReason, Browser};
/// use tower_http::cors::{Any, CorsLayer};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let cors = CorsLayer::new().allow_origin(Any).allow_methods([Method::GET, Method::PUT]);
/// let api = Router::new().route("/users/7", get(async || Json(7)).put(async || Json(7))).layer(cors);
/// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", api);
/// let response = page.fetch("https://api.example.com/users/7").method("PUT").await.unwrap();
/// assert_eq!(response.json::<u64>(), 7);
///
/// let sent: Vec<String> = page.network().iter().map(|exchange| exchange.method.to_string()).collect();
/// assert_eq!(sent, ["OPTIONS", "PUT"]);
///
/// let blocked = page.fetch("https://api.example.com/users/7").method("DELETE").await.unwrap_err();
/// assert_eq!(blocked.reason(), &BlockReason::MethodNotAllowed("DELETE".to_owned()));
/// # }
/// ```
///
/// A clone is another tab with the same page: both share cookies, caches, the network panel and the time.
#[derive(Clone, Debug)]
pub struct Browser {
    tab: Tab,
}

impl Browser {
    /// A new browser with a page of this origin. `null` is the origin of a sandboxed frame or a local file.
    ///
    /// # Panics
    ///
    /// If the string is not a serialised origin.
    #[must_use]
    #[track_caller]
    pub fn at(origin: &str) -> Self {
        let page = require("the page cannot be opened", PageOrigin::parse(origin));
        Self { tab: Tab::new(page) }
    }

    /// Puts a server at an origin, in place of any that was there: it gets all requests to that origin.
    ///
    /// # Panics
    ///
    /// If the string is not how browsers write the origin of a server, as in `https://api.example.com`.
    #[must_use]
    #[track_caller]
    pub fn reaching(mut self, origin: &str, server: impl Server) -> Self {
        let origin = match is_origin_of_server(origin) {
            true => Ok(origin),
            false => Err(not_an_origin(origin)),
        };
        self.tab.attach(require("the server cannot be added", origin), server);
        self
    }

    /// Another page in the same browser, with the servers that are there now. The pages share cookies, the network panel and
    /// the time. They share the caches as well, in which each page has entries of its own.
    ///
    /// ```
    /// use restmachine_browser::{Browser, Credentials};
    /// # use axum::{routing::get, Router};
    /// # use http::HeaderValue;
    /// # use tower_http::cors::CorsLayer;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let origin = HeaderValue::from_static("https://app.example.com");
    /// let cors = CorsLayer::new().allow_origin(origin).allow_credentials(true);
    /// let api = Router::new().route("/me", get(async || "you")).layer(cors);
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", api);
    /// page.set_cookie("api.example.com", "session", "1");
    /// let foreign = page.open("https://evil.example");
    /// let asked = foreign.fetch("https://api.example.com/me").credentials(Credentials::Include).await;
    /// assert!(asked.is_err());
    /// assert_eq!(page.network()[0].request_headers["cookie"], "session=1"); // it was sent all the same
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// If the string is not a serialised origin.
    #[must_use]
    #[track_caller]
    pub fn open(&self, origin: &str) -> Self {
        let page = require("the page cannot be opened", PageOrigin::parse(origin));
        Self { tab: self.tab.with_page(page) }
    }

    /// A request as a script makes it with `fetch(url)`: a `GET` whose response the script wants to read, unless set otherwise.
    ///
    /// A relative URL is one of the page's own origin.
    ///
    /// ```
    /// # use axum::{routing::get, Router};
    /// # use restmachine_browser::Browser;
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// let site = Router::new().route("/me", get(async || "you"));
    /// let page = Browser::at("https://app.example.com").reaching("https://app.example.com", site);
    /// assert_eq!(page.fetch("/me").await.unwrap().text(), "you");
    /// # }
    /// ```
    pub fn fetch(&self, url: &str) -> PageRequest<'_> {
        PageRequest::new(&self.tab, url)
    }

    /// A request as a script makes it with `new EventSource(url)`. The events are in the body of the response.
    ///
    /// [`Credentials::Include`](crate::Credentials::Include) is its option `withCredentials`; nothing else can be set.
    ///
    /// ```
    /// # use axum::{routing::get, Router};
    /// # use restmachine_browser::Browser;
    /// # use tower_http::cors::CorsLayer;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let events = get(async || ([("content-type", "text/event-stream")], "data: hello\n\n"));
    /// let api = Router::new().route("/events", events).layer(CorsLayer::permissive());
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", api);
    /// let stream = page.event_source("https://api.example.com/events").await.unwrap();
    /// assert_eq!(stream.text(), "data: hello\n\n");
    /// # }
    /// ```
    pub fn event_source(&self, url: &str) -> PageRequest<'_> {
        PageRequest::for_events(&self.tab, url)
    }

    /// Gives the browser a cookie of a host, which is a name without scheme and port.
    ///
    /// ```
    /// # use axum::{routing::get, Router};
    /// # use http::HeaderMap;
    /// # use restmachine_browser::Browser;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// # let me = get(async |headers: HeaderMap| headers["cookie"].to_str().unwrap().to_owned());
    /// # let site = Router::new().route("/me", me);
    /// let page = Browser::at("https://app.example.com").reaching("https://app.example.com", site);
    /// page.set_cookie("app.example.com", "session", "1");
    /// assert_eq!(page.fetch("/me").await.unwrap().text(), "session=1");
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// If there is no such host, or HTTP cannot express such a cookie (RFC 6265, section 4.1.1).
    #[track_caller]
    pub fn set_cookie(&self, host: &str, name: &str, value: &str) {
        let set = self.tab.with_state(|state| state.cookies.set(host, name, value));
        require("the cookie cannot be set", set);
    }

    /// Lets time pass: preflights, kept responses and cookies grow old.
    ///
    /// ```
    /// # use axum::{routing::put, Router};
    /// # use restmachine_browser::Browser;
    /// # use tower_http::cors::CorsLayer;
    /// # use std::time::Duration;
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// let cors = CorsLayer::permissive().max_age(Duration::from_secs(600));
    /// let api = Router::new().route("/data", put(async || {})).layer(cors);
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", api);
    /// page.fetch("https://api.example.com/data").method("PUT").await.unwrap();
    /// page.advance(Duration::from_secs(601)); // the preflight is forgotten
    /// page.fetch("https://api.example.com/data").method("PUT").await.unwrap();
    /// assert_eq!(page.network().len(), 4);
    /// # }
    /// ```
    pub fn advance(&self, time: Duration) {
        self.tab.with_state(|state| state.now += time);
    }

    /// Everything that was sent, in order: the network panel.
    ///
    /// ```
    /// # use axum::{routing::get, Router};
    /// # use restmachine_browser::Browser;
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let api = Router::new().route("/data", get(async || {}));
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", api);
    /// assert!(page.fetch("https://api.example.com/data").await.is_err());
    /// assert_eq!(page.network()[0].status, 200); // the server has answered all the same
    /// # }
    /// ```
    #[must_use]
    pub fn network(&self) -> Vec<Exchange> {
        self.tab.with_state(|state| state.exchanges.clone())
    }
}
