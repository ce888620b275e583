//! Origins as constants, for `origins!` and for the policies that list them.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use restmachine_core::{AllowedOrigins, HostPattern, ListedOrigin, OriginPart, OriginPattern, PortPattern};
use syn::{spanned::Spanned, ExprPath};

use super::refusal::expand_refusal;
use crate::{checked::OriginList, span::last_word};

/// The expansion of `origins![…]`. `None` means that there was a mistake; an empty list then takes the place of the
/// origins.
///
/// ```text
/// use ::restmachine::__private as __rm;
/// const __ORIGINS: &[__rm::ListedOrigin] = &[…];
/// __rm::Origins::of(__rm::ConstantOrigins::Listed(__ORIGINS))
/// ```
pub(crate) fn expand_origin_list(origins: Option<&OriginList>) -> TokenStream {
    let value = match origins {
        None => quote_spanned! { Span::mixed_site()=> __rm::Origins::REFUSED },
        Some(OriginList(policy)) => {
            let flags = quote_spanned! { Span::mixed_site()=> __rm::PolicyFlags::OFF };
            let OriginTokens { constants, allowed } = expand_origins(&policy.parts().origins, &flags, None);
            quote_spanned! { Span::mixed_site()=> #constants __rm::Origins::of(#allowed) }
        }
    };
    quote_spanned! { Span::mixed_site()=> use ::restmachine::__private as __rm; #value }
}

/// The tokens of a list of origins: the constants that hold them, and the expression for the origins that are
/// allowed.
pub(super) struct OriginTokens {
    pub(super) constants: TokenStream,
    pub(super) allowed: TokenStream,
}

/// ```text
/// const __ORIGINS: &[__rm::ListedOrigin] = &[__rm::ListedOrigin::exact("https://app.example.com")];
///
/// __rm::ConstantOrigins::Listed(__ORIGINS)
/// ```
pub(super) fn expand_origins(
    origins: &AllowedOrigins<ExprPath>,
    flags: &TokenStream,
    reflection: Option<Span>,
) -> OriginTokens {
    let site = Span::mixed_site();
    let (constants, allowed) = match origins {
        AllowedOrigins::Any => (TokenStream::new(), quote_spanned! { site=> __rm::ConstantOrigins::Any }),
        AllowedOrigins::Reflected => {
            (TokenStream::new(), quote_spanned! { site=> __rm::ConstantOrigins::Reflected })
        }
        AllowedOrigins::Listed(parts) => match runs(parts).as_slice() {
            [OriginRun::Origins(origins)] => {
                let listed = expand_listed(origins);
                (
                    quote_spanned! { site=> const __ORIGINS: &[__rm::ListedOrigin] = #listed; },
                    quote_spanned! { site=> __rm::ConstantOrigins::Listed(__ORIGINS) },
                )
            }
            runs => (
                expand_composition(runs, flags, reflection),
                quote_spanned! { site=> __LIST.allowed(__ORIGINS) },
            ),
        },
    };
    OriginTokens { constants, allowed }
}

/// A constant, or the origins between two constants.
enum OriginRun<'a> {
    Constant(&'a ExprPath),
    Origins(Vec<&'a ListedOrigin<String>>),
}

fn runs(parts: &[OriginPart<ExprPath>]) -> Vec<OriginRun<'_>> {
    let mut runs = Vec::new();
    for part in parts {
        match (part, runs.last_mut()) {
            (OriginPart::Constant(path), _) => runs.push(OriginRun::Constant(path)),
            (OriginPart::Origin(origin), Some(OriginRun::Origins(origins))) => origins.push(origin),
            (OriginPart::Origin(origin), _) => runs.push(OriginRun::Origins(vec![origin])),
        }
    }
    runs
}

/// ```text
/// type __Constants = __rm::ConstCheck<{ __rm::are_origins(&WEB) }>;
/// const __PARTS: &[<__rm::Origins as __rm::AfterCheck<__Constants>>::Type] =
///     &[WEB, __rm::Origins::of(__rm::ConstantOrigins::Listed(&[…]))];
/// const __LIST: __rm::Composition = __rm::Composition { parts: __PARTS, flags: … };
/// … the rules that a constant breaks here, with the caret under it …
/// const __ORIGINS: &__rm::MergedOrigins<{ __LIST.room() }> = &__LIST.merged();
/// ```
fn expand_composition(runs: &[OriginRun<'_>], flags: &TokenStream, reflection: Option<Span>) -> TokenStream {
    let site = Span::mixed_site();
    let refusals = runs.iter().enumerate().filter_map(|(index, run)| match run {
        OriginRun::Origins(_) => None,
        OriginRun::Constant(path) => {
            let index = Literal::usize_unsuffixed(index);
            Some(expand_refusal(last_word(&path.path), &quote! { __LIST.refusal(#index) }))
        }
    });
    let judged = runs.iter().filter_map(|run| match run {
        OriginRun::Origins(_) => None,
        OriginRun::Constant(path) => {
            Some(quote_spanned! { path.span().resolved_at(site)=> __rm::are_origins(&#path) })
        }
    });
    let unreflected = reflection.map(|span| expand_refusal(span, &quote! { __LIST.reflection_refusal() }));
    let parts = runs.iter().map(|run| match run {
        OriginRun::Constant(path) => quote! { #path },
        OriginRun::Origins(origins) => {
            let listed = expand_listed(origins);
            quote_spanned! { site=> __rm::Origins::of(__rm::ConstantOrigins::Listed(#listed)) }
        }
    });
    quote_spanned! { site=>
        type __Constants = __rm::ConstCheck<{ #(#judged)&&* }>;
        const __PARTS: &[<__rm::Origins as __rm::AfterCheck<__Constants>>::Type] = &[#(#parts),*];
        const __LIST: __rm::Composition = __rm::Composition { parts: __PARTS, flags: #flags };
        #(#refusals)*
        #unreflected
        const __ORIGINS: &__rm::MergedOrigins<{ __LIST.room() }> = &__LIST.merged();
    }
}

fn expand_listed(origins: &[&ListedOrigin<String>]) -> TokenStream {
    let listed = origins.iter().map(|origin| expand_origin(origin));
    quote_spanned! { Span::mixed_site()=> &[#(#listed),*] }
}

/// ```text
/// __rm::ListedOrigin::exact("http://app.example.com").insecure()
/// ```
fn expand_origin(listed: &ListedOrigin<String>) -> TokenStream {
    let site = Span::mixed_site();
    let origin = match &listed.pattern {
        OriginPattern::Exact(text) => quote_spanned! { site=> __rm::ListedOrigin::exact(#text) },
        OriginPattern::Pattern { scheme, host, port } => {
            let (host, port) = (expand_host(host), expand_port(port));
            quote_spanned! { site=> __rm::ListedOrigin::pattern(#scheme, #host, #port) }
        }
    };
    let insecure = listed.is_insecure.then(|| quote_spanned! { site=> .insecure() });
    let is_under_public_suffix = listed.is_under_public_suffix == Some(true);
    let under_public_suffix =
        is_under_public_suffix.then(|| quote_spanned! { site=> .under_public_suffix() });
    quote! { #origin #insecure #under_public_suffix }
}

fn expand_host(host: &HostPattern<String>) -> TokenStream {
    match host {
        HostPattern::Exact(name) => quote_spanned! { Span::mixed_site()=> __rm::HostPattern::Exact(#name) },
        HostPattern::Any => quote_spanned! { Span::mixed_site()=> __rm::HostPattern::Any },
        HostPattern::Subdomains(base) => {
            quote_spanned! { Span::mixed_site()=> __rm::HostPattern::Subdomains(#base) }
        }
    }
}

fn expand_port(port: &PortPattern<String>) -> TokenStream {
    match port {
        PortPattern::Default => quote_spanned! { Span::mixed_site()=> __rm::PortPattern::Default },
        PortPattern::Exact(number) => {
            quote_spanned! { Span::mixed_site()=> __rm::PortPattern::Exact(#number) }
        }
        PortPattern::Any => quote_spanned! { Span::mixed_site()=> __rm::PortPattern::Any },
    }
}
