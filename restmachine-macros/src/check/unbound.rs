//! R-UNBOUND: which argument was meant for a parameter of the path that no argument takes.

use restmachine_core::is_misspelling;
use syn::{PatType, Signature};

use super::{
    argument::{name, with_sources},
    stray::strays,
};
use crate::checked::Argument;

/// The arguments that may have been meant for a path parameter.
pub(super) struct Candidates<'a> {
    /// Those whose type shows it.
    pub(super) strays: Vec<&'a PatType>,
    /// Those of the type `String`, which would be the body.
    strings: Vec<&'a PatType>,
}

/// A parameter that no argument takes.
pub(super) struct Unbound<'a> {
    pub(super) name: &'a str,
    /// The argument that was probably meant.
    pub(super) argument: Option<&'a PatType>,
}

impl<'a> Candidates<'a> {
    pub(super) fn of(signature: &'a Signature, sources: &[Argument]) -> Self {
        let strings = with_sources(signature, sources)
            .filter(|(_, source)| matches!(source, Argument::Extracted(_, name, _) if name == "String"));
        Self { strays: strays(signature, sources), strings: strings.map(|(argument, _)| argument).collect() }
    }

    /// The argument whose name differs from that of the parameter by a typing error.
    fn misspelt(&self, parameter: &str) -> Option<&'a PatType> {
        let mut candidates = self.strays.iter().chain(&self.strings);
        candidates
            .find(|argument| name(argument).is_some_and(|name| is_misspelling(&name, parameter)))
            .copied()
    }
}

/// Finds an argument for each parameter: one with nearly its name, or the only one that can have been meant.
pub(super) fn meant_arguments<'a>(parameters: &[&'a str], candidates: &Candidates<'a>) -> Vec<Unbound<'a>> {
    let mut unbound: Vec<Unbound<'a>> =
        parameters.iter().map(|name| Unbound { name, argument: candidates.misspelt(name) }).collect();
    let is_free = |stray: &&PatType| {
        !unbound.iter().any(|unbound| unbound.argument.is_some_and(|meant| meant.pat == stray.pat))
    };
    let free: Vec<&'a PatType> = candidates.strays.iter().copied().filter(is_free).collect();
    let mut left = unbound.iter_mut().filter(|unbound| unbound.argument.is_none());
    if let (Some(unbound), None, [stray]) = (left.next(), left.next(), &*free) {
        unbound.argument = Some(stray);
    }
    unbound
}
