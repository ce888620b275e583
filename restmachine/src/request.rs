//! What a handler can know of a request before its body is read.

use std::{borrow::Cow, ops::Deref, str::Utf8Error};

use http::request::Parts;
use percent_encoding::percent_decode_str;

use crate::routing::{Captures, Route};

/// A request without its body: method, target, headers, extensions, and the parameters of its path.
///
/// It dereferences to [`http::request::Parts`].
#[derive(Debug)]
pub struct RequestHead {
    parts: Parts,
    route: &'static Route,
    captures: Captures,
}

impl RequestHead {
    pub(crate) const fn new(parts: Parts, route: &'static Route, captures: Captures) -> Self {
        Self { parts, route, captures }
    }

    /// The parameter `{name}` of the whole path, mount prefixes included, percent-decoded.
    ///
    /// The innermost counts where a mount prefix bears the same name. `None` where the path has no such parameter.
    ///
    /// # Errors
    ///
    /// Where the decoded bytes are not UTF-8.
    #[must_use]
    pub fn path_parameter(&self, name: &str) -> Option<Result<Cow<'_, str>, Utf8Error>> {
        let names = self.route.parameters();
        let position = names.enumerate().filter(|(_, given)| *given == name).last()?.0;
        self.decode(position)
    }

    /// The parameter that the handler's argument number `argument` is bound to, with its name.
    pub(crate) fn bound_parameter(
        &self,
        argument: usize,
    ) -> Option<(&'static str, Result<Cow<'_, str>, Utf8Error>)> {
        let own = usize::from(*self.route.bindings.get(argument)?);
        let in_prefix = self.route.prefix.iter().filter(|segment| segment.name().is_some()).count();
        let name = self.route.parameters().nth(in_prefix + own)?;
        Some((name, self.decode(in_prefix + own)?))
    }

    fn decode(&self, position: usize) -> Option<Result<Cow<'_, str>, Utf8Error>> {
        let (start, end) = self.captures.get(position)?;
        let text = self.parts.uri.path().get(start..end)?;
        Some(percent_decode_str(text).decode_utf8())
    }
}

impl Deref for RequestHead {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.parts
    }
}
