//! Splits the source into a macro call and its input, as rustc would.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::{driver, syntax::Word};

/// A call of one macro.
pub(crate) enum Call {
    /// An attribute, its arguments, and the item below it.
    Attribute(Word, TokenStream, TokenStream),
    Router(TokenStream),
    Policy(TokenStream),
    LayerPolicy(TokenStream),
    Origins(TokenStream),
    /// `#[derive(State)]`
    State(TokenStream),
}

/// The kind of an expansion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Items,
    Expression,
}

impl Call {
    /// `None` if the source does not begin with a macro of ours.
    pub(crate) fn of(tokens: TokenStream) -> Option<Self> {
        let mut tokens = tokens.into_iter();
        match tokens.next()? {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                let group = group(tokens.next()?)?;
                Self::of_attribute(group, tokens.collect())
            }
            TokenTree::Ident(name) => {
                tokens.next().filter(|mark| mark.to_string() == "!")?;
                let content = group(tokens.next()?)?;
                match name.to_string().as_str() {
                    "router" => Some(Self::Router(content)),
                    "policy" => Some(Self::Policy(content)),
                    "layer_policy" => Some(Self::LayerPolicy(content)),
                    "origins" => Some(Self::Origins(content)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn of_attribute(attribute: TokenStream, item: TokenStream) -> Option<Self> {
        let mut tokens = attribute.into_iter();
        let TokenTree::Ident(name) = tokens.next()? else { return None };
        let arguments = match tokens.next() {
            None => TokenStream::new(),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => group.stream(),
            Some(_) => return None,
        };
        if name == "derive" {
            return Some(Self::State(item));
        }
        let word = Word::of(&syn::Path::from(name))?;
        Some(Self::Attribute(word, arguments, item))
    }

    /// Whether the tokens below an attribute are an item. Others, such as an unfinished body, are left to rustc unchanged.
    pub(crate) fn is_item(&self) -> bool {
        match self {
            Self::Attribute(_, _, item) => syn::parse2::<syn::Item>(item.clone()).is_ok(),
            Self::Router(_) | Self::Policy(_) | Self::LayerPolicy(_) | Self::Origins(_) | Self::State(_) => {
                true
            }
        }
    }

    /// Whether the call has a policy or `#[cors(off)]`.
    pub(crate) fn says_cors(&self) -> bool {
        match self {
            Self::Attribute(word, _, item) => *word == Word::Cors || has_cors(item),
            Self::Router(tokens) => has_cors(tokens),
            Self::Policy(_) | Self::LayerPolicy(_) => true,
            Self::Origins(_) | Self::State(_) => false,
        }
    }

    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::Attribute(..) | Self::Router(_) | Self::State(_) => Kind::Items,
            Self::Policy(_) | Self::LayerPolicy(_) | Self::Origins(_) => Kind::Expression,
        }
    }

    pub(crate) fn expand(self) -> TokenStream {
        match self {
            Self::Attribute(word, arguments, item) => driver::attribute(word, arguments, item),
            Self::Router(tokens) => driver::router(tokens),
            Self::Policy(tokens) => driver::policy(tokens),
            Self::LayerPolicy(tokens) => driver::layer_policy(tokens),
            Self::Origins(tokens) => driver::origins(tokens),
            Self::State(item) => driver::state(item),
        }
    }
}

/// Whether an item has the attribute `#[cors(…)]`.
fn has_cors(item: &TokenStream) -> bool {
    let mut tokens = item.clone().into_iter();
    while let (Some(TokenTree::Punct(mark)), Some(attribute)) = (tokens.next(), tokens.next()) {
        let Some(attribute) = group(attribute).filter(|_| mark.as_char() == '#') else { return false };
        let path = attribute.into_iter().take_while(|token| !matches!(token, TokenTree::Group(_)));
        if path.last().is_some_and(|last| last.to_string() == "cors") {
            return true;
        }
    }
    false
}

fn group(token: TokenTree) -> Option<TokenStream> {
    match token {
        TokenTree::Group(group) => Some(group.stream()),
        TokenTree::Punct(_) | TokenTree::Ident(_) | TokenTree::Literal(_) => None,
    }
}
