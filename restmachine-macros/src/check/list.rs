//! Values of keys, each with the span to put a caret under.

use proc_macro2::{Ident, Span};
use syn::{Expr, ExprLit, Lit};

use crate::mistakes::{At, Mistakes};

/// A list of strings as written; one string is a list of one.
pub(super) struct List {
    /// The key's name.
    pub(super) key: Ident,
    pub(super) entries: Vec<Entry>,
}

/// One string of a list.
pub(super) struct Entry {
    pub(super) text: String,
    pub(super) span: Span,
}

impl List {
    /// Reads `"one"` or `["one", "two"]`. Another value is a mistake, and the key counts as not written.
    pub(super) fn parse(key: &Ident, value: Option<&Expr>, mistakes: &mut Mistakes) -> Option<Self> {
        let Some(value) = value else {
            mistakes.syntax(key, "this key needs a value: a string or a list of strings");
            return None;
        };
        let entries = match ungrouped(value) {
            Expr::Array(array) => array.elems.iter().map(Entry::parse).collect(),
            one => Entry::parse(one).map(|entry| vec![entry]),
        };
        mistakes.keep(entries).map(|entries| Self { key: key.clone(), entries })
    }

    pub(super) fn texts(&self) -> Vec<&str> {
        self.entries.iter().map(|entry| entry.text.as_str()).collect()
    }

    /// Where an entry stands, the key where there is none such.
    pub(super) fn place(&self, index: usize) -> At {
        At(self.entries.get(index).map_or(self.key.span(), |entry| entry.span))
    }
}

impl Entry {
    fn parse(value: &Expr) -> syn::Result<Self> {
        match ungrouped(value) {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => {
                Ok(Self { text: text.value(), span: text.span() })
            }
            other => Err(syn::Error::new_spanned(other, "expected a string in quotes")),
        }
    }
}

/// An expression that a `macro_rules!` passed on stands in an invisible group.
pub(super) fn ungrouped(value: &Expr) -> &Expr {
    match value {
        Expr::Group(group) => ungrouped(&group.expr),
        value => value,
    }
}
