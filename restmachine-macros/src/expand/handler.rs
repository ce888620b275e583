//! The expansion of a handler: the function, the type that represents it, and its rows.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{spanned::Spanned, Type};

use super::{
    cors::{expand_cors, Level},
    route::{expand_fallback, expand_route},
};
use crate::checked::{Argument, Capability, Handler};

/// ```text
/// async fn get_user(id: u64) -> Json<Value> { … }
///
/// struct get_user {}
///
/// const _: () = {
///     use ::restmachine::__private as __rm;
///     const __CORS: __rm::Cors = __rm::Cors::Inherited;
///     impl __rm::Endpoint for get_user { … }
///     impl<__S: ::core::marker::Sync> __rm::Handle<__S> for get_user { … }
/// };
/// ```
pub(crate) fn expand_handler(handler: &Handler) -> TokenStream {
    let Handler { attributes, visibility, signature, block, taken, .. } = handler;
    if !handler.has_endpoint {
        // In an `impl` no type may be declared, and a type of some names would hide another.
        return quote! { #(#attributes)* #visibility #signature #block };
    }
    // With the function's own span, rustc would report an unused handler twice, as a function and as a type. With the
    // span of the macro call it does not, and if a router may not name the type, rustc points at the function.
    let mut endpoint = signature.ident.clone();
    endpoint.set_span(Span::call_site().located_at(endpoint.span()));
    let owner = quote_spanned! { Span::mixed_site().located_at(signature.ident.span())=>
        #[doc(hidden)]
        #[allow(non_camel_case_types, clippy::exhaustive_structs)]
        #visibility struct #endpoint {}
    };
    let allowance = expand_allowance(handler);
    let cors = expand_cors(&handler.cors, Level::Route);
    let routes = handler.routes.iter().map(|route| expand_route(route, handler));
    let fallback = handler.fallback.map(|word| expand_fallback(word, handler));
    let handle = expand_handle(handler, &endpoint);
    quote_spanned! { Span::mixed_site()=>
        #(#attributes)*
        #allowance
        #visibility #signature #block

        #owner

        const _: () = {
            use ::restmachine::__private as __rm;
            #(#[#taken(__taken)] const _: () = ();)*

            #cors

            impl __rm::Endpoint for #endpoint {
                const ROUTES: &'static [__rm::Route] = &[#(#routes),*];
                #fallback
            }

            #handle
        };
    }
}

