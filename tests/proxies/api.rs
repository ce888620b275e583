//! The service with a proxy in front of it.

use std::net::SocketAddr;

use restmachine::testing::{Browser, PageResponse};
use restmachine_tests::{socket::Server, Answer};

use crate::{
    client, guide_page,
    proxy::{Proxy, Software},
    service::App,
};

/// The web app, which every policy of the service allows.
pub(crate) const APP: &str = "https://app.example.com";
/// The other page that some policies allow.
pub(crate) const ADMIN: &str = "https://admin.example.com";

/// A service on a socket, and a proxy in front of it.
pub(crate) struct Api {
    proxy: Proxy,
    server: Server,
}

impl Api {
    /// Starts a proxy with the lines that the guide prints under this name. `None` if the proxy is not installed.
    pub(crate) async fn behind(name: &str) -> Option<Self> {
        let (software, lines) = guide_page::snippet(name);
        Self::with(software, &lines).await
    }

    /// Starts a proxy with these lines, in which `127.0.0.1:8000` is the service.
    pub(crate) async fn with(software: Software, lines: &str) -> Option<Self> {
        let server = Server::start(App::with_state(crate::service::Counter::default())).await;
        let proxy = Proxy::start(software, lines, server.address).await?;
        Some(Self { proxy, server })
    }

    /// Where the proxy listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.proxy.address
    }

    /// A page that was opened a moment ago. Its API is at `https://api.example.com`.
    pub(crate) fn page(&self, origin: &str) -> Browser {
        client::page(self.proxy.address, origin)
    }

    /// What the web app reads with `GET` at this path, if it may.
    pub(crate) async fn read(&self, path: &str) -> Option<PageResponse> {
        self.page(APP).fetch(&url(path)).await.ok()
    }

    /// What any client gets through the proxy.
    pub(crate) async fn ask(&self, line: &str, headers: &[(&str, &str)]) -> Answer {
        client::ask(self.proxy.address, line, headers, "").await.unwrap()
    }

    /// What any client gets past the proxy.
    pub(crate) async fn ask_directly(&self, line: &str, headers: &[(&str, &str)]) -> Answer {
        client::ask(self.server.address, line, headers, "").await.unwrap()
    }

    /// The answer to the preflight of the web app for this method.
    pub(crate) async fn preflight(&self, path: &str, method: &str) -> Answer {
        let headers = [("origin", APP), ("access-control-request-method", method)];
        self.ask(&format!("OPTIONS {path}"), &headers).await
    }
}

/// A URL of the API.
pub(crate) fn url(path: &str) -> String {
    format!("https://api.example.com{path}")
}
