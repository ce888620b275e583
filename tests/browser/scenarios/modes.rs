//! What a page may ask for without CORS, and what no page may.

use super::APP;
use crate::scenario::{get, By, Scenario};

const DATA: &str = "https://api.example.net/app/data";
const OPAQUE: &str = r#"0 "" []"#;

#[rustfmt::skip]
pub(super) fn all() -> Vec<Scenario> {
    vec![
        Scenario::at(APP, "a page that asks in mode same-origin asks no other origin").asks(get(DATA).mode("same-origin"))
            .sees("blocked: Request mode is \"same-origin\" but the URL's origin is not same as the request origin \
                   https://app.example.com."),
        Scenario::at(APP, "a page that wants to read nothing needs no permission").asks(get(DATA).mode("no-cors"))
            .sees(OPAQUE).sent("GET without Origin"),
        Scenario::at(APP, "a page that wants to read nothing cannot PUT").asks(get(DATA).method("PUT").mode("no-cors"))
            .sees("blocked: Failed to execute 'fetch' on 'Window': 'PUT' is unsupported in no-cors mode."),
        Scenario::at(APP, "a page that wants to read nothing sends no header of its own")
            .asks(get(DATA).header("x-requested-with", "x").mode("no-cors")).sees(OPAQUE).sent("GET without Origin"),
        Scenario::at(APP, "a page that wants to read nothing sends no JSON")
            .asks(get("https://api.example.net/json").method("POST").json("{}").mode("no-cors")).sees(OPAQUE).sent("POST of text/plain;charset=UTF-8"),
        Scenario::at(APP, "a page that wants to read nothing sends no range")
            .asks(get(DATA).header("range", "bytes=0-3").mode("no-cors")).sees(OPAQUE).sent("GET without Origin"),
        Scenario::at(APP, "no page sends a body with GET").asks(get(DATA).body("x"))
            .sees("blocked: Failed to execute 'fetch' on 'Window': Request with GET/HEAD method cannot have body."),
        Scenario::at(APP, "no page asks a URL with a password in it").asks(get("https://user:secret@api.example.net/app/data"))
            .sees("blocked: Failed to execute 'fetch' on 'Window': Request cannot be constructed from a URL that includes \
                   credentials: https://user:secret@api.example.net/app/data?scenario=no-page-asks-a-URL-with-a-password-in-it"),
        Scenario::at(APP, "no page sends a string that is not a method").asks(get(DATA).method("a b"))
            .sees("blocked: Failed to execute 'fetch' on 'Window': 'a b' is not a valid HTTP method."),
        Scenario::at(APP, "no page sends a character that is not a byte").asks(get(DATA).header("x-a", "\u{20ac}"))
            .sees("blocked: Failed to execute 'fetch' on 'Window': Failed to read the 'headers' property from \
                   'RequestInit': String contains non ISO-8859-1 code point."),
        Scenario::at(APP, "XMLHttpRequest drops the body of a GET")
            .asks(get(DATA).body("x").by(By::Upload)).sees(r#"200 "read" [content-length content-type etag]"#).sent("OPTIONS (GET), GET")
            .departs(
                "Chromium sends a request without a body as if the page did not listen",
                &[r#"200 "read" [content-length content-type etag]"#],
                "GET",
            ),
        Scenario::at(APP, "XMLHttpRequest cannot send a string that is not a method").asks(get(DATA).method("a b").by(By::Upload))
            .sees("blocked: Failed to execute 'open' on 'XMLHttpRequest': 'a b' is not a valid HTTP method."),
        Scenario::at(APP, "no page can TRACE").asks(get(DATA).method("TRACE"))
            .sees("blocked: Failed to execute 'fetch' on 'Window': 'TRACE' HTTP method is unsupported."),
    ]
}
