//! Where each argument of a handler comes from.

use syn::{ext::IdentExt, Attribute, FnArg, Meta, Pat, PatType, Signature, Type, TypeReference};

use super::{
    body::extractor,
    borrow::is_borrowed,
    types::{is_str, ungrouped},
};
use crate::{checked::Argument, mistakes::Mistakes};

/// The arguments of a handler, and the names of those that are path parameters, in their order.
pub(super) struct Arguments {
    pub(super) sources: Vec<Argument>,
    pub(super) parameters: Vec<String>,
}

const BORROWED: &str = "a handler's argument cannot borrow inside its type: it must be owned, or one `&T` that the request or the \
                        state lends\nhelp: write the type without the inner `&` or lifetime";

/// Sorts the arguments. One that bears the name of a path parameter is that parameter.
pub(super) fn check_arguments(signature: &Signature, names: &[String], mistakes: &mut Mistakes) -> Arguments {
    let mut arguments = Arguments { sources: Vec::new(), parameters: Vec::new() };
    for input in &signature.inputs {
        let FnArg::Typed(argument) = input else { continue };
        let is_conditional =
            |attribute: &&Attribute| ["cfg", "cfg_attr"].iter().any(|word| attribute.path().is_ident(word));
        if let Some(attribute) = argument.attrs.iter().find(is_conditional) {
            mistakes
                .syntax(attribute, "an argument of a handler cannot be conditional\nhelp: write two handlers, and put `#[cfg(…)]` on each");
        }
        let name = name(argument);
        let of_prefix = of_prefix(argument, mistakes);
        let source = match (name, ungrouped(&argument.ty)) {
            (Some(name), ty) if names.contains(&name) => {
                if let Some(attribute) = of_prefix {
                    mistakes.syntax(
                        attribute,
                        format!("`#[path]` is not needed: `{{{name}}}` is in the handler's own path\nhelp: remove `#[path]`"),
                    );
                }
                let number = arguments.parameters.len();
                arguments.parameters.push(name);
                match parsed(ty, mistakes) {
                    Some(ty) => Argument::Parameter(number, ty),
                    None => Argument::ParameterText(number),
                }
            }
            (name, ty) if of_prefix.is_some() => {
                let name = prefix_parameter(argument, name, mistakes);
                match parsed(ty, mistakes) {
                    Some(ty) => Argument::PrefixParameter(name, ty),
                    None => Argument::PrefixParameterText(name),
                }
            }
            (_, Type::Reference(reference)) => {
                check_lent(reference, mistakes);
                Argument::Lent((*reference.elem).clone())
            }
            (_, ty) => {
                if is_borrowed(ty) {
                    mistakes.syntax(ty, BORROWED);
                }
                Argument::Extracted(ty.clone(), extractor(ty))
            }
        };
        arguments.sources.push(source);
    }
    arguments
}

/// `&T`
fn check_lent(reference: &TypeReference, mistakes: &mut Mistakes) {
    if reference.mutability.is_some() {
        mistakes.syntax(
            reference,
            "a handler cannot take `&mut T`: the request and the state are shared\nhelp: write `&T`",
        );
    }
    if is_borrowed(&reference.elem) {
        mistakes.syntax(&reference.elem, BORROWED);
    }
    // Rustc would say of a type inside the body that threads cannot share it.
    if extractor(&reference.elem) == "Request" {
        mistakes.syntax(
            reference,
            "`Request` cannot be borrowed, because it owns the body\n\
             help: take `Request` by value, or `&Parts` for everything except the body",
        );
    }
}

/// What a path parameter is parsed as; `None` where it is taken as `&str`.
fn parsed(ty: &Type, mistakes: &mut Mistakes) -> Option<Type> {
    match ty {
        Type::Reference(reference) if is_str(&reference.elem) && reference.mutability.is_none() => None,
        Type::Reference(_) => {
            mistakes.syntax(
                ty,
                "a path parameter cannot be borrowed, except as `&str`\nhelp: take it by value, or as `&str`",
            );
            None
        }
        ty => Some(ty.clone()),
    }
}

/// `#[path]`, which stands once and alone.
fn of_prefix<'a>(argument: &'a PatType, mistakes: &mut Mistakes) -> Option<&'a Attribute> {
    let mut attributes = argument.attrs.iter().filter(|attribute| is_path(attribute));
    let first = attributes.next()?;
    if !matches!(first.meta, Meta::Path(_)) {
        mistakes.syntax(
            first,
            "`#[path]` cannot have arguments: the parameter has the argument's name\nhelp: write `#[path]`",
        );
    }
    for other in attributes {
        mistakes.syntax(other, "`#[path]` is given twice\nhelp: remove one of the two");
    }
    Some(first)
}

/// The name of the parameter of a mount prefix that an argument under `#[path]` takes.
fn prefix_parameter(argument: &PatType, name: Option<String>, mistakes: &mut Mistakes) -> String {
    name.unwrap_or_else(|| {
        mistakes.syntax(&argument.pat, "an argument with `#[path]` cannot be a pattern: it must have the name of its parameter\nhelp: write `#[path] tenant: &str` for `{tenant}`");
        String::new()
    })
}

/// `#[path]` above an argument.
fn is_path(attribute: &Attribute) -> bool {
    attribute.path().is_ident("path")
}

/// Takes off the attributes that rustc would not know, and those that were refused.
pub(super) fn strip(signature: &mut Signature) {
    for input in &mut signature.inputs {
        if let FnArg::Typed(argument) = input {
            argument.attrs.retain(|attribute| !is_path(attribute) && !attribute.path().is_ident("cfg_attr"));
        }
    }
}

/// Each argument of a signature, and where [`check_arguments`] found that it comes from.
pub(super) fn with_sources<'a, 'b>(
    signature: &'a Signature,
    sources: &'b [Argument],
) -> impl Iterator<Item = (&'a PatType, &'b Argument)> {
    let typed = signature.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(argument) => Some(argument),
        FnArg::Receiver(_) => None,
    });
    typed.zip(sources)
}

/// `id` of `id: u64` and of `mut id: u64`; `r#type` bears the name `type`.
pub(super) fn name(argument: &PatType) -> Option<String> {
    match &*argument.pat {
        Pat::Ident(pattern) => Some(pattern.ident.unraw().to_string()),
        _ => None,
    }
}
