//! The part of Lambda's Runtime API that a function calls: the next event, and where to send the outcome.
//!
//! <https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html>

use std::{convert::Infallible, net::SocketAddr, sync::Arc};

use bytes::Bytes;
use http::{Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::{
    net::TcpListener,
    sync::{mpsc, Mutex},
};

/// The outcome of an event.
#[derive(Debug, PartialEq)]
pub(crate) enum Outcome {
    /// The reply to hand to the gateway.
    Reply(Value),
    /// The invocation failed, which a gateway answers with 502.
    Failure(Value),
    /// The function could not be started.
    NotStarted(Value),
}

pub(crate) struct RuntimeApi {
    pub(crate) address: SocketAddr,
    events: mpsc::Sender<String>,
    outcomes: mpsc::Receiver<Outcome>,
}

impl RuntimeApi {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (events, waiting) = mpsc::channel(1);
        let (done, outcomes) = mpsc::channel(1);
        let endpoint = Arc::new(Endpoint { waiting: Mutex::new(waiting), done });
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let endpoint = Arc::clone(&endpoint);
                let answer = service_fn(move |request| Arc::clone(&endpoint).answer(request));
                // A function that has ended leaves a connection open, which is not an error.
                tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), answer));
            }
        });
        Self { address, events, outcomes }
    }

    /// Gives the function an event and waits for the outcome.
    pub(crate) async fn invoke(&mut self, event: &Value) -> Outcome {
        self.events.send(event.to_string()).await.unwrap();
        self.outcomes.recv().await.unwrap()
    }
}

struct Endpoint {
    waiting: Mutex<mpsc::Receiver<String>>,
    done: mpsc::Sender<Outcome>,
}

impl Endpoint {
    async fn answer(
        self: Arc<Self>,
        request: Request<Incoming>,
    ) -> Result<Response<Full<Bytes>>, Infallible> {
        let path = request.uri().path().strip_prefix("/2018-06-01/runtime/").unwrap_or_default().to_owned();
        if (request.method(), path.as_str()) == (&Method::GET, "invocation/next") {
            return Ok(self.next().await);
        }
        let said = request.into_body().collect().await.unwrap().to_bytes();
        let said = serde_json::from_slice(&said).unwrap();
        let outcome = match path.split('/').collect::<Vec<_>>()[..] {
            ["invocation", _, "response"] => Outcome::Reply(said),
            ["invocation", _, "error"] => Outcome::Failure(said),
            ["init", "error"] => Outcome::NotStarted(said),
            _ => return Ok(status(StatusCode::NOT_FOUND)),
        };
        self.done.send(outcome).await.unwrap();
        Ok(status(StatusCode::ACCEPTED))
    }

    async fn next(&self) -> Response<Full<Bytes>> {
        let Some(event) = self.waiting.lock().await.recv().await else {
            return status(StatusCode::GONE);
        };
        Response::builder()
            .header("lambda-runtime-aws-request-id", "00000000-0000-0000-0000-0000000000ff")
            .header("lambda-runtime-deadline-ms", "4102444800000")
            .header(
                "lambda-runtime-invoked-function-arn",
                "arn:aws:lambda:eu-central-1:123456789012:function:example",
            )
            .body(event.into())
            .unwrap()
    }
}

fn status(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::default();
    *response.status_mut() = status;
    response
}
