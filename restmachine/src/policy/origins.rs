//! Origins as constants, as `origins!` makes them and the constants of policies hold them.

use std::fmt;

use restmachine_core::ListedOrigin;

/// Origins as a constant, made by [`origins!`](crate::origins!) and added to a list by `..CONST`.
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
/// Each origin is judged where it is written. Its risks are judged where the constant is used: `..WEB` is refused in
/// a list with `credentials` if one of its origins is not safe with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origins {
    pub(super) allowed: ConstantOrigins,
}

/// The type of a constant that the key `origins` accepts, which is [`Origins`] alone.
#[diagnostic::on_unimplemented(
    message = "a constant in `origins` must be of type `Origins`, and this one is of type `{Self}`",
    label = "expected `Origins`, found `{Self}`",
    note = "write `const WEB: Origins = origins![\"https://app.example.com\"];`, and then `origins = WEB` or `origins = [..WEB]`"
)]
pub trait OriginsConstant {}

impl OriginsConstant for Origins {}

/// Fails to compile for a constant that is not [`Origins`], and says so.
#[must_use]
pub const fn are_origins<T: OriginsConstant>(_: &T) -> bool {
    true
}

/// The origins that a constant allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConstantOrigins {
    /// `"*"`: any origin, without credentials.
    Any,
    /// `"*"` with `reflect_any_origin`: any origin, with credentials, while developing.
    Reflected,
    /// The origins of a list.
    Listed(&'static [ListedOrigin]),
}

/// How a policy decides whether an origin is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    Any,
    Reflected,
    Listed,
}

impl Origins {
    /// Takes the place of origins with a mistake, so that the mistake is the only error. The list is empty.
    #[doc(hidden)]
    pub const REFUSED: Self = Self::of(ConstantOrigins::Listed(&[]));

    /// For generated code only: the rules have been checked by the macro that calls this.
    #[doc(hidden)]
    #[must_use]
    pub const fn of(allowed: ConstantOrigins) -> Self {
        Self { allowed }
    }

    pub(super) const fn is_any(&self) -> bool {
        !matches!(self.allowed, ConstantOrigins::Listed(_))
    }
}

impl ConstantOrigins {
    pub(super) const fn audience(self) -> Audience {
        match self {
            Self::Any => Audience::Any,
            Self::Reflected => Audience::Reflected,
            Self::Listed(_) => Audience::Listed,
        }
    }

    pub(super) const fn listed(self) -> &'static [ListedOrigin] {
        match self {
            Self::Any | Self::Reflected => &[],
            Self::Listed(listed) => listed,
        }
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
