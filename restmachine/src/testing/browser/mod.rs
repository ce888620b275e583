//! The Fetch standard's CORS algorithm, over services in process.

mod blocked;
mod check;
mod classification;
mod cookies;
mod fetch;
mod header_list;
mod http_cache;
mod mode;
mod network;
mod origin;
mod page_request;
mod preflight;
mod preflight_cache;
mod request;
mod response;

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use http::HeaderValue;
use url::Url;

use super::{needed, TestClient};
use cookies::Cookies;
use http_cache::HttpCache;
use origin::{is_serialised, PageOrigin};
use preflight_cache::PreflightCache;

pub use blocked::{BlockReason, Blocked};
pub use mode::{Credentials, Mode};
pub use network::Exchange;
pub use page_request::PageRequest;
pub use response::PageResponse;

/// A page in a browser: what it asks goes through the Fetch standard's CORS algorithm, and a test sees what the page's
/// script would see.
///
/// Requests are classified and preceded by a preflight where one is needed; preflights are remembered; responses have to
/// pass the CORS check, after each redirect anew; and only exposed headers can be read. Servers are services in this
/// process, each at an origin of its own.
///
/// What has nothing to do with CORS is not modelled: mixed content, content security policy,
/// `Cross-Origin-Resource-Policy`, attributes of cookies but `Max-Age`, third-party rules, `Expires` and ranges in the HTTP
/// cache. Caches are kept apart by the page's origin, where browsers keep them apart by its site. A body is read to its end
/// before the page sees anything of it.
///
/// The same scenarios that are played here are played in Chromium, in this crate's tests. Where Chromium departs from the
/// standard, this follows the standard. It needs the feature `browser`.
///
/// ```
/// use restmachine::{Json, cors, get, put, router, testing::{BlockReason, Browser}};
///
/// #[get("/users/{id}")]
/// fn show(id: u64) -> Json<u64> {
///     Json(id)
/// }
///
/// #[put("/users/{id}")]
/// fn change(id: u64) -> Json<u64> {
///     Json(id)
/// }
///
/// router! {
///     #[cors(origins = ["https://app.example.com"])]
///     App { show, change }
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
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
/// A clone is another tab with the same page: they share cookies, caches, the network log and the time.
#[derive(Clone)]
pub struct Browser {
    origin: PageOrigin,
    servers: Vec<(String, TestClient)>,
    state: Arc<Mutex<State>>,
}

/// What a browser remembers, for all its pages.
#[derive(Debug, Default)]
struct State {
    cookies: Cookies,
    preflights: PreflightCache,
    cache: HttpCache,
    exchanges: Vec<Exchange>,
    now: Duration,
}

impl Browser {
    /// A new browser with a page of this origin. `null` is a sandboxed frame or a local file.
    ///
    /// ```
    /// use restmachine::testing::Browser;
    ///
    /// let page = Browser::at("https://app.example.com");
    /// ```
    ///
    /// # Panics
    ///
    /// Where the text is no serialised origin.
    #[must_use]
    #[track_caller]
    pub fn at(origin: &str) -> Self {
        let origin = needed("the page cannot be opened", PageOrigin::parse(origin));
        Self { origin, servers: Vec::new(), state: Arc::default() }
    }

    /// Puts a server at an origin, in place of any that was there: all requests to it go to this service.
    ///
    /// ```
    /// # #[restmachine::get("/data")] fn data() {}
    /// # restmachine::router! { App { data } }
    /// # use restmachine::testing::Browser;
    /// let page = Browser::at("https://app.example.com")
    ///     .reaching("https://app.example.com", App::service())
    ///     .reaching("https://api.example.com", App::service());
    /// ```
    ///
    /// # Panics
    ///
    /// Where the text is not how browsers write the origin of a server, as in `https://api.example.com`.
    #[must_use]
    #[track_caller]
    pub fn reaching(mut self, origin: &str, server: impl Into<TestClient>) -> Self {
        let named = is_serialised(origin).then(|| origin.to_owned());
        let named = named.ok_or_else(|| format!("`{origin}` is not an origin as browsers write it"));
        let origin = needed("the server cannot be added", named);
        self.servers.retain(|(other, _)| *other != origin);
        self.servers.push((origin, server.into()));
        self
    }

    /// Another page in the same browser, with the servers that are there now: they share cookies, caches, which are kept by
    /// page, the network log and the time.
    ///
    /// ```
    /// use restmachine::testing::{Browser, Credentials};
    /// # use restmachine::{HeaderMap, get, router};
    /// # #[get("/me")]
    /// # fn me(headers: &HeaderMap) -> &'static str { if headers.contains_key("cookie") { "you" } else { "nobody" } }
    /// # router! { #[cors(origins = ["https://app.example.com"], credentials)] App { me } }
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
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
    /// Where the text is no serialised origin.
    #[must_use]
    #[track_caller]
    pub fn open(&self, origin: &str) -> Self {
        let origin = needed("the page cannot be opened", PageOrigin::parse(origin));
        Self { origin, ..self.clone() }
    }

