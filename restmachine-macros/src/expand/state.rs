//! The expansion of `#[derive(State)]`: an implementation of `Lent` for the state and for each field that it lends.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::spanned::Spanned;

use crate::checked::{LentField, State};

/// ```text
/// impl __rm::Lent<AppState> for AppState { … }
/// impl __rm::Lent<AppState> for Db { … }
/// ```
pub(crate) fn expand_state(state: &State) -> TokenStream {
    let State { name, generics, fields } = state;
    let (implemented, arguments, conditions) = generics.split_for_impl();
    let lent = fields.iter().map(|LentField { member, ty }| {
        quote_spanned! { ty.span().resolved_at(Span::mixed_site())=>
            impl #implemented __rm::Lent<#name #arguments> for #ty #conditions {
                fn lend<'__a>(_: &'__a __rm::RequestHead, __state: &'__a #name #arguments) -> &'__a Self {
                    &__state.#member
                }
            }
        }
    });
    quote_spanned! { Span::mixed_site()=>
        const _: () = {
            use ::restmachine::__private as __rm;

            impl #implemented __rm::Lent<Self> for #name #arguments #conditions {
                fn lend<'__a>(_: &'__a __rm::RequestHead, __state: &'__a Self) -> &'__a Self {
                    __state
                }
            }

            #(#lent)*
        };
    }
}
