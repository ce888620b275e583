//! A policy as a constant.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use restmachine_core::{MaxAge, PolicyFlags, PolicyParts};

use super::{origins::expand_origins, refusal::expand_refusal};
use crate::{checked::Policy, span::last_word};

/// `policy!(…)`; without a policy there was a mistake, and a policy that allows no origin takes its place.
///
/// ```text
/// use ::restmachine::__private as __rm;
/// const __ORIGINS: … = …;
/// __rm::CorsPolicy::from_checked(__rm::ConstantPolicy { … })
/// ```
pub(crate) fn expand_policy(policy: Option<&Policy>) -> TokenStream {
    let value = match policy {
        None => quote_spanned! { Span::mixed_site()=> __rm::CorsPolicy::REFUSED },
        Some(policy) => {
            let checks = expand_checks(policy);
            let parts = expand_parts(policy);
            quote_spanned! { Span::mixed_site()=> #checks __rm::CorsPolicy::from_checked(#parts) }
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
    let site = Span::mixed_site();
    let PolicyParts { origins, max_age, flags, .. } = policy.policy.parts();
    let profile = policy.reflection.map(|key| {
        let flags = expand_flags(*flags);
        let refusal =
            quote_spanned! { site=> __rm::reflection_refusal(#flags, ::core::cfg!(debug_assertions)) };
        expand_refusal(key, &refusal)
    });
    let origins = expand_origins(origins, &expand_flags(*flags), policy.reflection).constants;
    let max_age = match max_age {
        MaxAge::Seconds(_) => None,
        MaxAge::Constant(path) => {
            let refusal = expand_refusal(last_word(&path.path), &quote! { __MAX_AGE.refusal() });
            Some(quote_spanned! { site=>
                const __SECONDS: ::core::primitive::u32 = #path;
                const __MAX_AGE: __rm::DeltaSeconds = __rm::DeltaSeconds::of(__SECONDS);
                #refusal
            })
        }
    };
    quote! { #profile #origins #max_age }
}

/// ```text
/// __rm::ConstantPolicy { origins: …, methods: …, … }
/// ```
pub(super) fn expand_parts(policy: &Policy) -> TokenStream {
    let site = Span::mixed_site();
    let PolicyParts { origins, methods, allow_headers, expose_headers, max_age, flags } =
        policy.policy.parts();
    let flags = expand_flags(*flags);
    let origins = expand_origins(origins, &flags, policy.reflection).allowed;
    let methods = match methods {
        None => quote_spanned! { site=> ::core::option::Option::None },
        Some(methods) => quote_spanned! { site=> ::core::option::Option::Some(&[#(#methods),*]) },
    };
    let max_age = match max_age {
        MaxAge::Seconds(seconds) => {
            let seconds = proc_macro2::Literal::u32_unsuffixed(*seconds);
            quote_spanned! { site=> __rm::DeltaSeconds::of(#seconds) }
        }
        MaxAge::Constant(_) => quote_spanned! { site=> __MAX_AGE },
    };
    quote_spanned! { site=>
        __rm::ConstantPolicy {
            origins: #origins,
            methods: #methods,
            allow_headers: #allow_headers,
            expose_headers: #expose_headers,
            max_age: #max_age,
            flags: #flags,
        }
    }
}

/// ```text
/// __rm::PolicyFlags { credentials: true, ..__rm::PolicyFlags::OFF }
/// ```
fn expand_flags(flags: PolicyFlags) -> TokenStream {
    let site = Span::mixed_site();
    if flags == PolicyFlags::OFF {
        return quote_spanned! { site=> __rm::PolicyFlags::OFF };
    }
    let on = flags.keys().map(|key| {
        let field = Ident::new(key.name(), site);
        quote_spanned! { site=> #field: true, }
    });
    quote_spanned! { site=> __rm::PolicyFlags { #(#on)* ..__rm::PolicyFlags::OFF } }
}
