//! The keys that are on or off, and what each combination refuses.
//!
//! The predicates are `const fn`s because they are used twice: by the rules on a draft, and by const evaluation on
//! the origins of constants.

use crate::key::Key;

/// The flags of a policy: each field has the name of its key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PolicyFlags {
    /// `credentials`
    pub credentials: bool,
    /// `reflect_any_origin`
    pub reflect_any_origin: bool,
    /// `dangerously_reflect_in_release`
    pub dangerously_reflect_in_release: bool,
    /// `dangerously_allow_insecure_origins`
    pub dangerously_allow_insecure_origins: bool,
    /// `dangerously_allow_public_suffixes`
    pub dangerously_allow_public_suffixes: bool,
    /// `dangerously_allow_whole_scheme`
    pub dangerously_allow_whole_scheme: bool,
}

impl PolicyFlags {
    /// Every flag off, as in a policy that writes none.
    pub const OFF: Self = Self {
        credentials: false,
        reflect_any_origin: false,
        dangerously_reflect_in_release: false,
        dangerously_allow_insecure_origins: false,
        dangerously_allow_public_suffixes: false,
        dangerously_allow_whole_scheme: false,
    };

    /// Every flag on.
    pub const ON: Self = Self {
        credentials: true,
        reflect_any_origin: true,
        dangerously_reflect_in_release: true,
        dangerously_allow_insecure_origins: true,
        dangerously_allow_public_suffixes: true,
        dangerously_allow_whole_scheme: true,
    };

    /// The keys that are on, in the order of the documentation.
    pub fn keys(self) -> impl Iterator<Item = Key> {
        let Self {
            credentials,
            reflect_any_origin,
            dangerously_reflect_in_release,
            dangerously_allow_insecure_origins,
            dangerously_allow_public_suffixes,
            dangerously_allow_whole_scheme,
        } = self;
        let flags = [
            (credentials, Key::Credentials),
            (reflect_any_origin, Key::ReflectAnyOrigin),
            (dangerously_reflect_in_release, Key::DangerouslyReflectInRelease),
            (dangerously_allow_insecure_origins, Key::DangerouslyAllowInsecureOrigins),
            (dangerously_allow_public_suffixes, Key::DangerouslyAllowPublicSuffixes),
            (dangerously_allow_whole_scheme, Key::DangerouslyAllowWholeScheme),
        ];
        flags.into_iter().filter_map(|(is_on, key)| is_on.then_some(key))
    }

    /// O-WILDCARD-CREDENTIALS: whether `"*"` is refused.
    #[must_use]
    pub const fn refuse_wildcard(self) -> bool {
        self.credentials && !self.reflect_any_origin
    }

    /// O-SCHEME: whether a pattern of every origin of a scheme is refused.
    #[must_use]
    pub const fn refuse_whole_schemes(self) -> bool {
        self.credentials && !self.dangerously_allow_whole_scheme
    }

    /// O-PUBLIC-SUFFIX: whether a pattern under which anyone can register a name is refused.
    #[must_use]
    pub const fn refuse_public_suffixes(self) -> bool {
        self.credentials && !self.dangerously_allow_public_suffixes
    }

    /// O-INSECURE: whether an origin that an attacker on the network can impersonate is refused.
    #[must_use]
    pub const fn refuse_insecure_origins(self) -> bool {
        self.credentials && !self.dangerously_allow_insecure_origins
    }

    /// O-REFLECT: whether `reflect_any_origin` is on without effect, given whether the policy allows any origin.
    #[must_use]
    pub const fn reflect_in_vain(self, allows_any_origin: bool) -> bool {
        self.reflect_any_origin && !(self.credentials && allows_any_origin)
    }

    /// O-REFLECT-RELEASE: whether `reflect_any_origin` is refused in a build of this profile.
    #[must_use]
    pub const fn refuse_reflection(self, profile: BuildProfile) -> bool {
        self.reflect_any_origin
            && !self.dangerously_reflect_in_release
            && matches!(profile, BuildProfile::Release)
    }
}

/// Whether a program is built with `debug_assertions`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BuildProfile {
    /// Not known: a macro cannot tell, and leaves the rule to const evaluation.
    #[default]
    Unknown,
    /// With `debug_assertions`.
    Debug,
    /// Without `debug_assertions`.
    Release,
}

impl BuildProfile {
    /// The profile of a crate with this value of `cfg!(debug_assertions)`.
    #[must_use]
    pub const fn of(debug_assertions: bool) -> Self {
        if debug_assertions {
            Self::Debug
        } else {
            Self::Release
        }
    }
}
