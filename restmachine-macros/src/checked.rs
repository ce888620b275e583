//! What the rules have accepted. Whatever is of these types can be expanded without asking again.

use proc_macro2::{Ident, Span, TokenStream};
use restmachine_core::Segment;
use syn::{Attribute, ExprPath, LitStr, Path, Signature, Type, Visibility};

/// A function with its routes.
pub(crate) struct Handler {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) signature: Signature,
    pub(crate) block: TokenStream,
    pub(crate) routes: Vec<Route>,
    /// Where `fallback` stands.
    pub(crate) fallback: Option<Span>,
    /// `None` where a mistake in the signature leaves no way to call the function.
    pub(crate) arguments: Option<Vec<Argument>>,
    pub(crate) cors: Cors,
    /// The paths of the attributes that were taken off.
    pub(crate) taken: Vec<Path>,
}

/// One row.
pub(crate) struct Route {
    pub(crate) method: Method,
    pub(crate) path: LitStr,
    pub(crate) segments: Vec<Segment>,
    /// For each argument that is a parameter: which parameter of the path it is.
    pub(crate) bindings: Vec<u8>,
}

/// The method of a row.
pub(crate) enum Method {
    /// One of the seven with an attribute of its own.
    Standard(Ident),
    /// Any other token.
    Custom(LitStr),
}

/// Where an argument of a handler comes from.
pub(crate) enum Argument {
    /// A path parameter, parsed. The number is its place among the parameters the handler takes.
    Parameter(usize, Type),
    /// A path parameter taken as `&str`.
    ParameterText(usize),
    /// `#[path]`: a parameter of a mount prefix, parsed.
    PrefixParameter(String, Type),
    /// `#[path]`: a parameter of a mount prefix taken as `&str`.
    PrefixParameterText(String),
    /// `&T`, lent by the request or the state.
    Lent(Type),
    /// Anything else, by `FromRequest`, with the extractor's name.
    Extracted(Type, String),
}

/// What a level says about CORS: nothing, or one statement for each configuration of the build.
#[derive(Default)]
pub(crate) struct Cors {
    pub(crate) statements: Vec<Statement>,
}

/// `#[cors(…)]` that the rules have accepted.
pub(crate) struct Statement {
    /// The predicate of the `cfg_attr` around it.
    pub(crate) predicate: Option<TokenStream>,
    /// What to say in a build where a statement above holds as well.
    pub(crate) duplicate: syn::Error,
    pub(crate) said: Said,
}

/// What a statement says.
pub(crate) enum Said {
    /// The word `off`.
    Off(Ident),
    Policy(Box<Policy>),
    /// A constant, which its own macro has judged.
    Constant {
        word: Span,
        path: ExprPath,
        /// At route level, the methods the function serves.
        served_methods: Vec<String>,
    },
}

/// A policy that stands for itself.
pub(crate) enum WholePolicy {
    Written(Box<Policy>),
    /// A constant, which its own macro has judged.
    Constant(ExprPath),
}

/// A policy as the response headers need it.
pub(crate) struct Policy {
    pub(crate) word: Span,
    pub(crate) origins: Origins,
    pub(crate) methods: Option<Vec<String>>,
    pub(crate) allow_headers: String,
    pub(crate) expose_headers: String,
    pub(crate) credentials: bool,
    pub(crate) max_age: MaxAge,
    /// Where `reflect_any_origin` stands without leave to be released: a debug build is the only place for it.
    pub(crate) only_in_debug_builds: Option<Span>,
}

/// The origins of a policy, or of a constant.
pub(crate) enum Origins {
    Any,
    Reflected {
        in_release: bool,
    },
    Listed(Vec<String>),
    /// With constants, so that const evaluation has the last word.
    Composed(Composition),
}

/// A list that takes in constants, with the keys that can make one of them wrong where it lands.
pub(crate) struct Composition {
    pub(crate) parts: Vec<Part>,
    pub(crate) credentials: bool,
    /// Where `reflect_any_origin` stands.
    pub(crate) reflection: Option<Span>,
    pub(crate) reflects_in_release: bool,
    pub(crate) allows_insecure_origins: bool,
    pub(crate) allows_public_suffixes: bool,
}

/// A constant, or the origins between two of them.
pub(crate) enum Part {
    Constant(ExprPath),
    Listed(Vec<String>),
}

/// The `max_age` of a policy.
pub(crate) enum MaxAge {
    Seconds(u64),
    Constant(ExprPath),
}

/// `router! { … }`
pub(crate) struct Router {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) cors: Cors,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    pub(crate) state: Option<Type>,
    pub(crate) entries: Vec<Entry>,
}

/// One entry of a `router!`.
pub(crate) struct Entry {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) path: Path,
    pub(crate) kind: EntryKind,
}

/// What an entry is.
pub(crate) enum EntryKind {
    Handler,
    Mount(Mount),
    Fallback,
}

/// What makes an entry a mount.
pub(crate) struct Mount {
    pub(crate) prefix: LitStr,
    pub(crate) segments: Vec<Segment>,
}
