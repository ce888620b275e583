//! Patterns that own their strings, for origins that a program reads at start-up.

use crate::origin::{HostPattern, OriginPattern, PortPattern};

impl OriginPattern<&str> {
    /// The same pattern with owned strings.
    pub fn to_owned(&self) -> OriginPattern<String> {
        self.map(|text| (*text).to_owned())
    }
}

impl OriginPattern<String> {
    /// The same pattern with borrowed strings, for matching. Does not allocate.
    pub fn as_str(&self) -> OriginPattern<&str> {
        self.map(String::as_str)
    }
}

impl<T> OriginPattern<T> {
    fn map<'a, U>(&'a self, text: impl Fn(&'a T) -> U) -> OriginPattern<U> {
        match self {
            OriginPattern::Exact(origin) => OriginPattern::Exact(text(origin)),
            OriginPattern::Pattern { scheme, host, port } => OriginPattern::Pattern {
                scheme: text(scheme),
                host: match host {
                    HostPattern::Exact(host) => HostPattern::Exact(text(host)),
                    HostPattern::Subdomains(base) => HostPattern::Subdomains(text(base)),
                    HostPattern::Any => HostPattern::Any,
                },
                port: match port {
                    PortPattern::Default => PortPattern::Default,
                    PortPattern::Exact(port) => PortPattern::Exact(text(port)),
                    PortPattern::Any => PortPattern::Any,
                },
            },
        }
    }
}
