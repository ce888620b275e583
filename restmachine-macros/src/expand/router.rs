//! The expansion of `router!`: its struct, the functions that a user calls, and its static table.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned, ToTokens};
use syn::{ext::IdentExt, spanned::Spanned};

use super::{
    cors::{expand_cors, Level},
    entry::NumberedEntry,
};
use crate::checked::Router;

/// ```text
/// pub struct App;
///
/// impl App { pub fn service() … }
///
/// const _: () = {
///     use ::restmachine::__private as __rm;
///     const __CORS: __rm::Cors = …;
///     const __ENTRIES: &[__rm::Entry] = &[…];
///     … the table, merged from the entries …
///     impl __rm::Router for App { … }
/// };
/// ```
pub(crate) fn expand_router(router: &Router) -> TokenStream {
    let Router { attributes, visibility, name, .. } = router;
    let interface = expand_interface(router);
    let cors = expand_cors(&router.cors, Level::Router);
    let entries = NumberedEntry::all(&router.entries);
    let names = expand_names(router);
    let table = expand_table(router, &entries);
    let implementation = expand_implementation(router, &entries);
    quote_spanned! { Span::mixed_site()=>
        #(#attributes)*
        #[allow(clippy::exhaustive_structs)]
        #visibility struct #name;

        #interface

        const _: () = {
            use ::restmachine::__private as __rm;

            #cors

            #names

            #table

            #implementation
        };
    }
}

/// The functions that a user calls. Not every program calls all of them, so dead code is allowed. Of `service` and
/// `with_state`, the one that does not fit the router is a compile error that names the other.
fn expand_interface(router: &Router) -> TokenStream {
    let Router { visibility, name, .. } = router;
    let rooted = quote_spanned! { Span::mixed_site()=>
        for<'__a> Self: ::restmachine::__private::Rooted<
            '__a,
            { <Self as ::restmachine::Router>::UNPROVIDED.entry },
            { <Self as ::restmachine::Router>::UNPROVIDED.line },
        >
    };
    let start = match &router.state {
        None => quote_spanned! { Span::mixed_site()=>
            /// The router as a service.
            #visibility fn service() -> ::restmachine::Service<Self>
            where
                #rooted,
            {
                ::restmachine::Service::new(())
            }

            #[doc(hidden)]
            #visibility fn with_state<__S>(_: __S) -> ::restmachine::Service<Self>
            where
                for<'__a> Self: ::restmachine::__private::WithState<'__a, __S>,
            {
                ::restmachine::Service::new(())
            }
        },
        Some(state) => quote_spanned! { Span::mixed_site()=>
            /// The router as a service whose handlers borrow from `state`.
            #visibility fn with_state(state: #state) -> ::restmachine::Service<Self, #state>
            where
                #rooted,
            {
                ::restmachine::Service::new(state)
            }

            #[doc(hidden)]
            #visibility fn service() -> ::restmachine::Service<Self, #state>
            where
                for<'__a> Self: ::restmachine::__private::WithoutState<'__a, #state>,
            {
                ::restmachine::Service::new(<Self as ::restmachine::__private::WithoutState<'_, #state>>::state())
            }
        },
    };
    quote_spanned! { Span::mixed_site()=>
        #[allow(dead_code, private_bounds, private_interfaces)]
        impl #name {
            #start

            /// Every route, mounted ones included.
            #visibility const fn routes() -> &'static [::restmachine::RouteInfo] {
                <Self as ::restmachine::Router>::ROUTES
            }

            /// Every route with the policy that governs it.
            #visibility fn report() -> ::restmachine::Report {
                ::restmachine::Report::of::<Self>()
            }
        }
    }
}

