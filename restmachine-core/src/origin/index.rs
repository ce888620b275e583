//! A list of origins that is searched without comparing entry by entry, so that its length does not matter.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

use crate::origin::candidate::{is_subdomain, is_whole_host, serialised_origin, split};
use crate::origin::{length, HostPattern, OriginPattern, PortPattern};

/// The positions of origins and patterns in a list, by what they match.
///
/// A search hashes the origin, and for the patterns of its scheme the host and each domain above it. The keys are those
/// of the standard library's hasher, which an attacker cannot predict.
#[derive(Clone, Debug)]
pub struct OriginIndex<T> {
    exact: HashMap<T, usize>,
    families: HashMap<T, Families<T>>,
}

/// The patterns of one scheme.
#[derive(Clone, Debug)]
struct Families<T> {
    /// The pattern of every host.
    any: Option<usize>,
    /// The patterns of one host, whose ports differ.
    hosts: HashMap<T, Ports>,
    /// The patterns of subdomains, by their base.
    subdomains: HashMap<T, Ports>,
    /// The number of labels of the longest base.
    depth: usize,
}

/// The patterns of the same hosts.
#[derive(Clone, Debug, Default)]
struct Ports {
    any: Option<usize>,
    default: Option<usize>,
    exact: HashMap<u16, usize>,
}

impl<T: Borrow<str> + Eq + Hash> OriginIndex<T> {
    /// Indexes a list. Of two equal entries, the first counts.
    pub fn of(patterns: impl IntoIterator<Item = (usize, OriginPattern<T>)>) -> Self {
        let mut index = Self { exact: HashMap::new(), families: HashMap::new() };
        for (position, pattern) in patterns {
            match pattern {
                OriginPattern::Exact(origin) => {
                    index.exact.entry(origin).or_insert(position);
                }
                OriginPattern::Pattern { scheme, host, port } => {
                    index.families.entry(scheme).or_default().insert(position, host, &port);
                }
            }
        }
        index
    }

    /// Whether an entry matches the origin of a request, given as the bytes of the header.
    ///
    /// It is the same as asking each entry by [`OriginPattern::matches`]. Does not allocate.
    pub fn matches(&self, origin: &[u8]) -> bool {
        if origin.len() > length::ORIGIN {
            return false;
        }
        // An origin that equals an entry is well-formed.
        let is_listed = str::from_utf8(origin).is_ok_and(|origin| self.exact.contains_key(origin));
        is_listed || (!self.families.is_empty() && self.is_in_a_family(origin))
    }

    fn is_in_a_family(&self, origin: &[u8]) -> bool {
        let parts = serialised_origin(origin).and_then(split);
        parts.is_some_and(|(scheme, host, port)| {
            self.covering(scheme, HostPattern::Exact(host), port).next().is_some()
        })
    }

    /// The position of an entry that makes the one at `position` redundant: an equal entry before it, or a pattern
    /// anywhere in the list.
    pub(crate) fn cover(&self, position: usize, pattern: &OriginPattern<&str>) -> Option<usize> {
        let twin = match pattern {
            OriginPattern::Exact(origin) => self.exact.get(*origin).copied(),
            OriginPattern::Pattern { scheme, host, port } => {
                self.families.get(*scheme).and_then(|families| families.get(*host, *port))
            }
        };
        let patterns = self.covering(pattern.scheme(), pattern.host(), pattern.port());
        twin.filter(|twin| *twin < position).or_else(|| patterns.filter(|cover| Some(*cover) != twin).min())
    }

    /// The positions of the patterns that match everything with these parts.
    fn covering<'a>(
        &'a self,
        scheme: &str,
        host: HostPattern<&'a str>,
        port: PortPattern<&'a str>,
    ) -> impl Iterator<Item = usize> + 'a {
        self.families.get(scheme).into_iter().flat_map(move |families| families.covering(host, port))
    }
}

impl<T> Default for Families<T> {
    fn default() -> Self {
        Self { any: None, hosts: HashMap::new(), subdomains: HashMap::new(), depth: 0 }
    }
}

impl<T: Borrow<str> + Eq + Hash> Families<T> {
    fn insert(&mut self, position: usize, host: HostPattern<T>, port: &PortPattern<T>) {
        match host {
            HostPattern::Any => {
                self.any.get_or_insert(position);
            }
            HostPattern::Exact(host) => self.hosts.entry(host).or_default().insert(position, port),
            HostPattern::Subdomains(base) => {
                self.depth = self.depth.max(base.borrow().split('.').count());
                self.subdomains.entry(base).or_default().insert(position, port);
            }
        }
    }

    /// The position of this very pattern.
    fn get(&self, host: HostPattern<&str>, port: PortPattern<&str>) -> Option<usize> {
        match host {
            HostPattern::Any => self.any,
            HostPattern::Exact(host) => self.hosts.get(host)?.get(port),
            HostPattern::Subdomains(base) => self.subdomains.get(base)?.get(port),
        }
    }

    fn covering<'a>(
        &'a self,
        host: HostPattern<&'a str>,
        port: PortPattern<&'a str>,
    ) -> impl Iterator<Item = usize> + 'a {
        let (named, above) = match host {
            HostPattern::Any => (None, ""),
            HostPattern::Exact(host) => (self.hosts.get(host), host),
            HostPattern::Subdomains(base) => (self.subdomains.get(base), base),
        };
        let is_any = port == PortPattern::Default && (above.is_empty() || is_whole_host(above));
        let bases = above.rmatch_indices('.').take(self.depth).filter_map(|(dot, _)| above.get(dot + 1..));
        let domains = bases
            .filter_map(|base| Some((base, self.subdomains.get(base)?)))
            .filter(move |(base, _)| is_subdomain(above, base));
        self.any.filter(|_| is_any).into_iter().chain(
            named
                .into_iter()
                .chain(domains.map(|(_, ports)| ports))
                .flat_map(move |ports| ports.covering(port)),
        )
    }
}

impl Ports {
    fn insert<T: Borrow<str>>(&mut self, position: usize, port: &PortPattern<T>) {
        match port {
            PortPattern::Any => {
                self.any.get_or_insert(position);
            }
            PortPattern::Default => {
                self.default.get_or_insert(position);
            }
            PortPattern::Exact(port) => {
                if let Some(number) = number(port.borrow()) {
                    self.exact.entry(number).or_insert(position);
                }
            }
        }
    }

    fn get(&self, port: PortPattern<&str>) -> Option<usize> {
        match port {
            PortPattern::Any => self.any,
            PortPattern::Default => self.default,
            PortPattern::Exact(port) => self.exact.get(&number(port)?).copied(),
        }
    }

    fn covering(&self, port: PortPattern<&str>) -> impl Iterator<Item = usize> {
        let same = if port == PortPattern::Any { None } else { self.get(port) };
        self.any.into_iter().chain(same)
    }
}

/// The rules and the grammar of `Origin` have one spelling for each port.
fn number(port: &str) -> Option<u16> {
    port.parse().ok()
}
