//! A policy as a constant.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use super::{origins::expand_origins, refusal::expand_refusal};
use crate::{
    checked::{MaxAge, Policy},
    span::last_word,
};

/// `policy!(…)`; without a policy there was a mistake, and a policy that allows nobody stands in its place.
///
/// ```text
/// use ::restmachine::__private as __rm;
/// const __ORIGINS: … = …;
/// __rm::CorsPolicy::from_checked(__rm::PolicyText { … })
/// ```
pub(crate) fn expand_policy(policy: Option<&Policy>) -> TokenStream {
    let value = match policy {
        None => quote_spanned! { Span::mixed_site()=> __rm::CorsPolicy::REFUSED },
        Some(policy) => {
            let checks = expand_checks(policy);
            let text = expand_text(policy);
            quote_spanned! { Span::mixed_site()=> #checks __rm::CorsPolicy::from_checked(#text) }
        }
    };
    quote_spanned! { Span::mixed_site()=> use ::restmachine::__private as __rm; #value }
}

/// The constants that a policy is made of, and what const evaluation has to judge of them.
///
/// ```text
/// const __ORIGINS: &[__rm::ListedOrigin] = &[…];
/// ```
pub(super) fn expand_checks(policy: &Policy) -> TokenStream {
    let only_in_debug_builds = policy.only_in_debug_builds.map(|span| {
        quote_spanned! { span=>
            const _: () = if !::core::cfg!(debug_assertions) {
                ::core::panic!("{}", __rm::REFLECTION_REFUSED.text())
            };
        }
    });
    let origins = expand_origins(&policy.origins).constants;
    let max_age = match &policy.max_age {
        MaxAge::Seconds(_) => None,
        MaxAge::Constant(path) => {
            let refusal = expand_refusal(last_word(&path.path), &quote! { __MAX_AGE.refusal() });
            Some(quote_spanned! { Span::mixed_site()=>
                const __SECONDS: ::core::primitive::u32 = #path;
                const __MAX_AGE: &__rm::Seconds = &__rm::Seconds::of(__SECONDS);
                #refusal
            })
        }
    };
    quote! { #only_in_debug_builds #origins #max_age }
}

/// ```text
/// __rm::PolicyText { origins: …, methods: …, … }
/// ```
pub(super) fn expand_text(policy: &Policy) -> TokenStream {
    let site = Span::mixed_site();
    let Policy { allow_headers, expose_headers, credentials, .. } = policy;
    let origins = expand_origins(&policy.origins).allowed;
    let methods = match &policy.methods {
        None => quote_spanned! { site=> ::core::option::Option::None },
        Some(methods) => quote_spanned! { site=> ::core::option::Option::Some(&[#(#methods),*]) },
    };
    let max_age = match &policy.max_age {
        MaxAge::Seconds(seconds) => {
            let seconds = seconds.to_string();
            quote! { #seconds }
        }
        MaxAge::Constant(_) => quote_spanned! { site=> __MAX_AGE.text() },
    };
    quote_spanned! { site=>
        __rm::PolicyText {
            origins: #origins,
            methods: #methods,
            allow_headers: #allow_headers,
            expose_headers: #expose_headers,
            credentials: #credentials,
            max_age: #max_age,
        }
    }
}
