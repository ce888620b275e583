//! What a preflight grants, and what it does not.

use super::{ADMIN, APP, EVIL, NOT_SHARED, READ, REFUSED, REPLACED};
use crate::scenario::{get, By, Scenario};

const DATA: &str = "https://api.example.net/app/data";
const MIXED: &str = "https://api.example.net/mixed";
const TWICE: &str = "https://api.example.net/twice";

#[rustfmt::skip]
pub(super) fn all() -> Vec<Scenario> {
    [methods(), headers(), policies_of_one_path()].concat()
}

#[rustfmt::skip]
fn methods() -> Vec<Scenario> {
    let listed = "https://api.example.net/listed/data";
    vec![
        Scenario::at(APP, "PUT is asked for").asks(get(DATA).method("PUT")).sees(REPLACED).sent("OPTIONS (PUT), PUT"),
        Scenario::at(APP, "DELETE is asked for").asks(get(DATA).method("DELETE")).sees(r#"204 "" []"#)
            .sent("OPTIONS (DELETE), DELETE"),
        Scenario::at(APP, "a browser writes put in capitals").asks(get(DATA).method("put")).sees(REPLACED)
            .sent("OPTIONS (PUT), PUT"),
        Scenario::at(APP, "PATCH is PATCH").asks(get(DATA).method("PATCH"))
            .sees(r#"200 "changed" [content-length content-type etag]"#).sent("OPTIONS (PATCH), PATCH"),
        Scenario::at(APP, "a browser leaves patch as it is").asks(get(DATA).method("patch"))
            .sees("blocked: Method patch is not allowed by Access-Control-Allow-Methods in preflight response.")
            .sent("OPTIONS (patch)"),
        Scenario::at(APP, "a method that is not routed is not listed").asks(get(DATA).method("PURGE"))
            .sees("blocked: Method PURGE is not allowed by Access-Control-Allow-Methods in preflight response.")
            .sent("OPTIONS (PURGE)"),
        Scenario::at(APP, "OPTIONS of a script is a request like any other").asks(get(DATA).method("OPTIONS"))
            .sees(r#"204 "" []"#).sent("OPTIONS (OPTIONS), OPTIONS"),
        Scenario::at(EVIL, "a foreign page does not get past the preflight").asks(get(DATA).method("PUT"))
            .sees(REFUSED).sent("OPTIONS (PUT)"),
        Scenario::at(APP, "a 404 does not pass a preflight").asks(get("https://api.example.net/app/nowhere").method("PUT"))
            .sees("blocked: Response to preflight request doesn't pass access control check: It does not have HTTP ok status.")
            .sent("OPTIONS (PUT)"),
        Scenario::at(APP, "explicit methods grant what they name").asks(get(listed).method("PATCH"))
            .sees(r#"200 "changed" [content-length content-type etag]"#).sent("OPTIONS (PATCH), PATCH"),
        Scenario::at(APP, "explicit methods grant nothing else").asks(get(listed).method("PUT"))
            .sees("blocked: Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.")
            .sent("OPTIONS (PUT)"),
        Scenario::at(APP, "a simple method that is left out is served and not shared")
            .asks(get(listed).method("POST").body("hello")).sees(NOT_SHARED).sent("POST of text/plain;charset=UTF-8"),
        Scenario::at(APP, "an upload listener asks in any case")
            .asks(get(DATA).method("POST").body("hello").by(By::Upload))
            .sees(r#"201 "created 5" [content-length content-type etag]"#).sent("OPTIONS (POST), POST of text/plain;charset=UTF-8"),
        Scenario::at(APP, "an upload listener asks even where nothing is uploaded").asks(get(DATA).method("POST").by(By::Upload))
            .sees(r#"201 "created 0" [content-length content-type etag]"#).sent("OPTIONS (POST), POST")
            .departs(
                "Chromium sends a request without a body as if the page did not listen",
                &[r#"201 "created 0" [content-length content-type etag]"#],
                "POST",
            ),
        Scenario::at(APP, "an upload with credentials needs a policy that has them")
            .asks(get(DATA).method("POST").body("hello").including().by(By::Upload))
            .sees("blocked XMLHttpRequest: Response to preflight request doesn't pass access control check: The value of the \
                   'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the \
                   request's credentials mode is 'include'. The credentials mode of requests initiated by the \
                   XMLHttpRequest is controlled by the withCredentials attribute.")
            .sent("OPTIONS (POST)"),
        Scenario::at(EVIL, "a foreign upload listener does not get past the preflight")
            .asks(get(DATA).method("POST").body("hello").by(By::Upload)).sees("blocked XMLHttpRequest: Response to preflight request doesn't pass access control check: No \
                   'Access-Control-Allow-Origin' header is present on the requested resource.").sent("OPTIONS (POST)"),
        Scenario::at(APP, "off grants nothing").asks(get("https://api.example.net/off/data").method("PUT"))
            .sees(REFUSED).sent("OPTIONS (PUT)"),
    ]
}

#[rustfmt::skip]
fn headers() -> Vec<Scenario> {
    let all = "https://api.example.net/all/data";
    let named = "https://api.example.net/named/data";
    let everything = r#"200 "read" [access-control-allow-origin access-control-expose-headers content-length content-type etag x-a x-b]"#;
    vec![
        Scenario::at(APP, "a header of the default list passes").asks(get(DATA).header("X-Requested-With", "x"))
            .sees(READ).sent("OPTIONS (GET x-requested-with), GET"),
        Scenario::at(APP, "headers are asked for in order, in lower case")
            .asks(get(DATA).header("X-Requested-With", "x").header("Authorization", "Bearer x").header("content-type", "application/json"))
            .sees(READ).sent("OPTIONS (GET authorization,content-type,x-requested-with), GET of application/json"),
        Scenario::at(APP, "a header that is not listed does not pass").asks(get(DATA).header("X-Other", "x"))
            .sees("blocked: Request header field x-other is not allowed by Access-Control-Allow-Headers in preflight response.")
            .sent("OPTIONS (GET x-other)"),
        Scenario::at(APP, "an empty list lets no JSON pass")
            .asks(get("https://api.example.net/hiding/data").method("PUT").json("{}"))
            .sees("blocked: Request header field content-type is not allowed by Access-Control-Allow-Headers in preflight response.")
            .sent("OPTIONS (PUT content-type)"),
        Scenario::at(EVIL, "a wildcard of origins has the default list of headers")
            .asks(get("https://api.example.net/any/data").header("X-Other", "x"))
            .sees("blocked: Request header field x-other is not allowed by Access-Control-Allow-Headers in preflight response.")
            .sent("OPTIONS (GET x-other)"),
        Scenario::at(EVIL, "a wildcard of headers lets any pass").asks(get(all).header("X-Other", "x"))
            .sees(everything).sent("OPTIONS (GET x-other), GET"),
        Scenario::at(EVIL, "a wildcard of headers does not name Authorization").asks(get(all).header("Authorization", "x"))
            .sees("blocked: Request header field authorization is not allowed by Access-Control-Allow-Headers in preflight response.")
            .sent("OPTIONS (GET authorization)")
            .departs(
                "Chromium lets Authorization pass under a bare `*`, and only warns that this will end",
                &[everything],
                "OPTIONS (GET authorization), GET",
            ),
        Scenario::at(EVIL, "Authorization passes where it is named beside the wildcard")
            .asks(get(named).header("Authorization", "x").header("X-Other", "x"))
            .sees(READ).sent("OPTIONS (GET authorization,x-other), GET"),
    ]
}

#[rustfmt::skip]
fn policies_of_one_path() -> Vec<Scenario> {
    let replaced = r#"200 "replaced" [content-length content-type]"#;
    let removed = r#"200 "removed" [content-length content-type]"#;
    vec![
        Scenario::at(APP, "a preflight for PUT does not license DELETE")
            .asks(get(MIXED).method("PUT")).sees(replaced)
            .asks(get(MIXED).method("DELETE")).sees(REFUSED)
            .sent("OPTIONS (PUT), PUT, OPTIONS (DELETE)"),
        Scenario::at(ADMIN, "a preflight for DELETE does not license PUT")
            .asks(get(MIXED).method("DELETE")).sees(removed)
            .asks(get(MIXED).method("PUT")).sees(REFUSED)
            .sent("OPTIONS (DELETE), DELETE, OPTIONS (PUT)"),
        Scenario::at(APP, "each method has the headers of its own policy")
            .asks(get(TWICE).method("PUT").header("x-put", "1")).sees(replaced)
            .asks(get(TWICE).method("DELETE").header("x-delete", "1")).sees(removed)
            .sent("OPTIONS (PUT x-put), PUT, OPTIONS (DELETE x-delete), DELETE"),
        Scenario::at(APP, "a later preflight leaves what an earlier one granted")
            .asks(get(TWICE).method("PUT").header("x-put", "1")).sees(replaced)
            .asks(get(TWICE).method("DELETE").header("x-delete", "1")).sees(removed)
            .asks(get(TWICE).method("PUT").header("x-put", "1")).sees(replaced)
            .sent("OPTIONS (PUT x-put), PUT, OPTIONS (DELETE x-delete), DELETE, PUT")
            .departs(
                "Chromium keeps the last answer for a URL whole, where the standard keeps each method and header",
                &[replaced, removed, replaced],
                "OPTIONS (PUT x-put), PUT, OPTIONS (DELETE x-delete), DELETE, OPTIONS (PUT x-put), PUT",
            ),
    ]
}