/// Clippy would have `&Vec<T>` written as `&[T]`, and `&String` as `&str`, which no state lends.
fn expand_allowance(handler: &Handler) -> Option<TokenStream> {
    let is_owner =
        |argument: &Argument| match argument {
            Argument::Lent(Type::Path(ty), _) => ty.path.segments.last().is_some_and(|last| {
                ["Cow", "PathBuf", "String", "Vec"].iter().any(|owner| last.ident == owner)
            }),
            _ => false,
        };
    let is_needed = handler.arguments.iter().flatten().any(is_owner);
    is_needed.then(|| quote! { #[allow(clippy::ptr_arg)] })
}

/// Whether the arguments are those of an attribute that was taken off a function. The expansion repeats such an
/// attribute on an empty constant, `#[cors(__taken)] const _: () = ();`, so that rustc resolves its name: its import
/// then counts as used, and for a missing one rustc says how to import it.
pub(crate) fn is_taken(arguments: &TokenStream) -> bool {
    arguments.to_string() == "__taken"
}

/// ```text
/// impl<__S: ::core::marker::Sync> __rm::Handle<__S> for webhook
/// where
///     Json<Value>: __rm::FromRequest<__S>,
/// {
///     async fn handle<'__a>(__exchange: …, __state: …) -> ::core::result::Result<(), __rm::Rejection> {
///         let __argument_0 = __rm::extract::<Json<Value>, __S>(__exchange, __state).await?;
///         let __response = __rm::IntoResponse::into_response(webhook(__argument_0).await);
///         __exchange.response.put(__response);
///         ::core::result::Result::Ok(())
///     }
/// }
/// ```
fn expand_handle(handler: &Handler, endpoint: &Ident) -> TokenStream {
    let site = Span::mixed_site();
    let Some(arguments) = &handler.arguments else { return expand_stub(endpoint) };
    let bounds: Vec<_> = arguments.iter().filter_map(expand_bound).collect();
    let bounds = (!bounds.is_empty()).then(|| quote! { where #(#bounds,)* });
    let lines = arguments.iter().enumerate().map(|(index, argument)| expand_extraction(index, argument));
    let passed = (0..arguments.len()).map(local);
    let takes_state =
        arguments.iter().any(|argument| matches!(argument, Argument::Extracted(..) | Argument::Lent(..)));
    let state = Ident::new(if takes_state { "__state" } else { "_" }, site);
    let extracted = expand_extracted(arguments);
    let function = &handler.signature.ident;
    let output = output_span(handler);
    let awaited = handler.signature.asyncness.map(|_| quote_spanned! { output=> .await });
    let response =
        quote_spanned! { output=> __rm::IntoResponse::into_response(#function(#(#passed),*)#awaited) };
    // This span is the caret for a future that is not `Send`.
    let head = quote_spanned! { site.located_at(function.span())=>
        async fn handle<'__a>(
            __exchange: &'__a mut __rm::Exchange<'__a>,
            #state: &'__a __S,
        ) -> ::core::result::Result<(), __rm::Rejection>
    };
    quote_spanned! { site=>
        #[allow(deprecated)]
        impl<__S: ::core::marker::Sync> __rm::Handle<__S> for #endpoint #bounds {
            #extracted

            #head {
                #(#lines)*
                let __response = #response;
                __exchange.response.put(__response);
                ::core::result::Result::Ok(())
            }
        }
    }
}

/// The extractors, so that const evaluation finds two that exclude each other. Fewer than two cannot.
///
/// ```text
/// const OWNED_ARGUMENTS: &'static [__rm::OwnedArgument] = &[
///     __rm::OwnedArgument::of::<Token, __S>("Token"),
///     __rm::OwnedArgument::of::<Json<Value>, __S>("Json"),
/// ];
/// ```
fn expand_extracted(arguments: &[Argument]) -> Option<TokenStream> {
    let extracted = arguments.iter().filter_map(|argument| match argument {
        Argument::Extracted(ty, name, _) => {
            Some(quote_spanned! { at(ty)=> __rm::OwnedArgument::of::<#ty, __S>(#name) })
        }
        _ => None,
    });
    let extracted: Vec<_> = extracted.collect();
    (extracted.len() > 1).then(|| {
        quote_spanned! { Span::mixed_site()=>
            const OWNED_ARGUMENTS: &'static [__rm::OwnedArgument] = &[#(#extracted),*];
        }
    })
}

/// The span of the return type, for the caret if it is not a response.
fn output_span(handler: &Handler) -> Span {
    let span = match &handler.signature.output {
        syn::ReturnType::Default => handler.signature.ident.span(),
        syn::ReturnType::Type(_, ty) => ty.span(),
    };
    span.resolved_at(Span::mixed_site())
}

fn expand_bound(argument: &Argument) -> Option<TokenStream> {
    let (ty, capability) = match argument {
        Argument::Parameter(..)
        | Argument::ParameterText(_)
        | Argument::PrefixParameter(..)
        | Argument::PrefixParameterText(_) => return None,
        Argument::Lent(ty, capability) | Argument::Extracted(ty, _, capability) => (ty, capability),
    };
    Some(match capability {
        Capability::Plain(name) => {
            let name = Ident::new(name, Span::mixed_site());
            quote_spanned! { at(ty)=> #ty: __rm::#name<__S> }
        }
        Capability::Unsized(owner) => quote_spanned! { at(ty)=> #ty: __rm::LentUnsized<__S, #owner> },
    })
}

fn expand_extraction(index: usize, argument: &Argument) -> TokenStream {
    let local = local(index);
    let site = Span::mixed_site();
    match argument {
        Argument::Parameter(number, ty) => {
            let number = Literal::usize_unsuffixed(*number);
            quote_spanned! { at(ty)=> let #local = __rm::parameter::<#ty, _>(__exchange, #number)?; }
        }
        Argument::ParameterText(number) => {
            let number = Literal::usize_unsuffixed(*number);
            quote_spanned! { site=> let #local = __rm::parameter_text(__exchange, #number)?; }
        }
        Argument::PrefixParameter(name, ty) => {
            quote_spanned! { at(ty)=> let #local = __rm::prefix_parameter::<#ty, _>(__exchange, #name)?; }
        }
        Argument::PrefixParameterText(name) => {
            quote_spanned! { site=> let #local = __rm::prefix_parameter_text(__exchange, #name)?; }
        }
        Argument::Lent(ty, _) => {
            quote_spanned! { at(ty)=> let #local = __rm::lend::<#ty, __S>(__exchange, __state)?; }
        }
        Argument::Extracted(ty, ..) => {
            quote_spanned! { at(ty)=> let #local = __rm::extract::<#ty, __S>(__exchange, __state).await?; }
        }
    }
}

fn local(index: usize) -> Ident {
    format_ident!("__argument_{index}", span = Span::mixed_site())
}

/// The span of a type that the user wrote, for carets, with names resolved as in generated code.
fn at(ty: &Type) -> Span {
    ty.span().resolved_at(Span::mixed_site())
}

/// A stand-in for a function that cannot be called, so that its entry in a `router!` is not a second error.
fn expand_stub(endpoint: &Ident) -> TokenStream {
    quote_spanned! { Span::mixed_site()=>
        impl<__S: ::core::marker::Sync> __rm::Handle<__S> for #endpoint {
            async fn handle<'__a>(
                _: &'__a mut __rm::Exchange<'__a>,
                _: &'__a __S,
            ) -> ::core::result::Result<(), __rm::Rejection> {
                ::core::unreachable!()
            }
        }
    }
}
