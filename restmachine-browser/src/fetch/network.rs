//! The network fetch: a request goes to the server of its URL.

use std::sync::PoisonError;

use bytes::Bytes;
use http::{
    header::{CONTENT_LENGTH, HOST},
    HeaderMap, HeaderValue, Method, Request,
};
use http_body_util::Full;
use url::{Position, Url};

use super::{server_response::ServerResponse, url_parts::without_fragment};
use crate::{blocked::reason::BlockReason, exchange::Exchange, header::header_value, tab::Tab};

/// Sends a request to the server of its URL, and adds both to the network panel.
///
/// <https://fetch.spec.whatwg.org/#concept-http-network-fetch>
pub(super) async fn network_fetch(
    tab: &Tab,
    method: Method,
    url: &Url,
    mut headers: HeaderMap,
    body: Option<Bytes>,
) -> Result<ServerResponse, BlockReason> {
    let Some(server) = tab.server(url) else {
        return Err(BlockReason::Network(format!("no server answers at {url}")));
    };
    headers.insert(HOST, header_value(&url[Position::BeforeHost..Position::AfterPort]));
    if body.is_some() || matches!(method, Method::POST | Method::PUT) {
        headers.insert(CONTENT_LENGTH, HeaderValue::from(body.as_ref().map_or(0, Bytes::len)));
    }
    let Ok(target) = url[Position::BeforePath..Position::AfterQuery].parse() else {
        return Err(BlockReason::Network(format!("HTTP cannot express the request `{method} {url}`")));
    };
    let mut request = Request::new(Full::new(body.unwrap_or_default()));
    *request.method_mut() = method.clone();
    *request.uri_mut() = target;
    *request.headers_mut() = headers.clone();
    let answer = server.lock().unwrap_or_else(PoisonError::into_inner).answer(request);
    let failed = |error| BlockReason::Network(format!("the server at {url} failed: {error}"));
    let received = ServerResponse::over_connection(answer.await.map_err(failed)?);
    let exchange = Exchange {
        method,
        url: without_fragment(url),
        request_headers: headers,
        status: received.status,
        response_headers: received.headers.clone(),
        response_body: received.body.clone(),
    };
    tab.with_state(|state| state.exchanges.push(exchange));
    Ok(received)
}