/// Aliases for the state, and for a check of all entries. If rustc has refused the state or an entry, the alias is an
/// error type, and lines that use it cause no second error: what a state or a handler lacks is reported once.
///
/// ```text
/// type __State = <AppState as __rm::AfterCheck<__rm::ConstCheck<{ __rm::is_state::<AppState>() }>>>::Type;
/// type __Entries = __rm::ConstCheck<{ __rm::are_listed(__ENTRIES) }>;
/// ```
fn expand_names(router: &Router) -> TokenStream {
    let state = state_type(router);
    let span =
        router.state.as_ref().map_or_else(Span::mixed_site, Spanned::span).resolved_at(Span::mixed_site());
    let is_state = quote_spanned! { span=> __rm::is_state::<#state>() };
    quote_spanned! { Span::mixed_site()=>
        #[allow(dead_code)]
        type __State = <#state as __rm::AfterCheck<__rm::ConstCheck<{ #is_state }>>>::Type;
        #[allow(dead_code)]
        type __Entries = __rm::ConstCheck<{ __rm::are_listed(__ENTRIES) }>;
    }
}

fn state_type(router: &Router) -> TokenStream {
    router.state.as_ref().map_or_else(|| quote! { () }, ToTokens::to_token_stream)
}

fn expand_table(router: &Router, entries: &[NumberedEntry<'_>]) -> TokenStream {
    let name = router.name.unraw().to_string();
    let numbers = expand_numbers(entries);
    let listed = entries.iter().map(NumberedEntry::expand_entry);
    let refusals = entries.iter().map(NumberedEntry::expand_refusals);
    quote_spanned! { Span::mixed_site()=>
        #numbers
        const __ENTRIES: &[__rm::Entry] = &[#(#listed)*];
        const __SIZE: __rm::Size = __rm::Size::of(__ENTRIES);
        const __TEXT: &[::core::primitive::u8] = &__rm::merge_text::<{ __SIZE.text }>(__ENTRIES);
        const __SEGMENTS: &[__rm::Segment] = &__rm::merge_segments::<{ __SIZE.segments }>(__ENTRIES);
        const __SCOPES: &[__rm::Scope] = &__rm::merge_scopes::<{ __SIZE.scopes }>(#name, __ENTRIES, __TEXT, __SEGMENTS);
        const __ROUTES: &[__rm::Route] = &__rm::merge_routes::<{ __SIZE.routes }>(__ENTRIES, __TEXT, __SCOPES);
        const __TRIE: &__rm::Trie<{ __SIZE.nodes }, { __SIZE.slots }, { __SIZE.routes }> = &__rm::Trie::of(__ROUTES, __SCOPES);
        static __TABLE: __rm::Table = __rm::Table::of(
            __ROUTES,
            __SCOPES,
            &__TRIE.nodes::<{ __TRIE.node_count }>(),
            &__TRIE.slots::<{ __TRIE.slot_count }>(),
            &__TRIE.order(),
        );
        #(#refusals)*
    }
}

/// ```text
/// const __MOUNT_3: u16 = 4;
/// const __ENDPOINTS: u16 = __MOUNT_3 + <public::PublicApi as __rm::Dispatch<_>>::MOUNTED.endpoints;
/// ```
fn expand_numbers(entries: &[NumberedEntry<'_>]) -> TokenStream {
    let handlers = Literal::usize_unsuffixed(entries.len());
    let mut next = quote! { #handlers };
    let mut lines = TokenStream::new();
    for entry in entries {
        let Some(first) = entry.first() else { continue };
        let count = entry.expand_count();
        lines.extend(quote_spanned! { Span::mixed_site()=> const #first: ::core::primitive::u16 = #next; });
        next = quote! { #first + #count };
    }
    quote_spanned! { Span::mixed_site()=> #lines const __ENDPOINTS: ::core::primitive::u16 = #next; }
}

/// How many handlers one function calls. rustc checks a function as a whole: one that called hundreds of handlers
/// would be checked again, with all of them, whenever the lines of one move, in a time that grows with the square of
/// their number.
const GROUP: usize = 32;

/// A function that calls up to [`GROUP`] handlers. It declares its future as `Send`, so that rustc need not examine
/// the future again in every caller.
///
/// ```text
/// fn __handlers_1<'__a>(__endpoint: u16, …) -> impl Future<Output = Result<(), __rm::Rejection>> + Send + '__a {
///     async move {
///         match __endpoint {
///             32 => <<get_data as __rm::AfterCheck<__Entries>>::Type as __rm::Handle<__State>>::handle(__exchange, __state).await,
///             …
///         }
///     }
/// }
/// ```
fn expand_group(index: usize, group: &[&NumberedEntry<'_>], state: &TokenStream) -> TokenStream {
    let function = group_name(index);
    let arms = group.iter().map(|entry| entry.expand_arm());
    quote_spanned! { Span::mixed_site()=>
        #[allow(clippy::manual_async_fn)]
        fn #function<'__a>(
            __endpoint: ::core::primitive::u16,
            __exchange: &'__a mut __rm::Exchange<'__a>,
            __state: &'__a #state,
        ) -> impl ::core::future::Future<Output = ::core::result::Result<(), __rm::Rejection>> + ::core::marker::Send + '__a {
            async move {
                match __endpoint {
                    #(#arms)*
                    _ => ::core::result::Result::Ok(()),
                }
            }
        }
    }
}

/// ```text
/// 32..=63 => __handlers_1(__endpoint, __exchange, __state).await,
/// ```
fn expand_range(index: usize, group: &[&NumberedEntry<'_>]) -> TokenStream {
    let function = group_name(index);
    let ends = group.first().zip(group.last()).map(|(first, last)| (&first.number, &last.number));
    let (first, last) = ends.unzip();
    quote_spanned! { Span::mixed_site()=>
        #first..=#last => #function(__endpoint, __exchange, __state).await,
    }
}

fn group_name(index: usize) -> Ident {
    format_ident!("__handlers_{index}", span = Span::mixed_site())
}

fn expand_implementation(router: &Router, entries: &[NumberedEntry<'_>]) -> TokenStream {
    let Router { name, .. } = router;
    let state = &state_type(router);
    let (mounts, handlers): (Vec<_>, Vec<_>) = entries.iter().partition(|entry| entry.first().is_some());
    let groups = if handlers.len() > GROUP { handlers.chunks(GROUP).collect() } else { Vec::new() };
    let functions = groups.iter().enumerate().map(|(index, group)| expand_group(index, group, state));
    let ranges = groups.iter().enumerate().map(|(index, group)| expand_range(index, group));
    let alone = if groups.is_empty() { &handlers[..] } else { &[] };
    let arms = alone.iter().chain(&mounts).map(|entry| entry.expand_arm());
    quote_spanned! { Span::mixed_site()=>
        impl __rm::Router for #name {
            const CORS: __rm::Cors = __CORS;
            const ENDPOINTS: ::core::primitive::u16 = __ENDPOINTS;
            const ROUTES: &'static [__rm::Route] = __ROUTES;
            const SCOPES: &'static [__rm::Scope] = __SCOPES;

            fn table() -> &'static __rm::Table {
                &__TABLE
            }
        }

        #(#functions)*

        impl __rm::Dispatch<#state> for #name {
            async fn call<'__a>(
                __endpoint: ::core::primitive::u16,
                __exchange: &'__a mut __rm::Exchange<'__a>,
                __state: &'__a #state,
            ) -> ::core::result::Result<(), __rm::Rejection> {
                match __endpoint {
                    #(#ranges)*
                    #(#arms)*
                    _ => ::core::result::Result::Ok(()),
                }
            }
        }
    }
}
