//! Why an origin is refused, where a rule can be broken in several ways.

use std::fmt;

use crate::rule::wording::visible;
use crate::rule::{LengthReason, SchemeReason, SyntaxReason};

impl fmt::Display for SyntaxReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            SyntaxReason::NoScheme => "it does not start with a scheme and `://`",
            SyntaxReason::Scheme => "a scheme can only have letters, digits, `+`, `-` and `.`",
            SyntaxReason::NoHost => "it has no host",
            SyntaxReason::WhiteSpace => "it has white space or control characters",
            SyntaxReason::List => "it is several origins in one string",
            SyntaxReason::UserInfo => "it has a user name, which browsers never send",
            SyntaxReason::Character(character) => {
                return write!(formatter, "a host cannot contain `{}`", visible(&character.to_string()));
            }
        })
    }
}

impl fmt::Display for LengthReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LengthReason::Scheme => formatter.write_str("the scheme is longer than 64 characters"),
            LengthReason::Host => formatter.write_str("the host is longer than 253 characters"),
            LengthReason::EmptyLabel => formatter.write_str("a label between dots is empty"),
            LengthReason::LongLabel(label) => {
                write!(formatter, "the label `{label}` is longer than 63 characters")
            }
            LengthReason::Punycode(label) => write!(
                formatter,
                "the label `{label}` is not valid Punycode: Firefox and WebKit load no page from such a host"
            ),
        }
    }
}

/// What comes after the origin. With credentials, the reason comes before it, as a constant.
impl fmt::Display for SchemeReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            SchemeReason::Network => {
                "would match every site: a `*` can only be the whole host of a scheme that comes out of a package, such as `moz-extension`"
            }
            SchemeReason::Port => {
                "has a port, but an origin that comes out of a package has none, so it never matches"
            }
            SchemeReason::Credentials => crate::rule::text::WHOLE_SCHEME.line,
        })
    }
}
