//! The expansion of the entries of a `router!`: entries of its table, checks in constants, and arms that call
//! handlers.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{spanned::Spanned, Attribute, Path};

use super::{refusal::expand_refusal, segment::expand_segments};
use crate::checked::{Entry, EntryKind, Mount};

/// An entry with the numbers that `Dispatch::call` finds its handlers by: those of the router's own entries come
/// first, and after them those of each mounted router.
pub(super) struct NumberedEntry<'a> {
    pub(super) number: Literal,
    attributes: &'a [Attribute],
    path: &'a Path,
    kind: &'a EntryKind,
    /// The constant that holds the first number after those of this entry.
    end: Ident,
}

impl<'a> NumberedEntry<'a> {
    pub(super) fn all(entries: &'a [Entry]) -> Vec<Self> {
        let numbered = (0u16..).zip(entries).map(|(number, Entry { attributes, path, kind })| Self {
            number: Literal::u16_unsuffixed(number),
            attributes,
            path,
            kind,
            end: Ident::new("__ENDPOINTS", Span::mixed_site()),
        });
        let mut numbered: Vec<Self> = numbered.collect();
        let mut end = None;
        for entry in numbered.iter_mut().rev().filter(|entry| entry.mount().is_some()) {
            entry.end = end.unwrap_or_else(|| entry.end.clone());
            end = entry.first();
        }
        numbered
    }

    fn mount(&self) -> Option<&'a Mount> {
        match self.kind {
            EntryKind::Mount(mount) => Some(mount),
            EntryKind::Handler | EntryKind::Fallback => None,
        }
    }

    /// The constant that holds the number of a mounted router's first handler; `None` for any other entry.
    pub(super) fn first(&self) -> Option<Ident> {
        let name = format_ident!("__MOUNT_{}", self.number.to_string(), span = Span::mixed_site());
        self.mount().map(|_| name)
    }

    /// The number of handlers of a mounted router, which is 0 if a `#[cfg]` removes the entry.
    pub(super) fn expand_count(&self) -> TokenStream {
        let Self { attributes, path, .. } = self;
        let count = quote_spanned! { path.span()=> <#path as __rm::Dispatch<_>>::MOUNTED.endpoints };
        if attributes.is_empty() {
            return count;
        }
        let predicates = attributes.iter().filter_map(|attribute| attribute.meta.require_list().ok());
        let predicates = predicates.map(|list| &list.tokens);
        quote! { {
            #(#attributes)*
            const __COUNT: ::core::primitive::u16 = #count;
            #[cfg(not(all(#(#predicates),*)))]
            const __COUNT: ::core::primitive::u16 = 0;
            __COUNT
        } }
    }

    /// ```text
    /// __rm::Entry::handler(0, <get_data as __rm::Handle<__State>>::ROWS),
    /// __rm::Entry::mount(3, __MOUNT_3, "/api/public", &[…], <public::PublicApi as __rm::Dispatch<_>>::MOUNTED),
    /// __rm::Entry::fallback(4, <not_found as __rm::Handle<__State>>::FALLBACK_ROW),
    /// ```
    pub(super) fn expand_entry(&self) -> TokenStream {
        let Self { number, attributes, path, .. } = self;
        let entry = match self.kind {
            EntryKind::Handler => {
                quote_spanned! { path.span()=> __rm::Entry::handler(#number, <#path as __rm::Handle<__State>>::ROWS) }
            }
            EntryKind::Fallback => quote_spanned! { path.span()=>
                __rm::Entry::fallback(#number, <#path as __rm::Handle<__State>>::FALLBACK_ROW)
            },
            EntryKind::Mount(Mount { prefix, segments }) => {
                let first = self.first();
                let segments = expand_segments(segments);
                quote_spanned! { path.span()=>
                    __rm::Entry::mount(#number, #first, #prefix, &[#(#segments),*], <#path as __rm::Dispatch<_>>::MOUNTED)
                }
            }
        };
        quote! { #(#attributes)* #entry, }
    }

    /// Errors that only const evaluation can find: arguments of a handler that exclude each other, and rows that
    /// collide.
    ///
    /// ```text
    /// const _: () = if let Some(__message) = __rm::first_of(
    ///     <get_data as __rm::Handle<__State>>::REFUSAL,
    ///     __TRIE.conflict(__ROUTES, __SCOPES, 0),
    /// ) { panic!("{}", __message.text()) };
    /// const _: () = if let Some(__message) = __TRIE.conflict(__ROUTES, __SCOPES, 3) { panic!("{}", __message.text()) };
    /// ```
    pub(super) fn expand_refusals(&self) -> TokenStream {
        let Self { number, attributes, path, .. } = self;
        let place = path.span();
        let conflict = quote! { __TRIE.conflict(__ROUTES, __SCOPES, #number) };
        let refusal = match self.kind {
            EntryKind::Mount(mount) => expand_refusal(mount.prefix.span(), &conflict),
            EntryKind::Handler => {
                let handler = quote_spanned! { place=> <#path as __rm::Handle<__State>>::REFUSAL };
                expand_refusal(place, &quote_spanned! { place=> __rm::first_of(#handler, #conflict) })
            }
            EntryKind::Fallback => {
                let handler = quote_spanned! { place=> <#path as __rm::Handle<__State>>::FALLBACK_REFUSAL };
                let second = quote! { __rm::Entry::second_fallback(__ENTRIES, #number) };
                let conflict = quote! { __rm::first_of(#second, #conflict) };
                expand_refusal(place, &quote_spanned! { place=> __rm::first_of(#handler, #conflict) })
            }
        };
        quote! { #(#attributes)* #refusal }
    }

    /// A call has the span of its entry and names the same trait as the other lines of the entry, so that rustc
    /// reports once, at the entry, what a handler or a router lacks. A handler is named through `__Entries`, which is
    /// an error type if an entry was refused. Otherwise rustc would report a missing bound once more, in other words,
    /// when it examines the future.
    ///
    /// ```text
    /// 0 => <<get_data as __rm::AfterCheck<__Entries>>::Type as __rm::Handle<__State>>::handle(__exchange, __state).await,
    /// __endpoint if __endpoint < __ENDPOINTS => {
    ///     let __state = __rm::lend(__exchange, __state)?;
    ///     <public::PublicApi as __rm::Dispatch<_>>::call(__endpoint - __MOUNT_3, __exchange, __state).await
    /// }
    /// ```
    pub(super) fn expand_arm(&self) -> TokenStream {
        let Self { number, attributes, path, end, .. } = self;
        let [exchange, lent, endpoint] =
            ["__exchange", "__state", "__endpoint"].map(|name| Ident::new(name, Span::mixed_site()));
        let arm = match self.first() {
            None => quote_spanned! { path.span()=>
                #number => <<#path as __rm::AfterCheck<__Entries>>::Type as __rm::Handle<__State>>::handle(#exchange, #lent).await,
            },
            Some(first) => quote_spanned! { path.span()=>
                #endpoint if #endpoint < #end => {
                    let #lent = __rm::lend(#exchange, #lent)?;
                    <#path as __rm::Dispatch<_>>::call(#endpoint - #first, #exchange, #lent).await
                }
            },
        };
        quote! { #(#attributes)* #arm }
    }
}
