//! The expansion of `layer_policy!`: a policy for a layer as a constant, with its place in the source.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::{
    cors::expand_policy_constant,
    line,
    policy::{expand_constant_policy, PolicyTokens},
    refusal::expand_refusal,
};
use crate::{checked::LayerPolicy, span::last_word};

/// The expansion of `layer_policy!(…)`. `None` means that there was a mistake; a policy that allows no origin then
/// takes its place.
///
/// ```text
/// use ::restmachine::__private as __rm;
/// … the constant …
/// … the rules that it breaks here …
/// __rm::LayerPolicy::from_checked({ let __policy: __Policy = PARTNERS; __policy }, file!(), 7)
/// ```
pub(crate) fn expand_layer_policy(word: Span, policy: Option<&LayerPolicy>) -> TokenStream {
    let site = Span::mixed_site();
    let (checks, policy) = match policy {
        None => (TokenStream::new(), quote_spanned! { site=> __rm::CorsPolicy::REFUSED }),
        Some(LayerPolicy::Keys(policy)) => {
            let PolicyTokens { constants, value } = expand_constant_policy(policy);
            (constants, value)
        }
        Some(LayerPolicy::Constant(path)) => {
            let refusal = quote_spanned! { site=>
                __POLICY.refusal_in_a_layer(::core::cfg!(debug_assertions))
            };
            let refusal = expand_refusal(last_word(&path.path), &refusal);
            let constant = expand_policy_constant(path);
            let policy = Ident::new("__policy", site);
            (
                quote! { #constant #refusal },
                quote_spanned! { site=> { let #policy: __Policy = #path; #policy } },
            )
        }
    };
    let line = line(word);
    quote_spanned! { site=>
        use ::restmachine::__private as __rm;
        #checks
        __rm::LayerPolicy::from_checked(#policy, ::core::file!(), #line)
    }
}
