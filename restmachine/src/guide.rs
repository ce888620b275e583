//! The guide: CORS from the first policy to the last, in the order in which you need it.
//!
#![doc = links!()]
#![doc = include_str!("../docs/guide/README.md")]

/// The links of the pages, as rustdoc writes them. Of two definitions of a link the first one counts, so these come before
/// the pages' own, which are for readers of the files.
macro_rules! links {
    () => {
        concat!(
            "[behind_a_proxy]: crate::guide::behind_a_proxy\n",
            "[best_practices]: crate::guide::best_practices\n",
            "[complete_example]: crate::guide::complete_example\n",
            "[complete_example-what-rust-adds]: crate::guide::complete_example#what-rust-adds\n",
            "[from_axum]: crate::guide::from_axum\n",
            "[from_python]: crate::guide::from_python\n",
            "[how_cors_works]: crate::guide::how_cors_works\n",
            "[levels]: crate::guide::levels\n",
            "[methods]: crate::guide::methods\n",
            "[options]: crate::guide::options\n",
            "[patterns]: crate::guide::patterns\n",
            "[patterns-a-policy-from-the-environment]: crate::guide::patterns#a-policy-from-the-environment\n",
            "[patterns-several-front-ends]: crate::guide::patterns#several-front-ends\n",
            "[quick_start]: crate::guide::quick_start\n",
            "[reading_the_expansion]: crate::guide::reading_the_expansion\n",
            "[rules]: crate::guide::rules\n",
            "[security]: crate::guide::security\n",
            "[security-credentials-and-the-wildcard]: crate::guide::security#credentials-and-the-wildcard\n",
            "[testing]: crate::guide::testing\n",
            "[testing-a-reviewed-file]: crate::guide::testing#a-reviewed-file\n",
            "[testing-as-a-page]: crate::guide::testing#as-a-page\n",
            "[troubleshooting]: crate::guide::troubleshooting\n",
            "[when_the_browser_says_no]: crate::guide::when_the_browser_says_no\n",
        )
    };
}
use links;

// Each page is a module, so that rustdoc finds it by its name and runs its examples. Only rustdoc compiles them.
macro_rules! pages {
    ($($page:ident),* $(,)?) => {
        $(
            #[doc = links!()]
            #[doc = include_str!(concat!("../docs/guide/", stringify!($page), ".md"))]
            pub mod $page {}
        )*
    };
}

pages! {
    quick_start,
    levels,
    methods,
    options,
    complete_example,
    how_cors_works,
    security,
    testing,
    patterns,
    behind_a_proxy,
    troubleshooting,
    best_practices,
    from_axum,
    from_python,
    reading_the_expansion,
    when_the_browser_says_no,
}

// `ui-tests/` compiles its examples, and compares each error with the compiler's.
#[cfg(not(doctest))]
#[doc = include_str!("../docs/guide/rules.md")]
pub mod rules {}
