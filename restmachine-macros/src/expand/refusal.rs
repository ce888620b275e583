//! Errors that const evaluation reports.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

/// Panics in a constant of its own, at the span of the mistake, so that rustc points there and not into generated
/// code.
///
/// ```text
/// const _: () = if let Some(__message) = __LIST.refusal(0) { panic!("{}", __message.text()) };
/// ```
pub(super) fn expand_refusal(place: Span, refusal: &TokenStream) -> TokenStream {
    let message = Ident::new("__message", Span::mixed_site());
    quote_spanned! { place=>
        const _: () = if let ::core::option::Option::Some(#message) = #refusal {
            ::core::panic!("{}", #message.text())
        };
    }
}
