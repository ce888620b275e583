//! What goes over the wire, and what a developer sees of it.

use bytes::Bytes;
use http::{
    header::{CONTENT_LENGTH, HOST},
    HeaderMap, HeaderValue, Method, Request, StatusCode,
};
use url::{Position, Url};

use super::{response::without_fragment, value, BlockReason, Browser};
use crate::{testing::TestResponse, Body};

/// A request that was sent, preflights included, and what came back: a line of the network panel.
///
/// ```
/// # use restmachine::{put, router, testing::Browser};
/// # #[put("/data")]
/// # fn change() {}
/// # router! { #[cors(origins = ["https://app.example.com"])] App { change } }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
/// page.fetch("https://api.example.com/data").method("PUT").await.unwrap();
///
/// let log = page.network();
/// let [preflight, put] = log.as_slice() else { panic!("two requests") };
/// assert_eq!(preflight.method, "OPTIONS");
/// assert_eq!(preflight.request_headers["access-control-request-method"], "PUT");
/// assert_eq!(preflight.response_headers["access-control-allow-methods"], "OPTIONS, PUT");
/// assert_eq!((put.url.as_str(), put.status.as_u16()), ("https://api.example.com/data", 204));
/// # }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Exchange {
    /// The method.
    pub method: Method,
    /// The whole URL.
    pub url: String,
    /// What the browser sent.
    pub request_headers: HeaderMap,
    /// What the server answered, before anything was kept from the page.
    pub status: StatusCode,
    /// All headers of the answer.
    pub response_headers: HeaderMap,
    /// Its body, which for a refused preflight may say why.
    pub response_body: Bytes,
}

/// A response as it came.
#[derive(Clone, Debug)]
pub(super) struct Received {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl Browser {
    /// Sends a request to the server of its URL, and writes down that it did.
    ///
    /// <https://fetch.spec.whatwg.org/#concept-http-network-fetch>
    pub(super) async fn send(
        &self,
        method: Method,
        url: &Url,
        mut headers: HeaderMap,
        body: Option<Bytes>,
    ) -> Result<Received, BlockReason> {
        let server = self.servers.iter().find(|(origin, _)| *origin == url.origin().ascii_serialization());
        let Some((_, client)) = server else {
            return Err(BlockReason::Network(format!("no server answers at {url}")));
        };
        headers.insert(HOST, value(&url[Position::BeforeHost..Position::AfterPort]));
        if body.is_some() || matches!(method, Method::POST | Method::PUT) {
            headers.insert(CONTENT_LENGTH, HeaderValue::from(body.as_ref().map_or(0, Bytes::len)));
        }
        let mut request = Request::new(body.map_or_else(Body::empty, Body::from));
        let Ok(target) = url[Position::BeforePath..Position::AfterQuery].parse() else {
            return Err(BlockReason::Network(format!("HTTP cannot send `{method} {url}`")));
        };
        *request.method_mut() = method.clone();
        *request.uri_mut() = target;
        *request.headers_mut() = headers.clone();
        let answer = Received::of(client.send(request).await).await;
        let exchange = Exchange {
            method,
            url: without_fragment(url),
            request_headers: headers,
            status: answer.status,
            response_headers: answer.headers.clone(),
            response_body: answer.body.clone(),
        };
        self.with_state(|state| state.exchanges.push(exchange));
        Ok(answer)
    }
}

impl Received {
    /// Reads a response to its end. What a connection says of the length of a body is said here.
    async fn of(answer: TestResponse) -> Self {
        let (status, mut headers) = (answer.status(), answer.headers().clone());
        let body = answer.bytes().await;
        if !body.is_empty() && !headers.contains_key(CONTENT_LENGTH) {
            headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        }
        Self { status, headers, body }
    }
}
