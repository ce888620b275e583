//! What exactly is wrong, where a rule can be broken in several ways.

/// Where an origin is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingReason {
    /// The list is missing or empty.
    List,
    /// The list is missing or empty in a `#[cors]`, which can also be `off`.
    ListOfLevel,
    /// A string is empty.
    Entry,
}

/// Why a string is not an origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxReason {
    /// No `scheme://`.
    NoScheme,
    /// A scheme with characters other than letters, digits, `+`, `-` and `.`.
    Scheme,
    /// Nothing after `scheme://`.
    NoHost,
    /// White space or a control character.
    WhiteSpace,
    /// Several origins in one string.
    List,
    /// `user@` before the host.
    UserInfo,
    /// A character that a host cannot contain.
    Character(char),
}

/// Which part of an origin breaks the limits of names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LengthReason {
    /// A scheme of more than 64 bytes.
    Scheme,
    /// A host of more than 253 bytes.
    Host,
    /// Nothing between two dots, or before the first.
    EmptyLabel,
    /// A label of more than 63 bytes.
    LongLabel(String),
    /// A label that starts with `xn--` and does not continue with valid Punycode.
    Punycode(String),
}

/// Why a policy cannot allow every origin of a scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemeReason {
    /// The scheme loads its pages over the network.
    Network,
    /// There is a port, which no origin of a package has.
    Port,
    /// The policy shares credentials.
    Credentials,
}

/// Why the domain of a pattern is not trusted to have one owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuffixReason {
    /// It is a public suffix, or the names under it are.
    Public,
    /// The list of public suffixes is not compiled in, so it may be one.
    Unknown,
}

/// What is wrong with the method of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MethodReason {
    /// It is not a token.
    Token,
    /// CONNECT asks for a tunnel, not for a path.
    Connect,
    /// It is a known method in another case.
    Case,
}

/// The string that an attribute or `router!` reads in the source code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LiteralReason {
    /// The path of a route.
    Path,
    /// The prefix of a mount.
    Prefix,
    /// The method of a `#[route]`.
    Method,
}

impl LiteralReason {
    /// The beginning of the message.
    pub(super) const fn subject(self) -> &'static str {
        match self {
            Self::Path => "the path of a route",
            Self::Prefix => "the prefix of a mount",
            Self::Method => "the method of a route",
        }
    }

    /// What the compiler needs the string for.
    pub(super) const fn reads(self) -> &'static str {
        match self {
            Self::Path | Self::Prefix => "its parameters",
            Self::Method => "it",
        }
    }
}

/// What the signature of a handler must not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureReason {
    /// `self`
    Receiver,
    /// A place in an `impl`.
    Associated,
    /// Generic parameters.
    Generics,
    /// An argument of type `impl Trait`.
    ImplTrait,
    /// `...`
    Variadic,
    /// `unsafe fn`
    Unsafe,
    /// `const fn`
    Const,
}
