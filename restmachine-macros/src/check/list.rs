//! Lists in the values of keys, each entry with the span for its caret.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use restmachine_core::{method::STANDARD, OriginEntry};
use syn::{ext::IdentExt, Expr, ExprLit, ExprPath, Lit, RangeLimits};

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
            Expr::Path(path) if kind == ListKind::Origins => Entry::constant(path),
            Expr::Repeat(repeat) => Err(syn::Error::new_spanned(
                repeat,
                format!("{}\nhelp: separate the entries with `,`", kind.expected()),
            )),
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

    /// A constant of origins. A name in lower case is refused, because it is nearly always a variable, of which rustc would
    /// say only that it is not a constant.
    fn constant(path: &ExprPath) -> syn::Result<Self> {
        match path.path.get_ident().filter(|_| path.qself.is_none()).map(|name| name.unraw().to_string()) {
            Some(name) if name.trim_start_matches('_').starts_with(char::is_lowercase) => {
                Err(syn::Error::new_spanned(
                    path,
                    format!(
                        "expected a constant, found `{name}`: the macro needs the origins at compile time\n\
                         help: use `CorsPolicy::builder` for origins that are known only when the program starts; \
                         a constant is written in upper case, or with its path, as in `self::{name}`"
                    ),
                ))
            }
            _ => Ok(Self::Constant(path.clone())),
        }
    }

    fn parse(value: &Expr, kind: ListKind) -> syn::Result<Self> {
        match ungrouped(value) {
            Expr::Range(range) if kind == ListKind::Names => Err(syn::Error::new_spanned(
                range,
                "only `origins` can contain constants\nhelp: write the names as strings",
            )),
            Expr::Range(range) => match (&range.start, &range.limits, range.end.as_deref().map(ungrouped)) {
                (None, RangeLimits::HalfOpen(_), Some(Expr::Path(path))) => Self::constant(path),
                _ => Err(syn::Error::new_spanned(
                    range,
                    "expected a constant with two dots before it\nhelp: write `..CONST`",
                )),
            },
            Expr::Path(path) if kind == ListKind::Origins => {
                Self::constant(path)?;
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
            Expr::Closure(closure) if kind == ListKind::Origins => Err(syn::Error::new_spanned(
                closure,
                "`origins` cannot be decided by a function: the compiler checks the origins that are listed\n\
                 help: list them or a pattern, such as `https://*.example.com`, or build the policy with \
                 `CorsPolicy::builder` when the program starts",
            )),
            other if kind == ListKind::Origins && is_call(other) => {
                Err(syn::Error::new_spanned(other, format!("{expected}\nhelp: {}", help_of_call(other))))
            }
            other => {
                let help = quoted(other).map(|text| format!("\nhelp: write `{text:?}`")).unwrap_or_default();
                Err(syn::Error::new_spanned(other, format!("{expected}{help}")))
            }
        }
    }
}

/// The string that a name without quotes was meant for: `GET` and `Method::GET`, or `Accept`. Another name is probably a
/// constant or a variable, whose value is not known here.
fn quoted(value: &Expr) -> Option<String> {
    let Expr::Path(ExprPath { qself: None, path, .. }) = value else { return None };
    let name = path.segments.last()?.ident.to_string();
    let is_capitalised =
        name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase) && !name.contains('_');
    (STANDARD.contains(&&*name) || is_capitalised).then_some(name)
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
