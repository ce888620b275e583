//! What can be wrong with a path, what the error says, and what to write instead.

use std::fmt;

use crate::path::{self, SLASH};
use crate::rule::wording::visible;

/// What is wrong with the path of a route or of a mount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathReason {
    /// It does not start with `/`.
    NoSlash,
    /// `//`
    EmptySegment,
    /// A mount prefix that ends with `/`.
    TrailingSlash,
    /// A `{*rest}` in a mount prefix.
    RestInPrefix,
    /// A `{*rest}` before the end.
    RestNotLast,
    /// A `{*rest}` with other characters around it.
    RestNotAlone,
    /// `{}` or `{*}`
    ParameterEmpty,
    /// Something between braces that is not an identifier.
    ParameterName(String),
    /// The same name twice.
    ParameterRepeated(String),
    /// Two parameters in this segment.
    TwoParameters(String),
    /// `:id` or `*rest` at the start of this segment, as other frameworks write a parameter.
    ForeignParameter(String),
    /// `*`, or what else other frameworks write for the rest of the path, as this segment.
    Wildcard(String),
    /// The same at the end of a mount prefix.
    WildcardInPrefix(String),
    /// A brace without its partner.
    Brace,
    /// `?`
    Query,
    /// `#`
    Fragment,
    /// White space.
    WhiteSpace,
    /// A control character.
    Control,
    /// A character outside ASCII.
    NonAscii(char),
    /// A `%` without two hexadecimal digits.
    Percent,
    /// An encoding that has another spelling, which is the canonical one (RFC 3986, section 6.2.2).
    Spelling {
        /// The encoding as it is written: `%61` or `%c3`.
        written: String,
        /// The canonical spelling: `a` or `%C3`.
        canonical: String,
    },
    /// A character that URL parsers percent-encode.
    Unencoded(char),
    /// `\`, which URL parsers read as `/`.
    Backslash,
    /// `.` or `..`, also percent-encoded.
    Dot(String),
}

impl fmt::Display for PathReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            PathReason::NoSlash => "it does not start with `/`",
            PathReason::EmptySegment => "it has an empty segment, `//`",
            PathReason::TrailingSlash => "a mount prefix cannot end with `/`",
            PathReason::RestInPrefix => "a mount prefix cannot capture the rest of the path",
            PathReason::RestNotLast => "the parameter for the rest of the path must come last",
            PathReason::RestNotAlone => "the parameter for the rest of the path must be alone in its segment",
            PathReason::ParameterEmpty => "a parameter has no name",
            PathReason::Brace => "it has an unmatched brace",
            PathReason::Query => "a query is not part of a path",
            PathReason::Fragment => "browsers never send a fragment",
            PathReason::WhiteSpace => "it has white space",
            PathReason::Control => "it has a control character",
            PathReason::Percent => "a `%` is not followed by two hexadecimal digits",
            PathReason::Backslash => "browsers read `\\` as `/`",
            PathReason::ParameterName(name) => {
                return write!(formatter, "`{}` cannot be the name of an argument", visible(name));
            }
            PathReason::ParameterRepeated(name) => return write!(formatter, "`{{{name}}}` occurs twice"),
            PathReason::TwoParameters(segment) => {
                return write!(formatter, "the segment `{}` has two parameters", visible(segment));
            }
            PathReason::ForeignParameter(segment) => {
                return write!(
                    formatter,
                    "parameters are written in braces, so `{}` would be a literal segment",
                    visible(segment)
                );
            }
            PathReason::Wildcard(segment) => {
                return write!(
                    formatter,
                    "the rest of the path is written `{{*rest}}`, so `{}` would be a literal segment",
                    visible(segment)
                );
            }
            PathReason::WildcardInPrefix(segment) => {
                return write!(
                    formatter,
                    "a mount takes everything below its prefix, without `{}`",
                    visible(segment)
                );
            }
            PathReason::Spelling { written, canonical } => {
                return write!(
                    formatter,
                    "`{written}` is another spelling of `{canonical}`, which matches both"
                );
            }
            PathReason::NonAscii(character) | PathReason::Unencoded(character) => {
                return write!(
                    formatter,
                    "browsers send `{}` percent-encoded",
                    visible(&character.to_string())
                );
            }
            PathReason::Dot(segment) => {
                return write!(formatter, "browsers resolve `{segment}`, so it never arrives");
            }
        })
    }
}

impl PathReason {
    /// What to write instead of a path with this mistake.
    pub(super) fn help(&self, path: &str) -> String {
        if *self == PathReason::EmptySegment && path.trim_matches('/').is_empty() {
            return format!(
                "write `/`; in a mounted router, the route `{SLASH}` is its prefix with a slash at the end"
            );
        }
        let correction = path::correction(path, self);
        if *self == PathReason::TrailingSlash
            && let Some(prefix) = &correction
        {
            return format!("write `{prefix}`; for `{prefix}/`, add a route `{SLASH}` to the mounted router");
        }
        let otherwise = match self {
            PathReason::NoSlash => "start the path with `/`",
            PathReason::EmptySegment | PathReason::TrailingSlash | PathReason::Backslash => {
                "write one `/` between segments"
            }
            PathReason::RestInPrefix => "remove it: the paths of the mounted router follow the prefix",
            PathReason::RestNotLast | PathReason::RestNotAlone => "write `/{*rest}` at the end",
            PathReason::ParameterEmpty => {
                "name it after the argument that takes it, as in `{id}` or `{*rest}`"
            }
            PathReason::ParameterName(_) => {
                "write a plain name, such as `{id}`: the type is written on the argument"
            }
            PathReason::ParameterRepeated(_) => "give each parameter a name of its own",
            PathReason::TwoParameters(_) => "take one parameter, and split it in the handler",
            PathReason::ForeignParameter(_) | PathReason::Wildcard(_) => {
                "write `/{id}` for one segment, or `/{*rest}` for the rest of the path"
            }
            PathReason::Brace => "write `{name}` for a parameter, or `%7B` and `%7D` for literal braces",
            PathReason::Query => "remove it, and take a `Query<T>` argument",
            PathReason::Fragment => "remove it",
            PathReason::WhiteSpace | PathReason::Control => "remove it, or write it percent-encoded",
            PathReason::NonAscii(_) | PathReason::Unencoded(_) => "write it percent-encoded",
            PathReason::WildcardInPrefix(_) => "remove it",
            PathReason::Spelling { .. } => "write the canonical spelling",
            PathReason::Percent => "write `%25` for a literal percent sign",
            PathReason::Dot(_) => "write the path without it",
        };
        correction.map_or_else(|| otherwise.to_owned(), |path| format!("write `{path}`"))
    }
}
