//! All hosts of the scenarios on one port of this machine: pages, and the services that they call.

use std::{
    collections::BTreeMap,
    convert::Infallible,
    pin::Pin,
    sync::{Arc, Mutex},
};

use base64::{prelude::BASE64_STANDARD, Engine};
use http::{Request, Response};
use hyper::{body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto::Builder,
};
use rcgen::{CertifiedKey, PublicKeyData};
use restmachine::{testing::TestClient, Body};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
};
use tokio_rustls::{
    rustls::{pki_types::PrivateKeyDer, ServerConfig},
    TlsAcceptor,
};
use tower::ServiceExt;

use crate::scenario::sent;

/// The answer of a host without a service: a page that does nothing by itself, with its icon in it.
const PAGE: &str =
    "<!doctype html><meta charset=utf-8><title>page</title><link rel=icon href=data:,><body></body>";

/// A host: a service of ours, or another server in front of it.
#[derive(Clone)]
pub(crate) struct Server(Arc<dyn Fn(Request<Body>) -> Answer + Send + Sync>);

type Answer = Pin<Box<dyn Future<Output = Response<Body>> + Send>>;

impl From<TestClient> for Server {
    fn from(client: TestClient) -> Self {
        Self(Arc::new(move |request| {
            let client = client.clone();
            Box::pin(async move { client.send(request).await.into_inner() })
        }))
    }
}

impl From<axum::Router> for Server {
    fn from(router: axum::Router) -> Self {
        Self(Arc::new(move |request| {
            let answer = router.clone().oneshot(request);
            Box::pin(async move { answer.await.unwrap().map(Body::new) })
        }))
    }
}

/// The servers, and the requests that they received.
pub(crate) struct Hosts {
    port: u16,
    /// The digest of the key by which a browser recognises them.
    trusted_key: String,
    names: Arc<Names>,
}

struct Names {
    servers: BTreeMap<String, Server>,
    /// The origin of the page that asks now, and the requests since.
    asked: Mutex<(String, Vec<String>)>,
}

impl Hosts {
    /// A host that is not named is a page and nothing else.
    pub(crate) async fn start(servers: BTreeMap<String, Server>) -> Self {
        let CertifiedKey { cert, signing_key } =
            rcgen::generate_simple_self_signed(["example.net".to_owned()]).unwrap();
        let key = signing_key.subject_public_key_info();
        let trusted_key = BASE64_STANDARD.encode(ring::digest::digest(&ring::digest::SHA256, &key));
        let private_key = PrivateKeyDer::try_from(signing_key.serialize_der()).unwrap();
        let mut config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![cert.der().clone()], private_key)
            .unwrap();
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let names = Arc::new(Names { servers, asked: Mutex::default() });
        let accepting = Arc::clone(&names);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(connect(stream, acceptor.clone(), Arc::clone(&accepting)));
            }
        });
        Self { port, trusted_key, names }
    }

    /// For a browser that finds every host here, except for two: at one no server listens on the port, and the other does
    /// not exist.
    pub(crate) fn arguments(&self) -> [String; 2] {
        [
            format!(
                "--host-resolver-rules=MAP refused.mistaken.example.net 127.0.0.1:1, \
                 MAP unresolved.mistaken.example.net ~NOTFOUND, MAP * 127.0.0.1:{}",
                self.port
            ),
            format!("--ignore-certificate-errors-spki-list={}", self.trusted_key),
        ]
    }

    /// Forgets the requests so far: a page of this origin comes next.
    pub(crate) fn expect(&self, page: &str) {
        *self.names.asked.lock().unwrap() = (page.to_owned(), Vec::new());
    }

    /// The requests since then.
    pub(crate) fn asked(&self) -> String {
        self.names.asked.lock().unwrap().1.join(", ")
    }
}

async fn connect(stream: TcpStream, acceptor: TlsAcceptor, names: Arc<Names>) {
    let mut first = [0];
    // A TLS handshake begins with this byte, and no HTTP request does.
    if stream.peek(&mut first).await.is_ok() && first == [0x16] {
        if let Ok(stream) = acceptor.accept(stream).await {
            serve(stream, names).await;
        }
    } else {
        serve(stream, names).await;
    }
}

async fn serve<S: AsyncRead + AsyncWrite + Unpin + Send + 'static>(stream: S, names: Arc<Names>) {
    let answer = service_fn(move |request| {
        let names = Arc::clone(&names);
        async move { Ok::<_, Infallible>(names.answer(request).await) }
    });
    // A browser that closes a connection does not fail the test.
    let _ = Builder::new(TokioExecutor::new()).serve_connection(TokioIo::new(stream), answer).await;
}

impl Names {
    async fn answer(&self, request: Request<Incoming>) -> Response<Body> {
        let host = match request.uri().authority() {
            Some(authority) => authority.to_string(),
            None => {
                request.headers().get("host").and_then(|host| host.to_str().ok()).unwrap_or("").to_owned()
            }
        };
        // The page is at the root of every host: no service has a route there, and a browser asks no other for an icon.
        let is_page = request.uri().path() == "/";
        // A name has the same answers at all its ports.
        let name = host.split(':').next().unwrap_or("");
        let Some(Server(server)) = self.servers.get(name).filter(|_| !is_page) else {
            let mut page = Response::new(PAGE.into());
            page.headers_mut().insert("content-type", http::HeaderValue::from_static("text/html"));
            return page;
        };
        {
            let (page, asked) = &mut *self.asked.lock().unwrap();
            asked.push(sent(request.method().as_str(), &host, request.headers(), page));
        }
        server(request.map(Body::new)).await
    }
}
