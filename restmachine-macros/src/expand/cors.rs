//! The policy of a level, as the constant `__CORS` of a handler or a router.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ExprPath;

use super::{
    line,
    policy::{expand_constant_policy, PolicyTokens},
    refusal::expand_refusal,
};
use crate::{
    checked::{Cors, CorsAttribute, CorsContent, Policy},
    span::last_word,
};

/// The level of a policy.
#[derive(Clone, Copy)]
pub(super) enum Level {
    Route,
    Router,
}

/// ```text
/// const __CORS: __rm::Cors = __rm::Cors::Inherited;
/// ```
pub(super) fn expand_cors(cors: &Cors, level: Level) -> TokenStream {
    if let [CorsAttribute { predicate: None, content, .. }] = &*cors.attributes {
        return expand_line(content, level);
    }
    let inherited = quote_spanned! { Span::mixed_site()=> const __CORS: __rm::Cors = __rm::Cors::Inherited; };
    if cors.attributes.is_empty() {
        return inherited;
    }
    let mut earlier: Vec<TokenStream> = Vec::new();
    let mut lines = TokenStream::new();
    for attribute in &cors.attributes {
        let holds = attribute.predicate.clone().unwrap_or_else(|| quote! { all() });
        let line = expand_line(&attribute.content, level);
        // Two attributes that hold in one build are K-DUPLICATE; only the first is then expanded.
        let duplicate = attribute.duplicate.to_compile_error();
        lines.extend(match earlier.is_empty() {
            true => quote! { #[cfg(#holds)] #line },
            false => quote! {
                #[cfg(all(#holds, any(#(#earlier),*)))]
                #duplicate
                #[cfg(all(#holds, not(any(#(#earlier),*))))]
                #line
            },
        });
        earlier.push(holds);
    }
    quote! { #lines #[cfg(not(any(#(#earlier),*)))] #inherited }
}

/// ```text
/// const __CORS: __rm::Cors = __rm::Cors::Off;
/// ```
fn expand_line(content: &CorsContent, level: Level) -> TokenStream {
    let value = match content {
        CorsContent::Off(_) => quote_spanned! { Span::mixed_site()=> __rm::Cors::Off },
        CorsContent::Keys(policy) => expand_keys(policy, level),
        CorsContent::Constant { word, path, served_methods } => {
            expand_constant(*word, path, served_methods, level)
        }
    };
    quote_spanned! { Span::mixed_site()=> const __CORS: __rm::Cors = #value; }
}

/// ```text
/// {
///     static __POLICY: __rm::CorsPolicy = __rm::CorsPolicy::from_checked(__rm::ConstantPolicy { … });
///     … the site …
/// }
/// ```
fn expand_keys(policy: &Policy, level: Level) -> TokenStream {
    let PolicyTokens { constants, value } = expand_constant_policy(policy);
    let site = expand_site(policy.word, level);
    quote_spanned! { Span::mixed_site()=> {
        #constants
        static __POLICY: __rm::CorsPolicy = #value;
        #site
    } }
}

/// ```text
/// {
///     … the constant …
///     … the rules that it breaks here …
///     … the site …
/// }
/// ```
fn expand_constant(word: Span, path: &ExprPath, served_methods: &[String], level: Level) -> TokenStream {
    let refusal = quote_spanned! { Span::mixed_site()=>
        __POLICY.refusal(&[#(#served_methods),*], ::core::cfg!(debug_assertions))
    };
    let refusal = expand_refusal(last_word(&path.path), &refusal);
    let constant = expand_policy_constant(path);
    let site = expand_site(word, level);
    quote_spanned! { Span::mixed_site()=> {
        #constant
        #refusal
        #site
    } }
}

/// A constant of another type is one error: after it, `__Policy` is an error type.
///
/// ```text
/// type __Policy = <__rm::CorsPolicy as __rm::AfterCheck<__rm::ConstCheck<{ __rm::is_policy(PARTNERS) }>>>::Type;
/// static __POLICY: __Policy = PARTNERS;
/// ```
pub(super) fn expand_policy_constant(path: &ExprPath) -> TokenStream {
    let place = last_word(&path.path).resolved_at(Span::mixed_site());
    let is_policy = quote_spanned! { place=> __rm::is_policy(#path) };
    quote_spanned! { Span::mixed_site()=>
        type __Policy = <__rm::CorsPolicy as __rm::AfterCheck<__rm::ConstCheck<{ #is_policy }>>>::Type;
        static __POLICY: __Policy = #path;
    }
}

/// ```text
/// fn __headers() -> &'static __rm::PolicyHeaders {
///     static __HEADERS: __rm::PolicyHeaders = __rm::PolicyHeaders::of(&__POLICY);
///     &__HEADERS
/// }
/// __rm::Cors::Policy(&__rm::PolicySite { policy: &__POLICY, headers: __headers, … })
/// ```
fn expand_site(word: Span, level: Level) -> TokenStream {
    let site = Span::mixed_site();
    let level = match level {
        Level::Route => Ident::new("Route", site),
        Level::Router => Ident::new("Router", site),
    };
    let line = line(word);
    quote_spanned! { site=>
        fn __headers() -> &'static __rm::PolicyHeaders {
            static __HEADERS: __rm::PolicyHeaders = __rm::PolicyHeaders::of(&__POLICY);
            &__HEADERS
        }
        __rm::Cors::Policy(&__rm::PolicySite {
            policy: &__POLICY,
            headers: __headers,
            level: __rm::Level::#level,
            file: ::core::file!(),
            line: #line,
        })
    }
}
