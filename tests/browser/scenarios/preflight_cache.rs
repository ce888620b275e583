//! How long a preflight's answer is remembered, and for what.

use super::{APP, NOT_ALLOWED, REPLACED};
use crate::scenario::{get, Ask, Scenario};

const DELETED: &str = r#"204 "" []"#;

fn put(router: &str) -> Ask {
    get(&format!("https://api.example.net/{router}/data")).method("PUT")
}

#[rustfmt::skip]
pub(super) fn all() -> Vec<Scenario> {
    vec![
        Scenario::at(APP, "an answer is remembered").asks(put("app")).sees(REPLACED).asks(put("app")).sees(REPLACED)
            .sent("OPTIONS (PUT), PUT, PUT"),
        Scenario::at(APP, "a list answers later methods").asks(put("app")).sees(REPLACED)
            .asks(put("app").method("DELETE")).sees(DELETED).sent("OPTIONS (PUT), PUT, DELETE"),
        Scenario::at(APP, "a list answers later headers").asks(put("app")).sees(REPLACED)
            .asks(put("app").header("x-requested-with", "x")).sees(REPLACED).sent("OPTIONS (PUT), PUT, PUT"),
        Scenario::at(APP, "an answer for zero seconds is forgotten at once")
            .asks(put("forgetful")).sees(REPLACED).asks(put("forgetful")).sees(REPLACED)
            .sent("OPTIONS (PUT), PUT, OPTIONS (PUT), PUT"),
        Scenario::at(APP, "an answer for one second is forgotten after it")
            .asks(put("brief")).sees(REPLACED).waits(1).asks(put("brief")).sees(REPLACED)
            .sent("OPTIONS (PUT), PUT, OPTIONS (PUT), PUT"),
        Scenario::at(APP, "an answer for a day is there after a second")
            .asks(put("app")).sees(REPLACED).waits(1).asks(put("app")).sees(REPLACED)
            .sent("OPTIONS (PUT), PUT, PUT"),
        Scenario::at(APP, "an answer without credentials does not do with them")
            .asks(put("admitted")).sees(REPLACED).asks(put("admitted").including()).sees(REPLACED)
            .sent("OPTIONS (PUT), PUT, OPTIONS (PUT), PUT"),
        Scenario::at(APP, "an answer with credentials does without them")
            .asks(put("admitted").including()).sees(REPLACED).asks(put("admitted")).sees(REPLACED)
            .sent("OPTIONS (PUT), PUT, PUT"),
        Scenario::at(APP, "another URL is asked for anew")
            .asks(get("https://api.example.net/app/data?1").method("PUT")).sees(REPLACED)
            .asks(get("https://api.example.net/app/data?2").method("PUT")).sees(REPLACED)
            .sent("OPTIONS (PUT), PUT, OPTIONS (PUT), PUT"),
        Scenario::at(APP, "a simple request that fails leaves what a preflight granted")
            .asks(put("app")).sees(REPLACED).asks(put("app").method("GET").including()).sees(NOT_ALLOWED)
            .asks(put("app")).sees(REPLACED).sent("OPTIONS (PUT), PUT, GET, PUT"),
        Scenario::at(APP, "a simple request needs no answer to be remembered")
            .asks(put("app").method("GET")).sees(super::READ).asks(put("app")).sees(REPLACED)
            .sent("GET, OPTIONS (PUT), PUT"),
    ]
}
