//! The input after the checks. Values of these types can be expanded without checking anything again.

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
    /// The span of `#[fallback]`.
    pub(crate) fallback: Option<Span>,
    /// `None` if a mistake in the signature leaves no way to call the function.
    pub(crate) arguments: Option<Vec<Argument>>,
    pub(crate) cors: Cors,
    /// The paths of the attributes that were taken off.
    pub(crate) taken: Vec<Path>,
    /// Whether a type of the function's name can be declared next to it.
    pub(crate) has_endpoint: bool,
}

/// One row of the route table.
pub(crate) struct Route {
    pub(crate) method: Method,
    pub(crate) path: LitStr,
    pub(crate) segments: Vec<Segment>,
    /// For each argument that is a path parameter, the position of that parameter in the path.
    pub(crate) bindings: Vec<u8>,
}

/// The method of a row.
pub(crate) enum Method {
    /// One of the seven methods with an attribute of their own.
    Standard(Ident),
    /// Any other method.
    Custom(LitStr),
}

/// Where an argument of a handler comes from.
pub(crate) enum Argument {
    /// A path parameter, parsed. The number is its position among the parameters that the handler takes.
    Parameter(usize, Type),
    /// A path parameter taken as `&str`.
    ParameterText(usize),
    /// `#[path]`: a parameter of a mount prefix, parsed.
    PrefixParameter(String, Type),
    /// `#[path]`: a parameter of a mount prefix taken as `&str`.
    PrefixParameterText(String),
    /// `&T`, lent by the request or the state.
    Lent(Type, Capability),
    /// Anything else, extracted by `FromRequest`, with the name of the extractor.
    Extracted(Type, String, Capability),
}

/// The trait in the bound of an argument.
pub(crate) enum Capability {
    /// `FromRequest`, `Lent`, or a trait with the same implementations and notes of its own.
    Plain(&'static str),
    /// `LentUnsized`, with the type that a field has instead.
    Unsized(TokenStream),
}

/// The `#[cors]` attributes of a level: none, or one for each configuration of the build.
#[derive(Default)]
pub(crate) struct Cors {
    pub(crate) attributes: Vec<CorsAttribute>,
}

/// `#[cors(…)]` that the rules have accepted.
pub(crate) struct CorsAttribute {
    /// The predicate of the `cfg_attr` around it.
    pub(crate) predicate: Option<TokenStream>,
    /// The error for a build in which an earlier attribute holds as well.
    pub(crate) duplicate: syn::Error,
    pub(crate) content: CorsContent,
}

/// The content of a `#[cors(…)]`.
pub(crate) enum CorsContent {
    /// The word `off`.
    Off(Ident),
    Keys(Box<Policy>),
    /// A constant, judged by the macro that made it.
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
    /// A constant, judged by the macro that made it.
    Constant(ExprPath),
}

/// A policy that the rules have accepted, with the spans that const evaluation may point at.
pub(crate) struct Policy {
    /// The span of the word `cors`, or of the macro.
    pub(crate) word: Span,
    pub(crate) policy: restmachine_core::Policy<ExprPath>,
    /// The span of the key `reflect_any_origin`, if it is on.
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

/// The kind of an entry.
pub(crate) enum EntryKind {
    Handler,
    Mount(Mount),
    Fallback,
}

/// The prefix under which an entry mounts a router.
pub(crate) struct Mount {
    pub(crate) prefix: LitStr,
    pub(crate) segments: Vec<Segment>,
}
