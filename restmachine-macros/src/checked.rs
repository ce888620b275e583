//! What the rules have accepted. Whatever is of these types can be expanded without asking again.

use proc_macro2::{Ident, Span, TokenStream};
use restmachine_core::Segment;
use syn::{Attribute, ExprPath, Generics, LitStr, Member, Path, Signature, Type, Visibility};

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
    /// The error for a build in which an earlier statement holds as well.
    pub(crate) duplicate: syn::Error,
    pub(crate) content: StatementContent,
}

/// What is in the parentheses of a statement.
pub(crate) enum StatementContent {
    /// The word `off`.
    Off(Ident),
    Keys(Box<Policy>),
    /// A constant, which its own macro has judged.
    Constant {
        word: Span,
        path: ExprPath,
        /// At route level, the methods the function serves.
        served_methods: Vec<String>,
    },
}

/// The policy of a layer.
pub(crate) enum LayerPolicy {
    Keys(Box<Policy>),
    /// A constant, which its own macro has judged.
    Constant(ExprPath),
}

/// A policy that the rules have accepted, with the places that const evaluation may point at.
pub(crate) struct Policy {
    /// The word `cors`, or the macro.
    pub(crate) word: Span,
    pub(crate) policy: restmachine_core::Policy<ExprPath>,
    /// The key `reflect_any_origin`, if it is on.
    pub(crate) reflection: Option<Span>,
}

/// `origins![…]`: a policy of which only the origins were written.
pub(crate) struct OriginList(pub(crate) restmachine_core::Policy<ExprPath>);

/// `#[derive(State)]`
pub(crate) struct State {
    pub(crate) name: Ident,
    pub(crate) generics: Generics,
    pub(crate) fields: Vec<LentField>,
}

/// A field that a state lends: the only one of its type.
pub(crate) struct LentField {
    pub(crate) member: Member,
    pub(crate) ty: Type,
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
