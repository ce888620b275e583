//! The paths to find.

use http::Method;
use restmachine_benches::sets::Set;

/// A kind of path.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Without parameters.
    Static,
    /// With parameters.
    Parameters,
    /// Not routed.
    Miss,
}

impl Class {
    pub(crate) const ALL: [Self; 3] = [Self::Static, Self::Parameters, Self::Miss];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Static => "static",
            Self::Parameters => "parameters",
            Self::Miss => "miss",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }
}

/// One request for each route of the class. A miss is a routed path with another end.
pub(crate) fn of(set: Set, class: Class) -> Vec<(Method, String)> {
    let routes = set.routes().iter().filter(|(_, path)| match class {
        Class::Static => !path.contains('{'),
        Class::Parameters => path.contains('{'),
        Class::Miss => true,
    });
    let requests = routes.flat_map(|(methods, path)| methods.iter().map(move |method| (*method, *path)));
    requests
        .enumerate()
        .map(|(index, (method, path))| {
            let segments = path.split('/').skip(1).map(|segment| match segment.starts_with('{') {
                // As in other router benchmarks, a parameter's value is its name.
                true => format!("/{}", segment.trim_matches(['{', '}'])),
                false => format!("/{segment}"),
            });
            let mut path = segments.collect::<String>();
            if class == Class::Miss {
                path += if index % 2 == 0 { "/nowhere/at/all" } else { "-nowhere/at/all" };
            }
            (method.parse().expect("the methods are valid"), path)
        })
        .collect()
}
