//! The rows of a handler in the route table.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

use super::{line, segment::expand_segments};
use crate::checked::{Argument, Handler, Method, Route};

/// ```text
/// __rm::Route { method: __rm::RouteMethod::GET, path: "/users/{id}", segments: &[…], … }
/// ```
pub(super) fn expand_route(route: &Route, handler: &Handler) -> TokenStream {
    let site = Span::mixed_site();
    let path = &route.path;
    let bindings = route.bindings.iter().copied().map(Literal::u8_unsuffixed);
    let method = match &route.method {
        Method::Standard(name) => quote_spanned! { site=> __rm::RouteMethod::#name },
        Method::Custom(name) => quote_spanned! { site=> __rm::RouteMethod::custom(#name) },
    };
    let segments = expand_segments(&route.segments);
    let path_fields = quote_spanned! { site=>
        path: #path,
        segments: &[#(#segments),*],
        bindings: &[#(#bindings),*],
    };
    expand_row(&method, &path_fields, handler, path.span())
}

/// ```text
/// const FALLBACK: ::core::option::Option<__rm::Route> =
///     ::core::option::Option::Some(__rm::Route { method: __rm::RouteMethod::ANY, … });
/// ```
pub(super) fn expand_fallback(word: Span, handler: &Handler) -> TokenStream {
    let site = Span::mixed_site();
    let row = expand_row(&quote_spanned! { site=> __rm::RouteMethod::ANY }, &quote! {}, handler, word);
    quote_spanned! { site=>
        const FALLBACK: ::core::option::Option<__rm::Route> = ::core::option::Option::Some(#row);
    }
}

/// `path_fields` are the fields by which a request finds the row; a fallback has none.
fn expand_row(
    method: &TokenStream,
    path_fields: &TokenStream,
    handler: &Handler,
    place: Span,
) -> TokenStream {
    let name = format!("::{}", handler.signature.ident.unraw());
    let prefix_parameters = expand_prefix_parameters(handler);
    let line = line(place);
    quote_spanned! { Span::mixed_site()=>
        __rm::Route {
            method: #method,
            #path_fields
            #prefix_parameters
            handler: ::core::concat!(::core::module_path!(), #name),
            file: ::core::file!(),
            line: #line,
            cors: __CORS,
            ..__rm::Route::UNMERGED
        }
    }
}

/// ```text
/// prefix_parameters: &["tenant"],
/// ```
fn expand_prefix_parameters(handler: &Handler) -> Option<TokenStream> {
    let arguments = handler.arguments.iter().flatten();
    let names = arguments.filter_map(|argument| match argument {
        Argument::PrefixParameter(name, _) | Argument::PrefixParameterText(name) => Some(name),
        _ => None,
    });
    let names: Vec<_> = names.collect();
    (!names.is_empty()).then(|| quote_spanned! { Span::mixed_site()=> prefix_parameters: &[#(#names),*], })
}
