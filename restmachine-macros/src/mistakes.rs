//! All mistakes of one invocation, reported together.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use restmachine_core::Rule;
use syn::Error;

/// Gathers mistakes; dropping it before [`Mistakes::beside`] has read them is a mistake of ours.
#[derive(Default)]
pub(crate) struct Mistakes {
    errors: Vec<Error>,
}

impl Mistakes {
    /// A broken rule, with its caret under `span`.
    pub(crate) fn rule(&mut self, span: Span, rule: &Rule) {
        let section = rule.link().map(|link| format!(", {link}")).unwrap_or_default();
        let message = format!("{rule}\nhelp: {}\nrule: {}{section}", rule.help(), rule.id());
        self.errors.push(Error::new(span, message));
    }

    /// What has no rule: tokens that do not follow the grammar.
    pub(crate) fn syntax(&mut self, span: Span, message: impl std::fmt::Display) {
        self.errors.push(Error::new(span, message));
    }

    /// What syn has to say.
    pub(crate) fn add(&mut self, error: Error) {
        self.errors.push(error);
    }

    /// How many there are so far.
    pub(crate) fn count(&self) -> usize {
        self.errors.len()
    }

    /// Keeps the value, or the error.
    pub(crate) fn keep<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.add(error)).ok()
    }

    /// The expansion with every mistake beside it.
    pub(crate) fn beside(mut self, expansion: TokenStream) -> TokenStream {
        let errors = std::mem::take(&mut self.errors).into_iter().map(|error| error.into_compile_error());
        quote! { #expansion #(#errors)* }
    }
}

impl Drop for Mistakes {
    fn drop(&mut self) {
        assert!(self.errors.is_empty() || std::thread::panicking(), "mistakes were found and never reported");
    }
}
