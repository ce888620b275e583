//! The CORS-preflight cache: answers to preflights, which are remembered for a time.

use std::time::Duration;

use http::HeaderName;

use crate::{
    fetch::{request::FetchRequest, safelist::is_non_wildcard},
    page::mode::Credentials,
};

/// <https://fetch.spec.whatwg.org/#concept-cache>
#[derive(Debug, Default)]
pub(crate) struct PreflightCache {
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    origin: String,
    url: String,
    credentials: bool,
    permission: Permission,
    ends: Duration,
}

/// One element of a list in the answer to a preflight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Permission {
    Method(String),
    Header(String),
}

impl PreflightCache {
    /// Adds an element that an answer grants, or prolongs it if it is known.
    pub(crate) fn remember(&mut self, request: &FetchRequest, permission: Permission, ends: Duration) {
        let known =
            self.entries.iter_mut().find(|entry| entry.is_of(request) && entry.permission == permission);
        match known {
            Some(entry) => entry.ends = ends,
            None => self.entries.push(Entry {
                origin: request.serialised_origin(),
                url: request.url().to_string(),
                credentials: request.credentials == Credentials::Include,
                permission,
                ends,
            }),
        }
    }

    /// <https://fetch.spec.whatwg.org/#method-cache-entry-match>
    pub(crate) fn has_method(&self, request: &FetchRequest, now: Duration) -> bool {
        self.holding(request, now).any(|permission| match permission {
            Permission::Method(name) => request.method == name.as_str() || name == "*",
            Permission::Header(_) => false,
        })
    }

    /// <https://fetch.spec.whatwg.org/#header-name-cache-entry-match>
    pub(crate) fn has_header(&self, request: &FetchRequest, name: &HeaderName, now: Duration) -> bool {
        self.holding(request, now).any(|permission| match permission {
            Permission::Header(granted) => {
                granted.eq_ignore_ascii_case(name.as_str()) || (granted == "*" && !is_non_wildcard(name))
            }
            Permission::Method(_) => false,
        })
    }

    /// Forgets what was granted to a request that has failed.
    ///
    /// <https://fetch.spec.whatwg.org/#concept-cache-clear>
    pub(crate) fn clear(&mut self, request: &FetchRequest) {
        let (origin, url) = (request.serialised_origin(), request.url().to_string());
        self.entries.retain(|entry| entry.origin != origin || entry.url != url);
    }

    fn holding(&self, request: &FetchRequest, now: Duration) -> impl Iterator<Item = &Permission> {
        self.entries
            .iter()
            .filter(move |entry| entry.ends > now && entry.is_of(request))
            .map(|entry| &entry.permission)
    }
}

impl Entry {
    /// <https://fetch.spec.whatwg.org/#concept-cache-match>
    fn is_of(&self, request: &FetchRequest) -> bool {
        self.origin == request.serialised_origin()
            && self.url == request.url().as_str()
            && (self.credentials || request.credentials != Credentials::Include)
    }
}
