//! Headers that a server wrote by hand, and got wrong: what this crate never sends.

use super::{APP, NOT_SHARED};
use crate::scenario::{get, Scenario};

#[rustfmt::skip]
pub(super) fn all() -> Vec<Scenario> {
    let by_hand = |what: &str| get(&format!("https://api.example.net/by-hand/{what}"));
    vec![
        Scenario::at(APP, "two lines with the right origin").asks(by_hand("twice"))
            .sees("blocked: The 'Access-Control-Allow-Origin' header contains multiple values \
                   'https://app.example.com, https://app.example.com', but only one is allowed. Have the server send the header with a valid value.").sent("GET"),
        Scenario::at(APP, "a list of origins").asks(by_hand("list"))
            .sees("blocked: The 'Access-Control-Allow-Origin' header contains multiple values \
                   'https://app.example.com, https://www.example.com', but only one is allowed. Have the server send the header with a valid value.").sent("GET"),
        Scenario::at(APP, "a slash too many").asks(by_hand("slash"))
            .sees("blocked: The 'Access-Control-Allow-Origin' header has a value 'https://app.example.com/' that is not \
                   equal to the supplied origin. Have the server send the header with a valid value.").sent("GET"),
        Scenario::at(APP, "a host without a scheme").asks(by_hand("nonsense"))
            .sees("blocked: The 'Access-Control-Allow-Origin' header contains the invalid value 'app.example.com'. \
                   Have the server send the header with a valid value.").sent("GET"),
        Scenario::at(APP, "null for a page that has an origin").asks(by_hand("null"))
            .sees("blocked: The 'Access-Control-Allow-Origin' header has a value 'null' that is not equal to the supplied \
                   origin. Have the server send the header with a valid value.").sent("GET"),
        Scenario::at("null", "null for a sandboxed frame").asks(by_hand("null"))
            .sees(r#"200 "by hand" [content-length content-type]"#).sent("GET"),
        Scenario::at(APP, "a wildcard with credentials").asks(by_hand("wildcard").including())
            .sees("blocked: The value of the 'Access-Control-Allow-Origin' header in the response must not be the \
                   wildcard '*' when the request's credentials mode is 'include'.").sent("GET"),
        Scenario::at(APP, "True with a capital").asks(by_hand("capital").including())
            .sees("blocked: The value of the 'Access-Control-Allow-Credentials' header in the response is 'True' which \
                   must be 'true' when the request's credentials mode is 'include'.").sent("GET"),
        Scenario::at(APP, "nothing").asks(by_hand("nothing")).sees(NOT_SHARED).sent("GET"),
    ]
}
