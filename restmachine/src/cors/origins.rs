//! Origins as constants hold them.

use std::fmt;

use restmachine_core::{is_same, segment_key, HostPattern, OriginPattern, PortPattern};

use crate::message::Message;

/// Origins as a constant, made by [`origins!`](crate::origins!) and taken in by `..CONST`.
///
/// ```
/// use restmachine::{Origins, cors, get, origins};
///
/// const WEB: Origins = origins!["https://app.example.com", "https://www.example.com"];
/// const MOBILE: Origins = origins!["capacitor://localhost", "ionic://localhost"];
///
/// #[get("/profile")]
/// #[cors(origins = [..WEB, ..MOBILE, "https://admin.example.com"], credentials)]
/// fn profile() {}
/// ```
///
/// Each origin is judged where it is written. What they risk is judged where they land: `..WEB` beside `credentials` is
/// refused there if one of its origins is not safe with credentials.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origins {
    pub(super) allowed: AllowedOrigins,
}

/// The type of a constant that `origins` takes in: [`Origins`], and no other.
#[diagnostic::on_unimplemented(
    message = "a constant in `origins` must be of type `Origins`, and this one is of type `{Self}`",
    label = "expected `Origins`, found `{Self}`",
    note = "write `const WEB: Origins = origins![\"https://app.example.com\"];`, and then `origins = WEB` or `origins = [..WEB]`"
)]
pub trait TakenIn {}

impl TakenIn for Origins {}

/// Asks for the type of a constant.
#[must_use]
pub const fn are_origins<T: TakenIn>(_: &T) -> bool {
    true
}

/// Which origins a policy allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AllowedOrigins {
    /// `"*"`: everybody, without credentials.
    Any,
    /// `reflect_any_origin`: everybody, with credentials, while developing.
    Reflected {
        /// `dangerously_reflect_in_release`
        in_release: bool,
    },
    /// The origins written down.
    Listed(&'static [ListedOrigin]),
}

/// How a policy answers the question who is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    Any,
    Reflected,
    Listed,
}

/// An origin of a list, and what it would risk with credentials.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedOrigin {
    pub(super) pattern: OriginPattern,
    pub(super) is_insecure: bool,
    pub(super) is_under_public_suffix: bool,
}

impl Origins {
    /// Stands where origins with a mistake would, so that the mistake is the only error. It holds nobody.
    #[doc(hidden)]
    pub const REFUSED: Self = Self::of(AllowedOrigins::Listed(&[]));

    /// For generated code only: the rules have been checked by the macro that calls this.
    #[doc(hidden)]
    #[must_use]
    pub const fn of(allowed: AllowedOrigins) -> Self {
        Self { allowed }
    }

    pub(super) const fn is_any(&self) -> bool {
        !matches!(self.allowed, AllowedOrigins::Listed(_))
    }
}

impl AllowedOrigins {
    pub(super) const fn audience(self) -> Audience {
        match self {
            Self::Any => Audience::Any,
            Self::Reflected { .. } => Audience::Reflected,
            Self::Listed(_) => Audience::Listed,
        }
    }

    pub(super) const fn listed(self) -> &'static [ListedOrigin] {
        match self {
            Self::Any | Self::Reflected { .. } => &[],
            Self::Listed(listed) => listed,
        }
    }
}

impl ListedOrigin {
    /// One origin, as browsers send it.
    #[must_use]
    pub const fn exact(origin: &'static str) -> Self {
        Self::of(OriginPattern::Exact(origin))
    }

    /// A family of origins.
    #[must_use]
    pub const fn pattern(scheme: &'static str, host: HostPattern, port: PortPattern) -> Self {
        Self::of(OriginPattern::Pattern { scheme, host, port })
    }

    const fn of(pattern: OriginPattern) -> Self {
        Self { pattern, is_insecure: false, is_under_public_suffix: false }
    }

    /// Someone on the network could be it.
    #[must_use]
    pub const fn insecure(self) -> Self {
        Self { is_insecure: true, ..self }
    }

    /// Anyone can register a name that it matches.
    #[must_use]
    pub const fn under_public_suffix(self) -> Self {
        Self { is_under_public_suffix: true, ..self }
    }

    /// A number that equal origins share, so that const evaluation compares few texts byte by byte.
    pub(super) const fn key(&self) -> u64 {
        match self.pattern {
            OriginPattern::Exact(origin) => segment_key(origin.as_bytes()),
            OriginPattern::Pattern {
                host: HostPattern::Exact(host) | HostPattern::Subdomains(host), ..
            } => segment_key(host.as_bytes()),
        }
    }

    /// `==` in const evaluation.
    pub(super) const fn is_same(&self, other: &Self) -> bool {
        match (self.pattern, other.pattern) {
            (OriginPattern::Exact(one), OriginPattern::Exact(other)) => is_same(one, other),
            (
                OriginPattern::Pattern { scheme, host, port },
                OriginPattern::Pattern { scheme: other_scheme, host: other_host, port: other_port },
            ) => {
                is_same(scheme, other_scheme)
                    && is_same_host(host, other_host)
                    && is_same_port(port, other_port)
            }
            _ => false,
        }
    }

    /// The message with this origin's text, which const evaluation cannot format.
    pub(super) const fn named_in(&self, message: Message) -> Message {
        let (scheme, host, port) = match self.pattern {
            OriginPattern::Exact(origin) => return message.with(origin),
            OriginPattern::Pattern { scheme, host, port } => (scheme, host, port),
        };
        let message = message.with(scheme).with("://");
        let message = match host {
            HostPattern::Exact(host) => message.with(host),
            HostPattern::Subdomains(base) => message.with("*.").with(base),
        };
        match port {
            PortPattern::Default => message,
            PortPattern::Exact(port) => message.with(":").with(port),
            PortPattern::Any => message.with(":*"),
        }
    }
}

const fn is_same_host(one: HostPattern, other: HostPattern) -> bool {
    match (one, other) {
        (HostPattern::Exact(one), HostPattern::Exact(other))
        | (HostPattern::Subdomains(one), HostPattern::Subdomains(other)) => is_same(one, other),
        _ => false,
    }
}

const fn is_same_port(one: PortPattern, other: PortPattern) -> bool {
    match (one, other) {
        (PortPattern::Default, PortPattern::Default) | (PortPattern::Any, PortPattern::Any) => true,
        (PortPattern::Exact(one), PortPattern::Exact(other)) => is_same(one, other),
        _ => false,
    }
}

/// The origins, separated by commas.
impl fmt::Display for Origins {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_any() {
            return f.write_str("*");
        }
        for (index, origin) in self.allowed.listed().iter().enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(f, "{separator}{}", origin.pattern)?;
        }
        Ok(())
    }
}
