//! Cookies, in every credentials mode.

use super::{APP, EVIL, NOT_ALLOWED, NOT_SHARED, READ, REPLACED, SANDBOX};
use crate::scenario::{get, Ask, Scenario};

const GUEST: &str = r#"200 "guest" [content-length content-type]"#;
const SESSION: &str = r#"200 "session=1" [content-length content-type]"#;
const WELCOME: &str = r#"200 "welcome" [content-length content-type]"#;
const WILDCARD: &str =
    "blocked: The value of the 'Access-Control-Allow-Origin' header in the response must not be the \
                        wildcard '*' when the request's credentials mode is 'include'.";
fn me() -> Ask {
    get("https://api.example.net/me")
}

fn log_in() -> Ask {
    get("https://api.example.net/login").method("POST")
}

#[rustfmt::skip]
pub(super) fn all() -> Vec<Scenario> {
    let data = |router: &str| get(&format!("https://api.example.net/{router}/data"));
    vec![
        Scenario::at(APP, "cookies go along where they are included")
            .asks(log_in().including()).sees(WELCOME).asks(me().including()).sees(SESSION)
            .sent("POST, GET with session=1"),
        Scenario::at(APP, "cookies stay at home unless they are included")
            .asks(log_in().including()).sees(WELCOME).asks(me()).sees(GUEST).asks(me().omitting()).sees(GUEST)
            .sent("POST, GET, GET"),
        Scenario::at(APP, "a cookie is kept only of a request that includes them")
            .asks(log_in()).sees(WELCOME).asks(me().including()).sees(GUEST).sent("POST, GET"),
        Scenario::at(APP, "a cookie of a request that omits them is not kept")
            .asks(log_in().omitting()).sees(WELCOME).asks(me().including()).sees(GUEST).sent("POST, GET"),
        Scenario::at(APP, "a preflight carries no cookie")
            .asks(log_in().including()).sees(WELCOME).asks(data("admitted").method("PUT").including()).sees(REPLACED)
            .sent("POST, OPTIONS (PUT), PUT with session=1"),
        Scenario::at(EVIL, "a foreign page's cookies arrive and its script reads nothing")
            .asks(log_in().including()).sees(NOT_SHARED).asks(me().including()).sees(NOT_SHARED)
            .sent("POST, GET with session=1"),
        Scenario::at(APP, "an allowed origin reads with credentials").asks(data("admitted").including())
            .sees(READ).sent("GET"),
        Scenario::at(APP, "a policy without credentials is not enough").asks(data("app").including())
            .sees(NOT_ALLOWED).sent("GET"),
        Scenario::at(APP, "a policy without credentials stops the preflight").asks(data("app").method("PUT").including())
            .sees("blocked: Response to preflight request doesn't pass access control check: The value of the \
                   'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the \
                   request's credentials mode is 'include'.")
            .sent("OPTIONS (PUT)"),
        Scenario::at(APP, "a wildcard is not enough").asks(data("any").including()).sees(WILDCARD).sent("GET"),
        Scenario::at(APP, "a wildcard stops the preflight").asks(data("any").method("PUT").including())
            .sees("blocked: Response to preflight request doesn't pass access control check: The value of the \
                   'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's \
                   credentials mode is 'include'.")
            .sent("OPTIONS (PUT)"),
        Scenario::at(APP, "a wildcard does where cookies are omitted").asks(data("any").omitting()).sees(READ).sent("GET"),
        Scenario::at(EVIL, "a reflected origin reads with credentials").asks(data("reflected").including())
            .sees(READ).sent("GET"),
        Scenario::at(SANDBOX, "a sandboxed frame is never reflected").asks(data("reflected").including())
            .sees(NOT_SHARED).sent("GET"),
    ]
}
