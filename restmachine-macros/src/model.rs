//! The input as written: parsed, but not yet judged by any rule.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Attribute, Expr, ExprPath, LitStr, Path, Signature, Type, Visibility};

/// A function under route attributes, with those attributes taken off.
pub(crate) struct Handler {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) signature: Signature,
    /// The body, passed on as tokens: rustc reports what is wrong in it.
    pub(crate) block: TokenStream,
    /// Whether there is a route attribute, even one that could not be read.
    pub(crate) is_routed: bool,
    /// Whether one of them could not be read, so that not all methods of the function are known.
    pub(crate) has_unread_route: bool,
    pub(crate) routes: Vec<RouteAttribute>,
    /// The span of each `#[fallback]`.
    pub(crate) fallbacks: Vec<Span>,
    pub(crate) cors: Vec<CorsAttribute>,
    /// The paths of the attributes that were taken off. Rustc has not seen them, and would report their imports as
    /// unused.
    pub(crate) taken: Vec<Path>,
}

/// `#[get("/users/{id}")]` or `#[route("PURGE", "/cache")]`
pub(crate) struct RouteAttribute {
    pub(crate) method: Method,
    pub(crate) path: Text,
}

/// What is written where a string literal must be.
pub(crate) enum Text {
    Literal(LitStr),
    /// A constant, say, whose value no macro can read.
    Other(TokenStream),
}

/// The method of a route attribute.
pub(crate) enum Method {
    /// From the attribute's name.
    Named(&'static str),
    /// The first argument of `#[route]`.
    Written(Text),
}

/// `#[cors(…)]`, on a handler or in a `router!`, or `policy!(…)`.
pub(crate) struct CorsAttribute {
    /// The word `cors`.
    pub(crate) word: Span,
    pub(crate) content: CorsContent,
    /// The items in the parentheses that could not be read.
    pub(crate) unread: Vec<TokenStream>,
    /// The predicate of the `cfg_attr` around it.
    pub(crate) predicate: Option<TokenStream>,
}

/// The content of `#[cors(…)]`.
pub(crate) enum CorsContent {
    /// The keys, and any constants between them, which are a mistake.
    Keys(Vec<KeyValue>, Vec<ExprPath>),
    /// `#[cors(PARTNERS)]`
    Constant(ExprPath),
}

/// `origins![…]`
pub(crate) struct OriginList {
    pub(crate) entries: Vec<Expr>,
    /// Whether there are further entries, which could not be read.
    pub(crate) is_unread: bool,
}

/// `credentials` or `max_age = 600`
pub(crate) struct KeyValue {
    pub(crate) name: Ident,
    pub(crate) value: Option<Expr>,
}

/// `router! { … }`
pub(crate) struct Router {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) cors: Vec<CorsAttribute>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    pub(crate) state: Option<Type>,
    pub(crate) entries: Vec<Entry>,
}

/// A handler, a mount or a fallback of a `router!`. A use-tree has become one entry for each name.
pub(crate) struct Entry {
    /// The `cfg` attributes above it.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) kind: EntryKind,
    pub(crate) path: Path,
}

/// The kind of an entry, as written before its name.
pub(crate) enum EntryKind {
    /// Nothing.
    Handler,
    /// `"/prefix" =>`
    Mount(Text),
    /// `_ =>`
    Fallback,
}

/// A struct under `#[derive(State)]`.
pub(crate) struct State {
    pub(crate) name: Ident,
    pub(crate) generics: syn::Generics,
    pub(crate) fields: Vec<Field>,
}

/// A field that a state lends.
pub(crate) struct Field {
    pub(crate) member: syn::Member,
    pub(crate) ty: Type,
}
