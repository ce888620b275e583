//! Origins as constants.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use restmachine_core::{HostPattern, OriginPattern, PortPattern};
use syn::spanned::Spanned;

use super::refusal::expand_refusal;
use crate::{
    checked::{Composition, Origins, Part},
    span::last_word,
};

/// `origins![…]`; without origins there was a mistake, and a list of nobody stands in their place.
///
/// ```text
/// use ::restmachine::__private as __rm;
/// const __ORIGINS: &[__rm::ListedOrigin] = &[…];
/// __rm::Origins::of(__rm::AllowedOrigins::Listed(__ORIGINS))
/// ```
pub(crate) fn expand_origin_list(origins: Option<&Origins>) -> TokenStream {
    let value = match origins {
        None => quote_spanned! { Span::mixed_site()=> __rm::Origins::REFUSED },
        Some(origins) => {
            let Expanded { constants, allowed } = expand_origins(origins);
            quote_spanned! { Span::mixed_site()=> #constants __rm::Origins::of(#allowed) }
        }
    };
    quote_spanned! { Span::mixed_site()=> use ::restmachine::__private as __rm; #value }
}

/// Origins in two places: the constants that hold them, and the expression that says who is allowed.
pub(super) struct Expanded {
    pub(super) constants: TokenStream,
    pub(super) allowed: TokenStream,
}

/// ```text
/// const __ORIGINS: &[__rm::ListedOrigin] = &[__rm::ListedOrigin::exact("https://app.example.com")];
///
/// __rm::AllowedOrigins::Listed(__ORIGINS)
/// ```
pub(super) fn expand_origins(origins: &Origins) -> Expanded {
    let site = Span::mixed_site();
    let (constants, allowed) = match origins {
        Origins::Any => (TokenStream::new(), quote_spanned! { site=> __rm::AllowedOrigins::Any }),
        Origins::Reflected { in_release } => (
            TokenStream::new(),
            quote_spanned! { site=> __rm::AllowedOrigins::Reflected { in_release: #in_release } },
        ),
        Origins::Listed(origins) => {
            let listed = expand_listed(origins);
            (
                quote_spanned! { site=> const __ORIGINS: &[__rm::ListedOrigin] = #listed; },
                quote_spanned! { site=> __rm::AllowedOrigins::Listed(__ORIGINS) },
            )
        }
        Origins::Composed(composition) => {
            (expand_composition(composition), quote_spanned! { site=> __LIST.allowed(__ORIGINS) })
        }
    };
    Expanded { constants, allowed }
}

/// ```text
/// type __Constants = __rm::ConstCheck<{ __rm::are_origins(&WEB) }>;
/// const __PARTS: &[<__rm::Origins as __rm::AfterCheck<__Constants>>::Type] =
///     &[WEB, __rm::Origins::of(__rm::AllowedOrigins::Listed(&[…]))];
/// const __LIST: __rm::Composition = __rm::Composition {
///     parts: __PARTS,
///     credentials: true,
///     …
/// };
/// … what a constant breaks here, under the constant …
/// const __ORIGINS: &__rm::Merged<{ __LIST.room() }> = &__LIST.merged();
/// ```
fn expand_composition(composition: &Composition) -> TokenStream {
    let site = Span::mixed_site();
    let Composition { parts, credentials, reflection, reflects_in_release, .. } = composition;
    let Composition { allows_insecure_origins, allows_public_suffixes, .. } = composition;
    let refusals = parts.iter().enumerate().filter_map(|(index, part)| match part {
        Part::Listed(_) => None,
        Part::Constant(path) => {
            let index = Literal::usize_unsuffixed(index);
            Some(expand_refusal(last_word(&path.path), &quote! { __LIST.refusal(#index) }))
        }
    });
    let judged = parts.iter().filter_map(|part| match part {
        Part::Listed(_) => None,
        Part::Constant(path) => {
            Some(quote_spanned! { path.span().resolved_at(site)=> __rm::are_origins(&#path) })
        }
    });
    let reflects = reflection.is_some();
    let unreflected = reflection.map(|span| expand_refusal(span, &quote! { __LIST.reflection_refusal() }));
    let parts = parts.iter().map(|part| match part {
        Part::Constant(path) => quote! { #path },
        Part::Listed(origins) => {
            let listed = expand_listed(origins);
            quote_spanned! { site=> __rm::Origins::of(__rm::AllowedOrigins::Listed(#listed)) }
        }
    });
    quote_spanned! { site=>
        type __Constants = __rm::ConstCheck<{ #(#judged)&&* }>;
        const __PARTS: &[<__rm::Origins as __rm::AfterCheck<__Constants>>::Type] = &[#(#parts),*];
        const __LIST: __rm::Composition = __rm::Composition {
            parts: __PARTS,
            credentials: #credentials,
            reflect_any_origin: #reflects,
            reflects_in_release: #reflects_in_release,
            allows_insecure_origins: #allows_insecure_origins,
            allows_public_suffixes: #allows_public_suffixes,
        };
        #(#refusals)*
        #unreflected
        const __ORIGINS: &__rm::Merged<{ __LIST.room() }> = &__LIST.merged();
    }
}

fn expand_listed(origins: &[String]) -> TokenStream {
    let patterns = origins.iter().filter_map(|origin| OriginPattern::parse(origin).ok());
    let listed = patterns.map(|pattern| expand_origin(&pattern));
    quote_spanned! { Span::mixed_site()=> &[#(#listed),*] }
}

/// ```text
/// __rm::ListedOrigin::exact("http://app.example.com").insecure()
/// ```
fn expand_origin(pattern: &OriginPattern<&str>) -> TokenStream {
    let site = Span::mixed_site();
    let origin = match *pattern {
        OriginPattern::Exact(text) => quote_spanned! { site=> __rm::ListedOrigin::exact(#text) },
        OriginPattern::Pattern { scheme, host, port } => {
            let (host, port) = (expand_host(host), expand_port(port));
            quote_spanned! { site=> __rm::ListedOrigin::pattern(#scheme, #host, #port) }
        }
    };
    let insecure = pattern.is_insecure().then(|| quote_spanned! { site=> .insecure() });
    let is_under_public_suffix = pattern.is_under_public_suffix() == Some(true);
    let under_public_suffix =
        is_under_public_suffix.then(|| quote_spanned! { site=> .under_public_suffix() });
    quote! { #origin #insecure #under_public_suffix }
}

fn expand_host(host: HostPattern<&str>) -> TokenStream {
    match host {
        HostPattern::Exact(name) => quote_spanned! { Span::mixed_site()=> __rm::HostPattern::Exact(#name) },
        HostPattern::Subdomains(base) => {
            quote_spanned! { Span::mixed_site()=> __rm::HostPattern::Subdomains(#base) }
        }
    }
}

fn expand_port(port: PortPattern<&str>) -> TokenStream {
    match port {
        PortPattern::Default => quote_spanned! { Span::mixed_site()=> __rm::PortPattern::Default },
        PortPattern::Exact(number) => {
            quote_spanned! { Span::mixed_site()=> __rm::PortPattern::Exact(#number) }
        }
        PortPattern::Any => quote_spanned! { Span::mixed_site()=> __rm::PortPattern::Any },
    }
}
