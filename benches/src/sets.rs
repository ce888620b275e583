//! The sets of routes, written by `build.rs`.

/// GitHub's routes.
#[allow(missing_docs, clippy::needless_lifetimes, clippy::type_complexity)]
pub mod github {
    include!(concat!(env!("OUT_DIR"), "/github.rs"));
}

/// Ten routes.
#[allow(missing_docs, clippy::needless_lifetimes, clippy::type_complexity)]
pub mod ten {
    include!(concat!(env!("OUT_DIR"), "/ten.rs"));
}

/// A hundred routes.
#[allow(missing_docs, clippy::needless_lifetimes, clippy::type_complexity)]
pub mod hundred {
    include!(concat!(env!("OUT_DIR"), "/hundred.rs"));
}

/// A thousand routes.
#[allow(missing_docs, clippy::needless_lifetimes, clippy::type_complexity)]
pub mod thousand {
    include!(concat!(env!("OUT_DIR"), "/thousand.rs"));
}

/// A set of routes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// GitHub's 203 routes.
    Github,
    /// Ten routes.
    Ten,
    /// A hundred routes.
    Hundred,
    /// A thousand routes.
    Thousand,
}

impl Set {
    /// All sets.
    pub const ALL: [Self; 4] = [Self::Github, Self::Ten, Self::Hundred, Self::Thousand];

    /// The name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Github => "github",
            Self::Ten => "ten",
            Self::Hundred => "hundred",
            Self::Thousand => "thousand",
        }
    }

    /// The set with that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|set| set.name() == name)
    }

    /// The routes: methods, path.
    #[must_use]
    pub const fn routes(self) -> &'static [(&'static [&'static str], &'static str)] {
        match self {
            Self::Github => github::ROUTES,
            Self::Ten => ten::ROUTES,
            Self::Hundred => hundred::ROUTES,
            Self::Thousand => thousand::ROUTES,
        }
    }
}
