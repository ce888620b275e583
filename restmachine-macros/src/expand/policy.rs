//! A policy as a constant, for `policy!`, `layer_policy!` and `#[cors]`.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use restmachine_core::{MaxAge, PolicyFlags, PolicyParts};
use syn::ExprPath;

use super::{
    origins::{expand_origins, OriginTokens},
    refusal::expand_refusal,
};
use crate::{checked::Policy, span::last_word};

/// The expansion of `policy!(…)`. `None` means that there was a mistake; a policy that allows no origin then takes
/// its place.
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
            let PolicyTokens { constants, value } = expand_constant_policy(policy);
            quote_spanned! { Span::mixed_site()=> #constants #value }
        }
    };
    quote_spanned! { Span::mixed_site()=> use ::restmachine::__private as __rm; #value }
}

/// The tokens of a policy: the constants that it is made of, with their checks in const evaluation, and its value.
pub(super) struct PolicyTokens {
    pub(super) constants: TokenStream,
    pub(super) value: TokenStream,
}

/// ```text
/// const __ORIGINS: &[__rm::ListedOrigin] = &[…];
///
/// __rm::CorsPolicy::from_checked(__rm::ConstantPolicy { origins: …, methods: …, … })
/// ```
pub(super) fn expand_constant_policy(policy: &Policy) -> PolicyTokens {
    let site = Span::mixed_site();
    let PolicyParts { origins, methods, allow_headers, expose_headers, max_age, flags } =
        policy.policy.parts();
    let flags = expand_flags(*flags);
    let profile = policy.reflection.map(|key| {
        let refusal =
            quote_spanned! { site=> __rm::reflection_refusal(#flags, ::core::cfg!(debug_assertions)) };
        expand_refusal(key, &refusal)
    });
    let OriginTokens { constants: origin_constants, allowed } =
        expand_origins(origins, &flags, policy.reflection);
    let methods = match methods {
        None => quote_spanned! { site=> ::core::option::Option::None },
        Some(methods) => quote_spanned! { site=> ::core::option::Option::Some(&[#(#methods),*]) },
    };
    let (max_age_constants, max_age) = expand_max_age(max_age);
    PolicyTokens {
        constants: quote! { #profile #origin_constants #max_age_constants },
        value: quote_spanned! { site=>
            __rm::CorsPolicy::from_checked(__rm::ConstantPolicy {
                origins: #allowed,
                methods: #methods,
                allow_headers: #allow_headers,
                expose_headers: #expose_headers,
                max_age: #max_age,
                flags: #flags,
            })
        },
    }
}

/// ```text
/// const __SECONDS: u32 = HOUR;
/// const __MAX_AGE: __rm::DeltaSeconds = __rm::DeltaSeconds::of(__SECONDS);
/// … the rule that it breaks, with the caret under the constant …
///
/// __MAX_AGE
/// ```
fn expand_max_age(max_age: &MaxAge<ExprPath>) -> (TokenStream, TokenStream) {
    let site = Span::mixed_site();
    match max_age {
        MaxAge::Seconds(seconds) => {
            let seconds = Literal::u32_unsuffixed(*seconds);
            (TokenStream::new(), quote_spanned! { site=> __rm::DeltaSeconds::of(#seconds) })
        }
        MaxAge::Constant(path) => {
            let refusal = expand_refusal(last_word(&path.path), &quote! { __MAX_AGE.refusal() });
            let constants = quote_spanned! { site=>
                const __SECONDS: ::core::primitive::u32 = #path;
                const __MAX_AGE: __rm::DeltaSeconds = __rm::DeltaSeconds::of(__SECONDS);
                #refusal
            };
            (constants, quote_spanned! { site=> __MAX_AGE })
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
    // Clippy would report an update of a struct that has all its fields.
    let others = (flags != PolicyFlags::ON).then(|| quote_spanned! { site=> ..__rm::PolicyFlags::OFF });
    quote_spanned! { site=> __rm::PolicyFlags { #(#on)* #others } }
}
