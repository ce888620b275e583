//! Where each argument of a handler comes from.

use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::{ext::IdentExt, FnArg, Pat, PatType, Signature, Type};

use super::{body::extractor, leaf::leaves};
use crate::{checked::Argument, mistakes::Mistakes};

/// The arguments of a handler, and the names of those that are path parameters, in their order.
pub(super) struct Arguments {
    pub(super) sources: Vec<Argument>,
    pub(super) parameters: Vec<String>,
}

/// Sorts the arguments. One that bears the name of a path parameter is that parameter.
pub(super) fn check_arguments(signature: &Signature, names: &[String], mistakes: &mut Mistakes) -> Arguments {
    let mut arguments = Arguments { sources: Vec::new(), parameters: Vec::new() };
    for input in &signature.inputs {
        let FnArg::Typed(argument) = input else { continue };
        if let Some(attribute) = argument.attrs.iter().find(|attribute| attribute.path().is_ident("cfg")) {
            mistakes
                .syntax(attribute, "an argument of a handler is always there: put `#[cfg]` on two handlers");
        }
        let name = name(argument).filter(|name| names.contains(name));
        let source = match (name, ungrouped(&argument.ty)) {
            (Some(name), ty) => {
                let number = arguments.parameters.len();
                arguments.parameters.push(name);
                parameter(number, ty, mistakes)
            }
            (None, Type::Reference(reference)) => {
                if reference.mutability.is_some() {
                    mistakes.syntax(
                        reference,
                        "a handler borrows from the request and the state, which are shared: write `&T`",
                    );
                }
                Argument::Lent((*reference.elem).clone())
            }
            (None, ty) => {
                if has_lifetime(ty) {
                    mistakes.syntax(ty, "an argument that is made for the handler borrows nothing: take it without a lifetime");
                }
                Argument::Extracted(ty.clone(), extractor(ty))
            }
        };
        arguments.sources.push(source);
    }
    arguments
}

fn parameter(number: usize, ty: &Type, mistakes: &mut Mistakes) -> Argument {
    match ty {
        Type::Reference(reference) if is_str(&reference.elem) => Argument::ParameterText(number),
        Type::Reference(_) => {
            mistakes.syntax(ty, "a path parameter is taken by value or as `&str`");
            Argument::ParameterText(number)
        }
        ty => Argument::Parameter(number, ty.clone()),
    }
}

/// A lifetime other than `'static`, however deep in the type.
fn has_lifetime(ty: &Type) -> bool {
    leaves(ty.to_token_stream()).windows(2).any(|pair| match pair {
        [TokenTree::Punct(mark), TokenTree::Ident(name)] => mark.as_char() == '\'' && name != "static",
        _ => false,
    })
}

fn is_str(ty: &Type) -> bool {
    matches!(ungrouped(ty), Type::Path(path) if path.path.is_ident("str"))
}

/// A type that a `macro_rules!` passed on stands in an invisible group.
pub(super) fn ungrouped(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => ungrouped(&group.elem),
        ty => ty,
    }
}

/// `id` of `id: u64` and of `mut id: u64`; `r#type` bears the name `type`.
fn name(argument: &PatType) -> Option<String> {
    match &*argument.pat {
        Pat::Ident(pattern) => Some(pattern.ident.unraw().to_string()),
        _ => None,
    }
}
