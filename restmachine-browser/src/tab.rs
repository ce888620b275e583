//! A tab of a browser: a page, the servers it reaches, and what the browser remembers.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use url::Url;

use crate::{origin::PageOrigin, server::Server, state::State};

/// What a request of a page needs of the browser. Clones share the state.
#[derive(Clone)]
pub(crate) struct Tab {
    pub(crate) page: PageOrigin,
    /// A lock lets a service be shared that is not `Sync`.
    servers: Vec<(String, Arc<Mutex<dyn Server>>)>,
    state: Arc<Mutex<State>>,
}

impl Tab {
    pub(crate) fn new(page: PageOrigin) -> Self {
        Self { page, servers: Vec::new(), state: Arc::default() }
    }

    /// Another tab of the same browser, with another page.
    pub(crate) fn with_page(&self, page: PageOrigin) -> Self {
        Self { page, ..self.clone() }
    }

    /// Puts a server at an origin, in place of any that was there.
    pub(crate) fn attach(&mut self, origin: &str, server: impl Server) {
        self.servers.retain(|(other, _)| other != origin);
        self.servers.push((origin.to_owned(), Arc::new(Mutex::new(server))));
    }

    /// The server at the origin of a URL.
    pub(crate) fn server(&self, url: &Url) -> Option<&Mutex<dyn Server>> {
        let origin = url.origin().ascii_serialization();
        let (_, server) = self.servers.iter().find(|(other, _)| *other == origin)?;
        Some(server)
    }

    pub(crate) fn with_state<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        change(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl fmt::Debug for Tab {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tab").field("page", &self.page).finish_non_exhaustive()
    }
}
