//! A message, a mistake that causes it, and the remedy.

use crate::hosts::Server;

/// The host that the guide's scripts ask; in Chromium each visit has one of its own.
pub(super) const API: &str = "api.example.com";

/// One row of the table: the message, a visit that ends with it, and one that does not.
pub(crate) struct Case {
    /// Names the hosts.
    pub(crate) name: &'static str,
    pub(crate) heading: Heading,
    pub(crate) mistaken: Visit,
    pub(crate) mended: Visit,
}

/// The heading of a section of the guide.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heading {
    /// What the console says, from its first word after the URL and "CORS policy: " to its last.
    Message(&'static str),
    /// The console says nothing: what is wrong, in the guide's own words.
    Silence(&'static str),
}

/// A page that calls a server once.
pub(crate) struct Visit {
    pub(crate) page: &'static str,
    /// What is between the brackets of `#[cors(…)]`, if the mistake is there.
    pub(crate) policy: Option<&'static str>,
    pub(crate) server: Server,
    /// A JavaScript expression: the promise of a response.
    pub(crate) call: &'static str,
    /// A JavaScript function of the response.
    pub(crate) read: &'static str,
    /// The result of the script.
    pub(crate) sees: &'static str,
}

/// The server that a visit asks, and its policy.
pub(super) struct Served {
    pub(super) policy: Option<&'static str>,
    pub(super) server: Server,
}

impl Served {
    /// A server whose mistake is not in a policy.
    pub(super) fn by(server: impl Into<Server>) -> Self {
        Self { policy: None, server: server.into() }
    }

    /// A page of this origin calls.
    pub(super) fn to(self, page: &'static str, call: &'static str) -> Visit {
        let Self { policy, server } = self;
        Visit { page, policy, server, call, read: "(response) => response.text()", sees: "" }
    }
}

impl Visit {
    pub(super) fn reads(self, read: &'static str) -> Self {
        Self { read, ..self }
    }

    pub(super) fn sees(self, sees: &'static str) -> Self {
        Self { sees, ..self }
    }

    /// The promise is rejected, and this is all that the script learns.
    pub(super) fn fails(self) -> Self {
        self.sees("TypeError: Failed to fetch")
    }
}

impl Case {
    /// The host of one of its visits.
    pub(crate) fn host(&self, kind: &str) -> String {
        format!("{}.{kind}.example.net", self.name)
    }
}
