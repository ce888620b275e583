//! All mistakes of one invocation, reported together.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned, ToTokens};
use restmachine_core::Rule;
use syn::Error;

/// Collects mistakes. It panics when it is dropped before they are reported, which would be a bug in this crate.
#[derive(Default)]
pub(crate) struct Mistakes {
    errors: Vec<Error>,
}

impl Mistakes {
    /// Adds a broken rule, with carets under all of `place`.
    pub(crate) fn rule(&mut self, place: impl ToTokens, rule: &Rule) {
        self.errors.push(Error::new_spanned(place, rule.explanation()));
    }

    /// Adds a mistake that has no rule: tokens that do not follow the grammar.
    pub(crate) fn syntax(&mut self, place: impl ToTokens, message: impl std::fmt::Display) {
        self.errors.push(Error::new_spanned(place, message));
    }

    /// Adds an error of syn.
    pub(crate) fn add(&mut self, error: Error) {
        self.errors.push(error);
    }

    /// The number of mistakes so far.
    pub(crate) fn count(&self) -> usize {
        self.errors.len()
    }

    /// The result of a step, and whether it found no mistake.
    pub(crate) fn attempt<T>(&mut self, step: impl FnOnce(&mut Self) -> T) -> (T, bool) {
        let before = self.errors.len();
        let value = step(self);
        (value, self.errors.len() == before)
    }

    /// Returns the value, or adds the error.
    pub(crate) fn keep<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.add(error)).ok()
    }

    /// The expansion of a macro that makes items, followed by every mistake.
    pub(crate) fn beside(self, expansion: TokenStream) -> TokenStream {
        let errors = self.into_compile_errors();
        quote! { #expansion #errors }
    }

    /// The expansion of a macro that makes an expression, in one block with every mistake.
    pub(crate) fn inside(self, expansion: TokenStream) -> TokenStream {
        let errors = self.into_compile_errors();
        quote! { { #errors #expansion } }
    }

    /// The source under each caret, and the message for it.
    #[cfg(test)]
    pub(crate) fn findings(mut self) -> Vec<(String, String)> {
        let errors = std::mem::take(&mut self.errors);
        let findings =
            errors.iter().map(|error| (error.span().source_text().unwrap_or_default(), error.to_string()));
        findings.collect()
    }

    fn into_compile_errors(mut self) -> TokenStream {
        let errors = std::mem::take(&mut self.errors);
        errors.into_iter().map(|error| error.into_compile_error()).collect()
    }
}

/// A place of which only the span is known.
#[derive(Clone, Copy)]
pub(crate) struct Caret(pub(crate) Span);

impl ToTokens for Caret {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(quote_spanned! { self.0=> _ });
    }
}

impl Drop for Mistakes {
    fn drop(&mut self) {
        assert!(self.errors.is_empty() || std::thread::panicking(), "mistakes were found and never reported");
    }
}
