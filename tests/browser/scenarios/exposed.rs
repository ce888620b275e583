//! Which headers a script may read.

use super::{APP, EVIL, READ};
use crate::scenario::{get, Scenario};

#[rustfmt::skip]
pub(super) fn all() -> Vec<Scenario> {
    let data = |router: &str| get(&format!("https://api.example.net/{router}/data"));
    vec![
        Scenario::at(APP, "the default list is exposed").asks(data("app")).sees(READ).sent("GET"),
        Scenario::at(APP, "a list of its own replaces the default").asks(data("exposing"))
            .sees(r#"200 "read" [content-length content-type x-a]"#).sent("GET"),
        Scenario::at(APP, "an empty list leaves what is always readable").asks(data("hiding"))
            .sees(r#"200 "read" [content-length content-type]"#).sent("GET"),
        Scenario::at(EVIL, "a wildcard exposes all").asks(data("all"))
            .sees(r#"200 "read" [access-control-allow-origin access-control-expose-headers content-length content-type etag x-a x-b]"#)
            .sent("GET"),
        Scenario::at(APP, "a cookie that is set is never read").asks(get("https://api.example.net/login").method("POST").including())
            .sees(r#"200 "welcome" [content-length content-type]"#).sent("POST"),
    ]
}
