//! The segments of a path as constants. The key of each literal is computed here, not in const evaluation.

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote_spanned;
use restmachine_core::{segment_key, Segment};

/// ```text
/// __rm::Segment::literal("users", …), __rm::Segment::parameter("id")
/// ```
pub(super) fn expand_segments(segments: &[Segment]) -> Vec<TokenStream> {
    segments.iter().map(expand_segment).collect()
}

fn expand_segment(segment: &Segment) -> TokenStream {
    let site = Span::mixed_site();
    match segment {
        Segment::Literal(text) => {
            let key = Literal::u64_unsuffixed(segment_key(text.as_bytes()));
            quote_spanned! { site=> __rm::Segment::literal(#text, #key) }
        }
        Segment::Parameter { name, prefix, suffix } if prefix.is_empty() && suffix.is_empty() => {
            quote_spanned! { site=> __rm::Segment::parameter(#name) }
        }
        Segment::Parameter { name, prefix, suffix } => {
            quote_spanned! { site=> __rm::Segment::affixed(#prefix, #name, #suffix) }
        }
        Segment::Rest { name } => quote_spanned! { site=> __rm::Segment::rest(#name) },
    }
}
