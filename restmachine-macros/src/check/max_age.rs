//! The value of `max_age`.

use proc_macro2::Ident;
use quote::ToTokens;
use restmachine_core::{defaults, MaxAgeDraft};
use syn::{Expr, ExprLit, ExprUnary, Lit, UnOp};

use super::list::ungrouped;
use crate::{checked, mistakes::Mistakes};

/// A number of seconds, a constant, or what is neither.
pub(super) struct MaxAge {
    pub(super) value: Expr,
    text: String,
    seconds: Option<u64>,
}

impl MaxAge {
    pub(super) fn parse(key: &Ident, value: Option<&Expr>, mistakes: &mut Mistakes) -> Option<Self> {
        let Some(value) = value else {
            mistakes
                .syntax(key, "this key needs a value\nhelp: write the seconds, such as `max_age = 86400`");
            return None;
        };
        let value = ungrouped(value);
        let seconds = match value {
            Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => number.base10_digits().parse().ok(),
            _ => None,
        };
        let text = match value {
            // Tokens print `-1` as `- 1`.
            Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => format!("-{}", expr.to_token_stream()),
            other => other.to_token_stream().to_string(),
        };
        Some(Self { value: value.clone(), text, seconds })
    }

    pub(super) fn draft(&self) -> MaxAgeDraft<'_> {
        match (&self.value, self.seconds) {
            (Expr::Path(_), _) => MaxAgeDraft::Constant,
            (_, Some(seconds)) => MaxAgeDraft::Seconds(seconds),
            (_, None) => MaxAgeDraft::Unreadable(&self.text),
        }
    }

    /// What the rules have accepted; the default where nothing was written.
    pub(super) fn checked(max_age: Option<&Self>) -> checked::MaxAge {
        let seconds = max_age.and_then(|max_age| max_age.seconds).unwrap_or(defaults::MAX_AGE.into());
        match max_age.map(|max_age| &max_age.value) {
            Some(Expr::Path(constant)) => checked::MaxAge::Constant(constant.clone()),
            _ => checked::MaxAge::Seconds(seconds),
        }
    }
}
