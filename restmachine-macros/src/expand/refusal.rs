//! What const evaluation refuses.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

/// Panics in a constant of its own, so that rustc points at the mistake and at nothing of ours.
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
