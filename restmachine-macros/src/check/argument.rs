//! Where each argument of a handler comes from.

use syn::{ext::IdentExt, Attribute, FnArg, Meta, Pat, PatType, Signature, Type, TypeReference};

use super::{
    body::extractor,
    borrow::is_borrowed,
    capability,
    types::{is_str, ungrouped},
};
use crate::{checked::Argument, mistakes::Mistakes};

/// The arguments of a handler, and the names of those that are path parameters, in their order.
pub(super) struct Arguments {
    pub(super) sources: Vec<Argument>,
    pub(super) parameters: Vec<String>,
}

/// The message for `Option<&Uri>`, and for the types of Rocket that borrow.
fn borrowed(ty: &Type) -> String {
    let help = match last_word(ty).as_deref() {
        Some("Data") => "take `Body`, which is read as it arrives",
        Some("CookieJar" | "Cookies") => "take `&HeaderMap`, and read the cookies from it",
        _ => "write the type without the inner `&` or lifetime",
    };
    format!("a handler's argument cannot borrow inside its type: it must be owned, or one `&T` that the request or the state lends\nhelp: {help}")
}

fn last_word(ty: &Type) -> Option<String> {
    match ungrouped(ty) {
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
        _ => None,
    }
}

/// Finds the source of each argument. An argument with the name of a path parameter is that parameter.
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
        let path = path_attribute(argument, mistakes);
        let source = match (name, ungrouped(&argument.ty)) {
            (Some(name), ty) if names.contains(&name) => {
                if let Some(attribute) = path {
                    mistakes.syntax(
                        attribute,
                        format!("`#[path]` is not needed: `{{{name}}}` is in the handler's own path\nhelp: remove `#[path]`"),
                    );
                }
                let number = arguments.parameters.len();
                arguments.parameters.push(name);
                match parameter_type(ty, mistakes) {
                    Some(ty) => Argument::Parameter(number, ty),
                    None => Argument::ParameterText(number),
                }
            }
            (name, ty) if path.is_some() => {
                let name = prefix_parameter(argument, name, mistakes);
                match parameter_type(ty, mistakes) {
                    Some(ty) => Argument::PrefixParameter(name, ty),
                    None => Argument::PrefixParameterText(name),
                }
            }
            (_, Type::Reference(reference)) => {
                check_lent(reference, mistakes);
                Argument::Lent((*reference.elem).clone(), capability::lent(&reference.elem))
            }
            (_, ty) => {
                if is_borrowed(ty) {
                    mistakes.syntax(ty, borrowed(ty));
                }
                Argument::Extracted(ty.clone(), extractor(ty), capability::extracted(ty))
            }
        };
        arguments.sources.push(source);
    }
    arguments
}

/// Checks an argument `&T`, which is lent.
fn check_lent(reference: &TypeReference, mistakes: &mut Mistakes) {
    if reference.mutability.is_some() {
        mistakes.syntax(
            reference,
            "a handler cannot take `&mut T`: the request and the state are shared\nhelp: write `&T`",
        );
    }
    if is_borrowed(&reference.elem) {
        mistakes.syntax(&reference.elem, borrowed(&reference.elem));
    }
    // Rustc would report some type inside the body, which threads cannot share.
    if extractor(&reference.elem) == "Request" {
        mistakes.syntax(
            reference,
            "`Request` cannot be borrowed, because it owns the body\n\
             help: take `Request` by value, or `&Parts` for everything except the body",
        );
    }
}

/// The type that a path parameter is parsed as; `None` if it is taken as `&str`.
fn parameter_type(ty: &Type, mistakes: &mut Mistakes) -> Option<Type> {
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

/// The `#[path]` of an argument, which must be the only one and have no arguments.
fn path_attribute<'a>(argument: &'a PatType, mistakes: &mut Mistakes) -> Option<&'a Attribute> {
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

/// Whether an attribute is `#[path]`.
fn is_path(attribute: &Attribute) -> bool {
    attribute.path().is_ident("path")
}

/// Removes the attributes that rustc would not know, and those that were refused.
pub(super) fn strip(signature: &mut Signature) {
    for input in &mut signature.inputs {
        if let FnArg::Typed(argument) = input {
            argument.attrs.retain(|attribute| !is_path(attribute) && !attribute.path().is_ident("cfg_attr"));
        }
    }
}

/// Each argument of a signature with its source, as [`check_arguments`] found it.
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

/// The name of an argument: `id` for `id: u64` and `mut id: u64`, and `type` for `r#type`.
pub(super) fn name(argument: &PatType) -> Option<String> {
    match &*argument.pat {
        Pat::Ident(pattern) => Some(pattern.ident.unraw().to_string()),
        _ => None,
    }
}
