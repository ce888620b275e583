//! A `router!` with its static table.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{spanned::Spanned, Attribute, Path};

use super::{
    cors::{expand_cors, Level},
    segment::expand_segments,
};
use crate::checked::{Entry, Mount, Router};

/// ```text
/// pub struct App;
///
/// impl App { pub fn service() … }
///
/// const _: () = {
///     use ::restmachine::__private as __rm;
///     const __CORS: __rm::Cors = …;
///     const ENTRIES: &[__rm::Entry] = &[…];
///     … the table, merged from the entries …
///     impl __rm::Router for App { … }
/// };
/// ```
pub(crate) fn expand_router(router: &Router) -> TokenStream {
    let Router { attributes, visibility, name, .. } = router;
    let interface = expand_interface(router);
    let cors = expand_cors(&router.cors, Level::Router);
    let entries = Numbered::all(&router.entries);
    let table = expand_table(router, &entries);
    let implementation = expand_implementation(router, &entries);
    quote_spanned! { Span::mixed_site()=>
        #(#attributes)*
        #visibility struct #name;

        #interface

        const _: () = {
            use ::restmachine::__private as __rm;

            #cors

            #table

            #implementation
        };
    }
}

/// What a user calls. Not every program calls all of it.
fn expand_interface(router: &Router) -> TokenStream {
    let Router { visibility, name, .. } = router;
    let start = match &router.state {
        None => quote_spanned! { Span::mixed_site()=>
            /// The router as a service.
            #visibility fn service() -> ::restmachine::Service<Self> {
                ::restmachine::Service::new(())
            }
        },
        Some(state) => quote_spanned! { Span::mixed_site()=>
            /// The router as a service whose handlers borrow from `state`.
            #visibility fn with_state(state: #state) -> ::restmachine::Service<Self> {
                ::restmachine::Service::new(state)
            }
        },
    };
    quote_spanned! { Span::mixed_site()=>
        #[allow(dead_code)]
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

/// An entry with the numbers of its handlers in `dispatch`: handlers first, each mounted router's after them.
struct Numbered<'a> {
    number: Literal,
    attributes: &'a [Attribute],
    path: &'a Path,
    mount: Option<&'a Mount>,
}

impl<'a> Numbered<'a> {
    fn all(entries: &'a [Entry]) -> Vec<Self> {
        let numbered = (0u16..).zip(entries).map(|(number, Entry { attributes, path, mount })| Self {
            number: Literal::u16_unsuffixed(number),
            attributes,
            path,
            mount: mount.as_ref(),
        });
        numbered.collect()
    }

    /// The constant that holds the number of a mounted router's first handler.
    fn first(&self) -> Ident {
        format_ident!("MOUNT_{}", self.number.to_string(), span = Span::mixed_site())
    }

