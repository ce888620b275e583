//! A policy that has passed every rule: data, no header values.

use std::fmt;

use restmachine_core::origin::OriginPattern;

/// A CORS policy that the rules have accepted.
///
/// It is plain data, so it can be a `const`. `#[cors(…)]` on a handler or a router makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorsPolicy {
    text: PolicyText,
}

/// The parts of a policy as generated code writes them, after the rules have accepted them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyText {
    /// Who may read responses.
    pub origins: AllowedOrigins,
    /// The explicit `methods`, `None` where the route table decides.
    pub methods: Option<&'static [&'static str]>,
    /// The value of `Access-Control-Allow-Headers`; empty where there is none.
    pub allow_headers: &'static str,
    /// The value of `Access-Control-Expose-Headers`; empty where there is none.
    pub expose_headers: &'static str,
    /// Whether cookies and HTTP authentication are shared.
    pub credentials: bool,
    /// How many seconds a browser may keep a preflight answer.
    pub max_age: &'static str,
}

/// Which origins a policy allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AllowedOrigins {
    /// `"*"`: everybody, without credentials.
    Any,
    /// `reflect_any_origin`: everybody, with credentials, while developing.
    Reflected,
    /// The origins written down.
    Listed(&'static [OriginPattern]),
}

impl CorsPolicy {
    /// For generated code only: the rules have been checked by the macro that calls this.
    #[doc(hidden)]
    #[must_use]
    pub const fn from_checked(text: PolicyText) -> Self {
        Self { text }
    }

    pub(crate) const fn text(&self) -> &PolicyText {
        &self.text
    }

    /// Whether the answer depends on who asks.
    pub(crate) fn depends_on_origin(&self) -> bool {
        self.text.origins != AllowedOrigins::Any
    }

    /// The explicit `methods`, `None` where the route table decides.
    pub(crate) fn methods(&self) -> Option<&'static [&'static str]> {
        self.text.methods
    }

    /// Whether a script may use `method`: it may unless an explicit `methods` leaves it out.
    pub(crate) fn shares_method(&self, method: &str) -> bool {
        self.text.methods.is_none_or(|methods| methods.contains(&method))
    }

    /// Whether two policies are the same, wherever they are written.
    pub(crate) fn is_equal(&self, other: &Self) -> bool {
        std::ptr::eq(self, other) || self == other
    }
}

impl AllowedOrigins {
    /// Whether a well-formed origin is among them.
    pub(crate) fn contains(&self, origin: &str) -> bool {
        match self {
            Self::Any | Self::Reflected => true,
            Self::Listed(patterns) => patterns.iter().any(|pattern| pattern.matches(origin)),
        }
    }
}

impl fmt::Display for AllowedOrigins {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => f.write_str("*"),
            Self::Reflected => f.write_str("any origin, reflected"),
            Self::Listed(patterns) => {
                for (index, pattern) in patterns.iter().enumerate() {
                    let separator = if index == 0 { "" } else { ", " };
                    write!(f, "{separator}{pattern}")?;
                }
                Ok(())
            }
        }
    }
}

/// What the route table shows of a policy.
impl fmt::Display for CorsPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.text.origins)?;
        if self.text.credentials {
            f.write_str(" with credentials")?;
        }
        if let Some(methods) = self.text.methods {
            write!(f, " for {}", methods.join(", "))?;
        }
        Ok(())
    }
}
