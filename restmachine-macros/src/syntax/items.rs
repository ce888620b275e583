//! Items between commas, each read by itself, so that a mistake in one hides no mistake in another.

use proc_macro2::{TokenStream, TokenTree};
use syn::{
    parse::{discouraged::Speculative, Parse, ParseStream, Parser},
    Token,
};

use super::value::refuse_ignored;
use crate::mistakes::Mistakes;

/// The message for an item that follows another without a comma, in `#[cors]` and in `router!`.
pub(super) const NO_COMMA: &str = "expected `,` before this";

/// The items that could be read, and the tokens that could not.
pub(super) struct Items<T> {
    pub(super) read: Vec<T>,
    pub(super) unread: Vec<TokenStream>,
}

/// Reads items between commas. One that cannot be read is a mistake, and reading goes on after the next comma.
pub(super) fn parse_items<T: Parse>(tokens: TokenStream, mistakes: &mut Mistakes) -> Items<T> {
    let mut items = Items { read: Vec::new(), unread: Vec::new() };
    let parser = |input: ParseStream<'_>| {
        while !input.is_empty() {
            let before = mistakes.count();
            let ahead = input.fork();
            let item = refuse_ignored(rest_of_item(&input.fork())?).and_then(|()| ahead.parse());
            if let Some(item) = mistakes.keep(item) {
                input.advance_to(&ahead);
                items.read.push(item);
                if !is_at_end(input) {
                    mistakes.add(input.error(NO_COMMA));
                }
            }
            if mistakes.count() > before {
                items.unread.push(rest_of_item(input)?);
            }
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(())
    };
    let end = parser.parse2(tokens);
    mistakes.keep(end);
    items
}

/// The tokens before the next comma.
pub(super) fn rest_of_item(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut rest = TokenStream::new();
    while !is_at_end(input) {
        rest.extend([input.parse::<TokenTree>()?]);
    }
    Ok(rest)
}

/// Whether an item ends here.
pub(super) fn is_at_end(input: ParseStream<'_>) -> bool {
    input.is_empty() || input.peek(Token![,])
}
