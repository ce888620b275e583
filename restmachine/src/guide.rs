//! The guide: CORS from the first policy to the last, in the order in which one needs it.
//!
#![doc = include_str!("../docs/guide/README.md")]

// A page a module, so that rustdoc finds it by its name and runs what it shows. Only rustdoc compiles them.
macro_rules! pages {
    ($($page:ident),* $(,)?) => {
        $(
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
    troubleshooting,
    best_practices,
    from_axum,
    from_python,
    reading_the_expansion,
    when_the_browser_says_no,
}
