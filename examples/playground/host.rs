//! The host of the API. `restmachine::serve` would do, except that it does not show the preflights.

use std::{convert::Infallible, io, sync::Arc, time::Duration};

use hyper::{body::Incoming, server::conn::http1, service::service_fn, Request};
use hyper_util::rt::{TokioIo, TokioTimer};
use restmachine::{Response, Service};
use tokio::net::{TcpListener, TcpStream};

use super::{
    api::Api,
    recorder::{Exchange, Recorder},
};

/// How many bytes of a request may precede its body. The recorder keeps them, so the limit is lower than usual.
const HEAD_BYTES: usize = 16 * 1024;

/// Answers every connection, and records requests and responses.
pub async fn serve_recorded(
    listener: TcpListener,
    api: Service<Api>,
    recorder: Arc<Recorder>,
) -> io::Result<()> {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => drop(tokio::spawn(answer(stream, api.clone(), Arc::clone(&recorder)))),
            // Running out of file descriptors passes, but not at once.
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

async fn answer(stream: TcpStream, api: Service<Api>, recorder: Arc<Recorder>) {
    let respond =
        service_fn(|request| async { Ok::<_, Infallible>(respond(request, &api, &recorder).await) });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).max_buf_size(HEAD_BYTES);
    // After an error, there is no client left to tell.
    let _ = http.serve_connection(TokioIo::new(stream), respond).await;
}

async fn respond(request: Request<Incoming>, api: &Service<Api>, recorder: &Recorder) -> Response {
    let (parts, body) = request.into_parts();
    // First, because the answer consumes the request.
    let explanation = api.explain(&parts);
    let response = api.respond(Request::from_parts(parts.clone(), body)).await;
    if let Some(ask) = name_of_ask(parts.uri.query()) {
        recorder.record(ask, Exchange::new(&parts, &explanation, &response));
    }
    response
}

/// The last one counts, because the page appends it to the query that its user wrote.
fn name_of_ask(query: Option<&str>) -> Option<&str> {
    query?.rsplit('&').find_map(|pair| pair.strip_prefix("ask="))
}