    /// How many handlers a mounted router has: none where `#[cfg]` takes the entry out.
    fn expand_count(&self) -> TokenStream {
        let Self { attributes, path, .. } = self;
        let count = quote_spanned! { self.span()=> <#path as __rm::Router>::ENDPOINTS };
        if attributes.is_empty() {
            return count;
        }
        let predicates = attributes.iter().filter_map(|attribute| attribute.meta.require_list().ok());
        let predicates = predicates.map(|list| &list.tokens);
        quote_spanned! { self.span()=> {
            #(#attributes)*
            const COUNT: u16 = #count;
            #[cfg(not(all(#(#predicates),*)))]
            const COUNT: u16 = 0;
            COUNT
        } }
    }

    fn span(&self) -> Span {
        let span = self.mount.map_or_else(|| self.path.span(), |mount| mount.prefix.span());
        span.resolved_at(Span::mixed_site())
    }

    /// ```text
    /// __rm::Entry::handler::<get_data>(0),
    /// __rm::Entry::mount::<public::PublicApi>(3, MOUNT_3, "/api/public", &[…]),
    /// ```
    fn expand_entry(&self) -> TokenStream {
        let Self { number, attributes, path, .. } = self;
        let entry = match self.mount {
            None => quote_spanned! { self.span()=> __rm::Entry::handler::<#path>(#number) },
            Some(Mount { prefix, segments }) => {
                let first = self.first();
                let segments = expand_segments(segments);
                quote_spanned! { self.span()=>
                    __rm::Entry::mount::<#path>(#number, #first, #prefix, &[#(#segments),*])
                }
            }
        };
        quote! { #(#attributes)* #entry, }
    }
}

fn expand_table(router: &Router, entries: &[Numbered<'_>]) -> TokenStream {
    let name = router.name.to_string();
    let numbers = expand_numbers(entries);
    let listed = entries.iter().map(Numbered::expand_entry);
    let refusals = entries.iter().map(|entry| {
        let Numbered { number, attributes, .. } = entry;
        quote_spanned! { entry.span()=> #(#attributes)* const _: () = TRIE.refuse_conflict(ROUTES, #number); }
    });
    quote_spanned! { Span::mixed_site()=>
        #numbers
        const ENTRIES: &[__rm::Entry] = &[#(#listed)*];
        const SIZE: __rm::Size = __rm::Size::of(ENTRIES);
        const TEXT: &[u8] = &__rm::merge_text::<{ SIZE.text }>(ENTRIES);
        const SEGMENTS: &[__rm::Segment] = &__rm::merge_segments::<{ SIZE.segments }>(ENTRIES);
        const SCOPES: &[__rm::Scope] = &__rm::merge_scopes::<{ SIZE.scopes }>(#name, ENTRIES, TEXT, SEGMENTS);
        const ROUTES: &[__rm::Route] = &__rm::merge_routes::<{ SIZE.routes }>(ENTRIES, TEXT, SCOPES);
        const TRIE: &__rm::Trie<{ SIZE.nodes }, { SIZE.slots }, { SIZE.routes }> = &__rm::Trie::of(ROUTES, SCOPES);
        static TABLE: __rm::Table = __rm::Table::of(
            ROUTES,
            SCOPES,
            &TRIE.nodes::<{ TRIE.node_count }>(),
            &TRIE.slots::<{ TRIE.slot_count }>(),
            &TRIE.order(),
        );
        #(#refusals)*
    }
}

/// ```text
/// const MOUNT_3: u16 = 4;
/// const ENDPOINTS: u16 = MOUNT_3 + <public::PublicApi as __rm::Router>::ENDPOINTS;
/// ```
fn expand_numbers(entries: &[Numbered<'_>]) -> TokenStream {
    let handlers = Literal::usize_unsuffixed(entries.len());
    let mut next = quote! { #handlers };
    let mut lines = TokenStream::new();
    for entry in entries.iter().filter(|entry| entry.mount.is_some()) {
        let (first, count) = (entry.first(), entry.expand_count());
        lines.extend(quote_spanned! { Span::mixed_site()=> const #first: u16 = #next; });
        next = quote_spanned! { entry.span()=> #first + #count };
    }
    quote_spanned! { Span::mixed_site()=> #lines const ENDPOINTS: u16 = #next; }
}

fn expand_implementation(router: &Router, entries: &[Numbered<'_>]) -> TokenStream {
    let Router { name, .. } = router;
    let state = router.state.as_ref().map_or_else(|| quote! { () }, |state| quote! { #state });
    let arms = entries.iter().filter(|entry| entry.mount.is_none()).map(|entry| {
        let Numbered { number, attributes, path, .. } = entry;
        quote_spanned! { entry.span()=> #(#attributes)* #number => __rm::serve::<#path, #state>(head, body, state).await, }
    });
    let mounted = entries.iter().filter(|entry| entry.mount.is_some()).map(|entry| {
        let (first, Numbered { attributes, path, .. }) = (entry.first(), entry);
        quote_spanned! { entry.span()=>
            #(#attributes)*
            number if __rm::is_mounted::<#path>(number, #first) => {
                __rm::dispatch_mounted::<#path, #state>(number - #first, head, body, state).await
            }
        }
    });
    quote_spanned! { Span::mixed_site()=>
        impl __rm::Router for #name {
            type State = #state;
            const CORS: __rm::Cors = __CORS;
            const ENDPOINTS: u16 = ENDPOINTS;
            const ROUTES: &'static [__rm::Route] = ROUTES;
            const SCOPES: &'static [__rm::Scope] = SCOPES;

            fn table() -> &'static __rm::Table {
                &TABLE
            }

            async fn dispatch(
                endpoint: u16,
                head: &__rm::RequestHead,
                body: &mut __rm::Body,
                state: &#state,
            ) -> __rm::Response {
                match endpoint {
                    #(#arms)*
                    #(#mounted)*
                    _ => __rm::unknown_endpoint(),
                }
            }
        }
    }
}
