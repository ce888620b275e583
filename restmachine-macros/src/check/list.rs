//! Lists in the values of keys, each entry with the span for its caret.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use restmachine_core::OriginEntry;
use syn::{Expr, ExprLit, ExprPath, Lit, RangeLimits};

use crate::mistakes::{Caret, Mistakes};

/// A list as written. One entry alone is a list of one.
pub(super) struct List {
    /// The span for a mistake that has no entry: that of the key, or of the macro.
    pub(super) place: Span,
    pub(super) entries: Vec<Entry>,
}

/// One entry of a list.
pub(super) enum Entry {
    /// A string.
    Text { text: String, span: Span },
    /// `..CONST`, or `CONST` for the whole list.
    Constant(ExprPath),
}

/// The kind of the entries of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ListKind {
    Names,
    Origins,
}

impl ListKind {
    fn expected(self) -> &'static str {
        match self {
            Self::Names => "expected a string in quotes, or a list of strings",
            Self::Origins => {
                "expected an origin in quotes, a list of origins, or a constant, as in `[..CONST, \"https://app.example.com\"]`"
            }
        }
    }
}

impl List {
    /// Reads `"one"`, `["one", "two"]` and, of origins, `CONST` and `[..CONST, "one"]`. Another value is a mistake, and the
    /// key counts as not written.
    pub(super) fn parse(
        key: &Ident,
        value: Option<&Expr>,
        kind: ListKind,
        mistakes: &mut Mistakes,
    ) -> Option<Self> {
        let Some(value) = value else {
            mistakes.syntax(key, "this key needs a value\nhelp: write a string, or a list of strings");
            return None;
        };
        let value = ungrouped(value);
        let entry = match value {
            Expr::Array(array) => return Self::of(key.span(), &array.elems, kind, mistakes),
            Expr::Path(path) if kind == ListKind::Origins => Ok(Entry::Constant(path.clone())),
            one => Entry::parse_text(one, kind.expected(), kind),
        };
        mistakes.keep(entry).map(|entry| Self { place: key.span(), entries: vec![entry] })
    }

    /// Reads the entries of a list, and reports each one that cannot be read.
    pub(super) fn of<'a>(
        place: Span,
        entries: impl IntoIterator<Item = &'a Expr>,
        kind: ListKind,
        mistakes: &mut Mistakes,
    ) -> Option<Self> {
        let (read, is_sound) = mistakes.attempt(|mistakes| {
            entries.into_iter().filter_map(|entry| mistakes.keep(Entry::parse(entry, kind))).collect()
        });
        is_sound.then_some(Self { place, entries: read })
    }

    /// The strings of a list of names.
    pub(super) fn names(&self) -> Vec<String> {
        self.entries.iter().filter_map(Entry::text).map(str::to_owned).collect()
    }

    /// The entries of a list of origins.
    pub(super) fn origins(&self) -> Vec<OriginEntry<ExprPath>> {
        self.entries.iter().map(Entry::origin).collect()
    }

    /// The tokens of an entry, or of the list if there is no such entry.
    pub(super) fn place(&self, index: usize) -> TokenStream {
        match self.entries.get(index) {
            Some(Entry::Text { span, .. }) => Caret(*span).into_token_stream(),
            Some(Entry::Constant(path)) => path.to_token_stream(),
            None => Caret(self.place).into_token_stream(),
        }
    }
}

impl Entry {
    /// The entry as the rules see it.
    fn origin(&self) -> OriginEntry<ExprPath> {
        match self {
            Self::Text { text, .. } => OriginEntry::Text(text.clone()),
            Self::Constant(path) => OriginEntry::Constant(path.clone()),
        }
    }

    /// The string; `None` for a constant, which a list of names does not have.
    fn text(&self) -> Option<&str> {
        match self {
            Self::Text { text, .. } => Some(text),
            Self::Constant(_) => None,
        }
    }

    fn parse(value: &Expr, kind: ListKind) -> syn::Result<Self> {
        match ungrouped(value) {
            Expr::Range(range) if kind == ListKind::Names => Err(syn::Error::new_spanned(
                range,
                "only `origins` can contain constants\nhelp: write the names as strings",
            )),
            Expr::Range(range) => match (&range.start, &range.limits, range.end.as_deref().map(ungrouped)) {
                (None, RangeLimits::HalfOpen(_), Some(Expr::Path(path))) => Ok(Self::Constant(path.clone())),
                _ => Err(syn::Error::new_spanned(
                    range,
                    "expected a constant with two dots before it\nhelp: write `..CONST`",
                )),
            },
            Expr::Path(path) if kind == ListKind::Origins => {
                let name = path.to_token_stream().to_string().replace(' ', "");
                let constant = name.rsplit("::").next().unwrap_or(&name);
                Err(syn::Error::new_spanned(
                    path,
                    format!(
                        "a constant in a list needs two dots before it\n\
                         help: write `..{name}`, where `const {constant}: Origins = origins![\"https://app.example.com\"];`"
                    ),
                ))
            }
            other => Self::parse_text(other, "expected a string in quotes", kind),
        }
    }

    fn parse_text(value: &Expr, expected: &str, kind: ListKind) -> syn::Result<Self> {
        match value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => {
                Ok(Self::Text { text: text.value(), span: text.span() })
            }
            other if kind == ListKind::Origins && is_call(other) => {
                Err(syn::Error::new_spanned(other, format!("{expected}\nhelp: {}", help_of_call(other))))
            }
            other => Err(syn::Error::new_spanned(other, expected)),
        }
    }
}

fn is_call(value: &Expr) -> bool {
    matches!(value, Expr::Macro(_) | Expr::Call(_) | Expr::MethodCall(_))
}

fn help_of_call(value: &Expr) -> &'static str {
    match value {
        Expr::Macro(call) if call.mac.path.segments.last().is_some_and(|last| last.ident == "origins") => {
            "write it as a constant, `const WEB: Origins = origins![…];`, and use it as `origins = WEB`"
        }
        _ => "use `CorsPolicy::builder` for origins that are known only when the program starts",
    }
}

/// The expression inside the invisible group that a `macro_rules!` puts around an expression that it passes on.
pub(super) fn ungrouped(value: &Expr) -> &Expr {
    match value {
        Expr::Group(group) => ungrouped(&group.expr),
        value => value,
    }
}
