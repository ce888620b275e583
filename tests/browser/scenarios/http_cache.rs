//! Responses that a browser has cached, and the origins that they were made for.

use super::{APP, EVIL, NOT_SHARED};
use crate::scenario::{get, Scenario};

const CACHED: &str = r#"200 "cached" [cache-control content-length content-type]"#;
const OPAQUE: &str = r#"0 "" []"#;

#[rustfmt::skip]
pub(super) fn all() -> Vec<Scenario> {
    let cached = |router: &str| get(&format!("https://api.example.net/{router}/cached"));
    let without_vary = || get("https://api.example.net/cached-without-vary");
    let starred = || get("https://api.example.net/starred");
    let tagged = || get("https://api.example.net/tagged");
    let tagged_text = r#"200 "tagged" [cache-control content-length content-type etag]"#;
    vec![
        Scenario::at(APP, "a response is used again").asks(cached("app")).sees(CACHED).asks(cached("app")).sees(CACHED)
            .sent("GET"),
        Scenario::at(APP, "Vary keeps a response without an origin from a page that asks with one")
            .asks(cached("app").mode("no-cors")).sees(OPAQUE).asks(cached("app")).sees(CACHED)
            .sent("GET without Origin, GET"),
        Scenario::at(APP, "without Vary the page gets a response made for no origin")
            .asks(without_vary().mode("no-cors")).sees(OPAQUE).asks(without_vary()).sees(NOT_SHARED)
            .sent("GET without Origin"),
        Scenario::at(APP, "a wildcard is in every response, so any of them will do")
            .asks(cached("any").mode("no-cors")).sees(OPAQUE).asks(cached("any")).sees(CACHED)
            .sent("GET without Origin"),
        Scenario::at(EVIL, "a response that was kept is not shared either")
            .asks(cached("app")).sees(NOT_SHARED).asks(cached("app")).sees(NOT_SHARED).sent("GET")
            .departs(
                "Chromium breaks a response off that fails the check, and so keeps none of it",
                &[NOT_SHARED, NOT_SHARED],
                "GET, GET",
            ),
        Scenario::at(APP, "a response that is confirmed is shared")
            .asks(tagged()).sees(tagged_text).asks(tagged()).sees(tagged_text).sent("GET, GET to confirm"),
        Scenario::at(APP, "a star in a list varies by everything")
            .asks(starred()).sees(CACHED).asks(starred()).sees(CACHED).sent("GET, GET"),
        Scenario::at(APP, "what a POST may have changed is asked for again")
            .asks(cached("app")).sees(CACHED).asks(cached("app").method("DELETE")).sees(r#"204 "" []"#)
            .asks(cached("app")).sees(CACHED).sent("GET, OPTIONS (DELETE), DELETE, GET"),
        Scenario::at(APP, "a fragment is not part of the key")
            .asks(get("https://api.example.net/app/cached#one")).sees(CACHED)
            .asks(get("https://api.example.net/app/cached#two")).sees(CACHED).sent("GET"),
        Scenario::at(EVIL, "what is fetched without wanting to read is opaque")
            .asks(cached("app").mode("no-cors")).sees(OPAQUE).sent("GET without Origin"),
    ]
}
