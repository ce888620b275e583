//! Arguments as axum's handlers write them, such as `Path(id): Path<u64>`.

use syn::{GenericArgument, Ident, Pat, PatType, PathArguments, PathSegment, Signature, Type};

use super::{
    argument::with_sources,
    types::{spelling, ungrouped},
};
use crate::{checked::Argument, mistakes::Mistakes};

/// Refuses a wrapper that has no counterpart here, and a pattern around a path parameter, and says what to write
/// instead. Returns the path parameters that need no second error.
pub(super) fn check_foreign(
    signature: &Signature,
    sources: &[Argument],
    names: &[String],
    mistakes: &mut Mistakes,
) -> Vec<String> {
    let extracted =
        with_sources(signature, sources).filter(|(_, source)| matches!(source, Argument::Extracted(..)));
    let mut settled = Vec::new();
    for (argument, _) in extracted {
        let Some(last) = last_segment(&argument.ty) else { continue };
        let wrapped = only_argument(last);
        match (&*last.ident.to_string(), wrapped) {
            ("Path", Some(wrapped)) => {
                settled.extend_from_slice(names);
                refuse_path(argument, wrapped, names, mistakes);
            }
            ("State" | "Extension", Some(wrapped)) => refuse_state(argument, wrapped, mistakes),
            _ => settled.extend(check_pattern(argument, wrapped, names, mistakes)),
        }
    }
    settled
}

/// Refuses `Path(id): Path<u64>`.
fn refuse_path(argument: &PatType, wrapped: &Type, names: &[String], mistakes: &mut Mistakes) {
    let written = match replacement(&argument.pat, wrapped, names) {
        Some(written) => format!("write `{written}`"),
        None => {
            "write one argument for each parameter, with its name, such as `id: u64` for `{id}`".to_owned()
        }
    };
    mistakes.syntax(
        argument,
        format!(
            "`{}` is not needed: a path parameter is passed to the argument of the same name\nhelp: {written}",
            spelling(&argument.ty)
        ),
    );
}

/// Refuses `State(db): State<Db>` and `Extension(db): Extension<Db>`.
fn refuse_state(argument: &PatType, wrapped: &Type, mistakes: &mut Mistakes) {
    let bound = match bound_names(&argument.pat).as_deref() {
        Some([name]) => name.to_string(),
        _ => "state".to_owned(),
    };
    mistakes.syntax(
        argument,
        format!(
            "`{}` is not needed: a handler takes a part of the state by reference\n\
             help: write `{bound}: &{}`, and name the state in the router: `pub App<AppState> {{ … }}`",
            spelling(&argument.ty),
            spelling(wrapped)
        ),
    );
}

/// Refuses `Id(id): Id`: a parameter is found by the argument's name, and a pattern has none.
fn check_pattern(
    argument: &PatType,
    wrapped: Option<&Type>,
    names: &[String],
    mistakes: &mut Mistakes,
) -> Option<String> {
    let Pat::TupleStruct(_) = &*argument.pat else { return None };
    let [name] = bound_names(&argument.pat)?[..] else { return None };
    let parameter = names.iter().find(|parameter| name == parameter)?;
    let ty = spelling(wrapped.unwrap_or(&argument.ty));
    mistakes.syntax(
        &argument.pat,
        format!(
            "a path parameter cannot be taken by a pattern: it is passed to the argument of the same name\n\
             help: write `{parameter}: {ty}`"
        ),
    );
    Some(parameter.clone())
}

/// The arguments to write instead: `id: u64` for `Path(id): Path<u64>`, and `a: u8, b: u8` for
/// `Path((a, b)): Path<(u8, u8)>`, since axum goes by the order in the path. If the path could not be read, the names
/// in the pattern are used.
fn replacement(pattern: &Pat, wrapped: &Type, names: &[String]) -> Option<String> {
    let types: Vec<&Type> = match ungrouped(wrapped) {
        Type::Tuple(tuple) => tuple.elems.iter().collect(),
        ty => vec![ty],
    };
    let mut names = names.to_vec();
    if names.is_empty() {
        names.extend(bound_names(pattern)?.into_iter().map(|name| name.to_string()));
    }
    let arguments: Vec<String> =
        names.iter().zip(&types).map(|(name, ty)| format!("{name}: {}", spelling(ty))).collect();
    (names.len() == types.len()).then(|| arguments.join(", "))
}

/// The names that the pattern of a wrapper binds, or a plain name: `a` and `b` for `Path((a, b))`.
fn bound_names(pattern: &Pat) -> Option<Vec<&Ident>> {
    match pattern {
        Pat::Ident(pattern) if pattern.subpat.is_none() => Some(vec![&pattern.ident]),
        Pat::TupleStruct(outer) if outer.elems.len() == 1 => bound_names(outer.elems.first()?),
        Pat::Tuple(tuple) => {
            let names = tuple.elems.iter().map(|element| match element {
                Pat::Ident(pattern) => Some(&pattern.ident),
                _ => None,
            });
            names.collect()
        }
        _ => None,
    }
}

fn last_segment(ty: &Type) -> Option<&PathSegment> {
    match ungrouped(ty) {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}

/// The type in a wrapper: `T` for `Path<T>`.
fn only_argument(segment: &PathSegment) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    match (arguments.args.len(), arguments.args.first()) {
        (1, Some(GenericArgument::Type(ty))) => Some(ty),
        _ => None,
    }
}
