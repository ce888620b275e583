//! The answer that a row expects: its status and every header of CORS, `Allow` and `Vary`, line by line.

use restmachine_tests::Answer as Received;

/// What an answer holds where a policy does not say otherwise.
const ALLOWED: &str =
    "Accept, Accept-Language, Content-Type, Content-Language, Authorization, X-Requested-With";
const EXPOSED: &str = "Content-Length, Content-Type, ETag, Location, X-Request-ID";
const DAY: &str = "86400";

/// The name that `Vary` has where the answer depends on the method that a preflight asks for.
pub(super) const METHOD: &str = "Access-Control-Request-Method";
pub(super) const ORIGIN_AND_METHOD: Lines = One("Origin, Access-Control-Request-Method");

/// The lines of one header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    Absent,
    One(&'static str),
    Two(&'static str, &'static str),
}
pub(super) use Lines::{Absent, One, Two};

/// A header that is not stated has to be absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) allow_origin: Lines,
    pub(super) allow_credentials: Lines,
    pub(super) allow_methods: Lines,
    pub(super) allow_headers: Lines,
    pub(super) max_age: Lines,
    pub(super) expose_headers: Lines,
    pub(super) allow: Lines,
    pub(super) vary: Lines,
    /// What no policy sends, and a handler may.
    pub(super) allow_private_network: Lines,
}

/// No header of CORS, `Allow` or `Vary` at all.
pub(super) const fn untouched(status: u16) -> Answer {
    Answer {
        status,
        allow_origin: Absent,
        allow_credentials: Absent,
        allow_methods: Absent,
        allow_headers: Absent,
        max_age: Absent,
        expose_headers: Absent,
        allow: Absent,
        vary: Absent,
        allow_private_network: Absent,
    }
}

/// The answer to an actual request that the policy shares with this origin.
pub(super) const fn shared(status: u16, origin: &'static str) -> Answer {
    Answer { allow_origin: One(origin), expose_headers: One(EXPOSED), ..unshared(status) }
}

/// The answer to an actual request that the policy does not share. A cache has to know that it might have.
pub(super) const fn unshared(status: u16) -> Answer {
    Answer { vary: One("Origin"), ..untouched(status) }
}

/// The answer to an actual request under a wildcard of origins.
pub(super) const fn public(status: u16) -> Answer {
    Answer { allow_origin: One("*"), expose_headers: One(EXPOSED), ..untouched(status) }
}

/// A preflight that grants this origin these methods, which are those that the path answers.
pub(super) const fn granted(origin: &'static str, methods: &'static str) -> Answer {
    Answer {
        allow_origin: One(origin),
        allow_methods: One(methods),
        allow_headers: One(ALLOWED),
        max_age: One(DAY),
        allow: One(methods),
        ..unshared(204)
    }
}

/// A preflight under a wildcard of origins.
pub(super) const fn granted_to_all(methods: &'static str) -> Answer {
    Answer { vary: Absent, ..granted("*", methods) }
}

/// A preflight that is refused.
pub(super) const REFUSED: Answer = unshared(403);

impl Answer {
    pub(super) const fn with_credentials(self) -> Self {
        Self { allow_credentials: One("true"), ..self }
    }

    /// Whether a preflight is granted: nothing else has a max age.
    pub(super) fn is_granted(&self) -> bool {
        self.max_age != Absent
    }

    /// The status, and the headers as `name: value`, in the order of their names.
    pub(super) fn lines(&self) -> Vec<String> {
        let headers = [
            ("access-control-allow-credentials", self.allow_credentials),
            ("access-control-allow-headers", self.allow_headers),
            ("access-control-allow-methods", self.allow_methods),
            ("access-control-allow-origin", self.allow_origin),
            ("access-control-allow-private-network", self.allow_private_network),
            ("access-control-expose-headers", self.expose_headers),
            ("access-control-max-age", self.max_age),
            ("allow", self.allow),
            ("vary", self.vary),
        ];
        let mut lines = vec![self.status.to_string()];
        for (name, values) in headers {
            let mut add = |value: &str| lines.push(format!("{name}: {value}"));
            match values {
                Absent => {}
                One(value) => add(value),
                Two(first, second) => [first, second].into_iter().for_each(add),
            }
        }
        lines
    }
}

/// What came, as [`Answer::lines`] writes it: every header of CORS, known to a row or not.
pub(super) fn lines(received: &Received) -> Vec<String> {
    let is_compared = |name: &str| name.starts_with("access-control-") || name == "allow" || name == "vary";
    let mut headers: Vec<_> =
        received.headers.iter().filter(|(name, _)| is_compared(name.as_str())).collect();
    // Stable, so that lines of one name stay in their order.
    headers.sort_by_key(|(name, _)| name.as_str());
    let text = |(name, value): (_, &http::HeaderValue)| {
        format!("{name}: {}", String::from_utf8_lossy(value.as_bytes()))
    };
    let status = received.status.as_str().to_owned();
    std::iter::once(status).chain(headers.into_iter().map(text)).collect()
}
