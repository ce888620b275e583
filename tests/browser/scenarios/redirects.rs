//! Redirects: each hop is checked, and a request that another origin redirects has the origin `null` from then on.

use super::{APP, EVIL, NOT_SHARED, OWN};
use crate::scenario::{get, Ask, Scenario};

const READ: &str = r#"200 "read" [content-length content-type etag] redirected"#;
const REPLACED: &str = r#"200 "replaced" [content-length content-type etag] redirected"#;

fn to(status: u16, target: &str) -> Ask {
    get(&format!("https://api.example.net/redirect?status={status}&to={target}"))
}

#[rustfmt::skip]
pub(super) fn all() -> Vec<Scenario> {
    let same = "/app/data";
    let other_any = "https://other.example.net/any/data";
    let other_app = "https://other.example.net/app/data";
    vec![
        Scenario::at(APP, "a redirect on one host keeps the origin").asks(to(302, same)).sees(READ).sent("GET, GET"),
        Scenario::at(EVIL, "a redirect is not shared with a foreign page").asks(to(302, same)).sees(NOT_SHARED).sent("GET"),
        Scenario::at(APP, "a redirect to another host takes the origin away").asks(to(302, other_any)).sees(READ)
            .sent("GET, GET to other.example.net from null"),
        Scenario::at(APP, "without an origin only a wildcard helps").asks(to(302, other_app)).sees(NOT_SHARED)
            .sent("GET, GET to other.example.net from null"),
        Scenario::at(APP, "a POST that is found becomes a GET").asks(to(302, same).method("POST").body("hello")).sees(READ)
            .sent("POST of text/plain;charset=UTF-8, GET"),
        Scenario::at(APP, "a POST that is moved becomes a GET").asks(to(301, same).method("POST").body("hello")).sees(READ)
            .sent("POST of text/plain;charset=UTF-8, GET"),
        Scenario::at(APP, "a POST is sent on as it is by 307").asks(to(307, same).method("POST").body("hello"))
            .sees(r#"201 "created 5" [content-length content-type etag] redirected"#).sent("POST of text/plain;charset=UTF-8, POST of text/plain;charset=UTF-8"),
        Scenario::at(APP, "a PUT becomes a GET by 303").asks(to(303, same).method("PUT")).sees(READ)
            .sent("OPTIONS (PUT), PUT, GET"),
        Scenario::at(APP, "a PUT is asked for again where it is sent on").asks(to(307, same).method("PUT")).sees(REPLACED)
            .sent("OPTIONS (PUT), PUT, OPTIONS (PUT), PUT"),
        Scenario::at(APP, "a PUT is asked for without an origin at another host").asks(to(308, other_any).method("PUT"))
            .sees(REPLACED)
            .sent("OPTIONS (PUT), PUT, OPTIONS (PUT) to other.example.net from null, PUT to other.example.net from null"),
        Scenario::at(APP, "Authorization is left behind at another host")
            .asks(to(302, other_any).header("authorization", "Bearer x")).sees(READ)
            .sent("OPTIONS (GET authorization), GET, GET to other.example.net from null"),
        Scenario::at(APP, "a name and a password stop a redirect")
            .asks(to(302, "https://user:secret@api.example.net/app/data"))
            .sees("blocked: Redirect location 'https://user:secret@api.example.net/app/data?scenario=a-name-and-a-password-stop-a-redirect' \
                   contains a username and password, which is disallowed for cross-origin requests.")
            .sent("GET")
            .departs(
                "Chromium leaves the URL out of its sentence",
                &["blocked: Redirect location '' contains a username and password, which is disallowed for cross-origin requests."],
                "GET",
            ),
        Scenario::at(OWN, "a page that is sent away from its own server keeps its origin")
            .asks(to(307, other_any).method("PUT")).sees(REPLACED)
            .sent("PUT, OPTIONS (PUT) to other.example.net, PUT to other.example.net"),
        Scenario::at(OWN, "a page that is sent away and back comes back a stranger")
            .asks(to(302, "https://other.example.net/any/redirect%3Fstatus=302%26to=https://api.example.net/any/data")).sees(READ)
            .sent("GET without Origin, GET to other.example.net, GET from null"),
        Scenario::at(OWN, "a page that is sent away to a name and a password is stopped")
            .asks(to(302, "https://user:secret@other.example.net/any/data"))
            .sees("blocked: Redirect location 'https://user:secret@other.example.net/any/data?scenario=a-page-that-is-sent-away-to-a-name-and-a-password-is-stopped' \
                   contains a username and password, which is disallowed for cross-origin requests.")
            .sent("GET without Origin")
            .departs(
                "Chromium leaves the URL out of its sentence",
                &["blocked: Redirect location '' contains a username and password, which is disallowed for cross-origin requests."],
                "GET without Origin",
            ),
        Scenario::at(APP, "cookies go along only with what allows them")
            .asks(to(302, "https://other.example.net/admitted/data").including()).sees(NOT_SHARED)
            .sent("GET, GET to other.example.net from null"),
    ]
}
