//! What a level says about CORS.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use restmachine_core::{HostPattern, OriginPattern, PortPattern};

use super::line;
use crate::checked::{Cors, Origins, Policy, Statement};

/// Which level the policy stands at.
#[derive(Clone, Copy)]
pub(super) enum Level {
    Route,
    Router,
}

/// ```text
/// const __CORS: __rm::Cors = __rm::Cors::Inherited;
/// ```
pub(super) fn expand_cors(cors: &Cors, level: Level) -> TokenStream {
    if let [Statement { predicate: None, policy, .. }] = &*cors.statements {
        return expand_line(policy.as_ref(), level);
    }
    let inherited = quote_spanned! { Span::mixed_site()=> const __CORS: __rm::Cors = __rm::Cors::Inherited; };
    if cors.statements.is_empty() {
        return inherited;
    }
    let mut earlier: Vec<TokenStream> = Vec::new();
    let mut lines = TokenStream::new();
    for statement in &cors.statements {
        let holds = statement.predicate.clone().unwrap_or_else(|| quote! { all() });
        let line = expand_line(statement.policy.as_ref(), level);
        // Two that hold together are K-DUPLICATE; the first then stands alone.
        let duplicate = statement.duplicate.to_compile_error();
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
fn expand_line(policy: Option<&Policy>, level: Level) -> TokenStream {
    let value = match policy {
        None => quote_spanned! { Span::mixed_site()=> __rm::Cors::Off },
        Some(policy) => expand_policy(policy, level),
    };
    quote_spanned! { Span::mixed_site()=> const __CORS: __rm::Cors = #value; }
}

/// ```text
/// {
///     const __POLICY: __rm::CorsPolicy = __rm::CorsPolicy::from_checked(__rm::PolicyText { … });
///     fn __headers() -> &'static __rm::PolicyHeaders {
///         static __HEADERS: __rm::PolicyHeaders = __rm::PolicyHeaders::of(&__POLICY);
///         &__HEADERS
///     }
///     __rm::Cors::Policy(&__rm::PolicySite { policy: &__POLICY, headers: __headers, … })
/// }
/// ```
fn expand_policy(policy: &Policy, level: Level) -> TokenStream {
    let site = Span::mixed_site();
    let Policy { allow_headers, expose_headers, credentials, .. } = policy;
    let origins = expand_origins(&policy.origins);
    let methods = match &policy.methods {
        None => quote_spanned! { site=> ::core::option::Option::None },
        Some(methods) => quote_spanned! { site=> ::core::option::Option::Some(&[#(#methods),*]) },
    };
    let max_age = policy.max_age.to_string();
    let level = match level {
        Level::Route => Ident::new("Route", site),
        Level::Router => Ident::new("Router", site),
    };
    let line = line(policy.word);
    let only_in_debug_builds = policy.only_in_debug_builds.map(|span| {
        quote_spanned! { span=>
            const _: () = if !::core::cfg!(debug_assertions) {
                ::core::panic!("{}", __rm::REFLECTION_REFUSED.text())
            };
        }
    });
    quote_spanned! { site=> {
        #only_in_debug_builds
        const __POLICY: __rm::CorsPolicy = __rm::CorsPolicy::from_checked(__rm::PolicyText {
            origins: #origins,
            methods: #methods,
            allow_headers: #allow_headers,
            expose_headers: #expose_headers,
            credentials: #credentials,
            max_age: #max_age,
        });
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
    } }
}

fn expand_origins(origins: &Origins) -> TokenStream {
    let site = Span::mixed_site();
    match origins {
        Origins::Any => quote_spanned! { site=> __rm::AllowedOrigins::Any },
        Origins::Reflected => quote_spanned! { site=> __rm::AllowedOrigins::Reflected },
        Origins::Listed(origins) => {
            let patterns =
                origins.iter().filter_map(|origin| OriginPattern::parse(origin).ok()).map(expand_origin);
            quote_spanned! { site=> __rm::AllowedOrigins::Listed(&[#(#patterns),*]) }
        }
    }
}

fn expand_origin(pattern: OriginPattern<&str>) -> TokenStream {
    let site = Span::mixed_site();
    let (scheme, host, port) = match pattern {
        OriginPattern::Exact(text) => return quote_spanned! { site=> __rm::OriginPattern::Exact(#text) },
        OriginPattern::Pattern { scheme, host, port } => (scheme, host, port),
    };
    let host = match host {
        HostPattern::Exact(name) => quote_spanned! { site=> __rm::HostPattern::Exact(#name) },
        HostPattern::Subdomains(base) => quote_spanned! { site=> __rm::HostPattern::Subdomains(#base) },
    };
    let port = match port {
        PortPattern::Default => quote_spanned! { site=> __rm::PortPattern::Default },
        PortPattern::Exact(number) => quote_spanned! { site=> __rm::PortPattern::Exact(#number) },
        PortPattern::Any => quote_spanned! { site=> __rm::PortPattern::Any },
    };
    quote_spanned! { site=> __rm::OriginPattern::Pattern { scheme: #scheme, host: #host, port: #port } }
}
