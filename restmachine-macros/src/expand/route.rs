//! The rows of a handler.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote_spanned;
use syn::ext::IdentExt;

use super::{line, segment::expand_segments};
use crate::checked::{Method, Route};

/// ```text
/// __rm::Route { method: __rm::RouteMethod::GET, path: "/users/{id}", segments: &[…], … }
/// ```
pub(super) fn expand_route(route: &Route, handler: &Ident) -> TokenStream {
    let site = Span::mixed_site();
    let path = &route.path;
    let bindings = route.bindings.iter().copied().map(Literal::u8_unsuffixed);
    let method = match &route.method {
        Method::Standard(name) => quote_spanned! { site=> __rm::RouteMethod::#name },
        Method::Custom(name) => quote_spanned! { site=> __rm::RouteMethod::custom(#name) },
    };
    let segments = expand_segments(&route.segments);
    let name = format!("::{}", handler.unraw());
    let line = line(path.span());
    quote_spanned! { site=>
        __rm::Route {
            method: #method,
            path: #path,
            segments: &[#(#segments),*],
            bindings: &[#(#bindings),*],
            handler: ::core::concat!(::core::module_path!(), #name),
            file: ::core::file!(),
            line: #line,
            cors: __CORS,
            ..__rm::Route::UNMERGED
        }
    }
}