    /// What a script does with `fetch(url)`: a `GET` that wants to read the response, unless said otherwise.
    ///
    /// A relative URL belongs to the page's own origin.
    ///
    /// ```
    /// # #[restmachine::get("/me")] fn me() -> &'static str { "you" }
    /// # restmachine::router! { App { me } }
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # use restmachine::testing::Browser;
    /// let page = Browser::at("https://app.example.com").reaching("https://app.example.com", App::service());
    /// assert_eq!(page.fetch("/me").await.unwrap().text(), "you");
    /// # }
    /// ```
    pub fn fetch(&self, url: &str) -> PageRequest<'_> {
        PageRequest::new(self, url)
    }

    /// What a script does with `new EventSource(url)`: the events are in the body of the response.
    ///
    /// With [`Credentials::Include`] it is one `withCredentials`; nothing else can be said.
    ///
    /// ```
    /// # use restmachine::{get, router, testing::Browser};
    /// #[get("/events")]
    /// fn events() -> ([(&'static str, &'static str); 1], &'static str) {
    ///     ([("content-type", "text/event-stream")], "data: hello\n\n")
    /// }
    /// # router! { #[cors(origins = ["https://app.example.com"])] App { events } }
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
    /// let stream = page.event_source("https://api.example.com/events").await.unwrap();
    /// assert_eq!(stream.text(), "data: hello\n\n");
    /// # }
    /// ```
    pub fn event_source(&self, url: &str) -> PageRequest<'_> {
        PageRequest::for_events(self, url)
    }

    /// Gives the browser a cookie of a host, which is a name without scheme and port.
    ///
    /// ```
    /// # use restmachine::{HeaderMap, get, router, testing::{Browser, Credentials}};
    /// # #[get("/me")]
    /// # fn me(headers: &HeaderMap) -> String { headers["cookie"].to_str().unwrap_or_default().to_owned() }
    /// # router! { #[cors(origins = ["https://app.example.com"], credentials)] App { me } }
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
    /// page.set_cookie("api.example.com", "session", "1");
    /// let me = page.fetch("https://api.example.com/me").credentials(Credentials::Include).await.unwrap();
    /// assert_eq!(me.text(), "session=1");
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// Where there is no such host, or HTTP can carry no such cookie (RFC 6265, section 4.1.1).
    #[track_caller]
    pub fn set_cookie(&self, host: &str, name: &str, value: &str) {
        let set = self.with_state(|state| state.cookies.set(host, name, value));
        needed("the cookie cannot be set", set);
    }

    /// Lets time pass: preflights, kept responses and cookies grow old.
    ///
    /// ```
    /// # #[restmachine::put("/data")] fn put() {}
    /// # restmachine::router! { #[cors(origins = "*", max_age = 600)] App { put } }
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # use restmachine::testing::Browser;
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
    /// page.fetch("https://api.example.com/data").method("PUT").await.unwrap();
    /// page.advance(std::time::Duration::from_secs(601)); // the preflight is forgotten
    /// page.fetch("https://api.example.com/data").method("PUT").await.unwrap();
    /// assert_eq!(page.network().len(), 4);
    /// # }
    /// ```
    pub fn advance(&self, time: Duration) {
        self.with_state(|state| state.now += time);
    }

    /// Everything that was sent, in order: the network panel.
    ///
    /// ```
    /// # #[restmachine::get("/data")] fn data() {}
    /// # restmachine::router! { App { data } }
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # use restmachine::testing::Browser;
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
    /// assert!(page.fetch("https://api.example.com/data").await.is_err());
    /// assert_eq!(page.network()[0].status, 204); // the server did its part
    /// # }
    /// ```
    #[must_use]
    pub fn network(&self) -> Vec<Exchange> {
        self.with_state(|state| state.exchanges.clone())
    }

    fn resolve(&self, url: &str) -> Result<Url, url::ParseError> {
        match self.origin.base() {
            Some(base) => base.join(url),
            None => Url::parse(url),
        }
    }

    fn with_state<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        change(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl fmt::Debug for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Browser").field("origin", &self.origin).finish_non_exhaustive()
    }
}

/// A header value of what has been read from URLs and header values, and thus fits.
#[track_caller]
fn value(text: &str) -> HeaderValue {
    needed(format_args!("the header value `{text}` cannot be sent"), HeaderValue::from_str(text))
}
