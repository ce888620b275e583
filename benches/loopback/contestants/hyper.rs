//! hyper alone: no routes, no policy, one response.

use std::{convert::Infallible, net::TcpListener};

use bytes::Bytes;
use http::{header::CONTENT_TYPE, HeaderValue, Request, Response};
use http_body_util::Full;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;

use super::{async_listener, runtime};
use crate::{app, Outcome};

pub(super) fn serve(listener: TcpListener) -> Outcome {
    runtime()?.block_on(async {
        let listener = async_listener(listener)?;
        loop {
            let (stream, _) = listener.accept().await?;
            stream.set_nodelay(true)?;
            let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(hello));
            tokio::spawn(async move { drop(connection.await) });
        }
    })
}

async fn hello(_: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let mut response = Response::new(Full::new(Bytes::from_static(app::REPOSITORIES.as_bytes())));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(response)
}
