//! Requests without a preflight, and what makes them need one.

use super::{APP, EVIL, NOT_SHARED, READ, SANDBOX};
use crate::scenario::{get, Ask, Scenario};

const DATA: &str = "https://api.example.net/app/data";
const CREATED: &str = r#"201 "created 5" [content-length content-type etag]"#;

fn post(media_type: &str) -> Ask {
    get(DATA).method("POST").header("content-type", media_type).body("a=bcd")
}

#[rustfmt::skip]
pub(super) fn all() -> Vec<Scenario> {
    let at_most = "a".repeat(128);
    let longer = "a".repeat(129);
    vec![
        Scenario::at(APP, "a simple GET is sent at once").asks(get(DATA)).sees(READ).sent("GET"),
        Scenario::at(APP, "HEAD is as simple as GET").asks(get(DATA).method("HEAD"))
            .sees(r#"200 "" [content-length content-type etag]"#).sent("HEAD"),
        Scenario::at(EVIL, "a foreign page asks and cannot read").asks(get(DATA)).sees(NOT_SHARED).sent("GET"),
        Scenario::at(SANDBOX, "a sandboxed frame asks and cannot read").asks(get(DATA)).sees(NOT_SHARED).sent("GET"),
        Scenario::at(EVIL, "a simple POST reaches the handler of a page that may not read")
            .asks(post("text/plain")).sees(NOT_SHARED).sent("POST of text/plain"),
        Scenario::at(APP, "a text is what a form could send").asks(get(DATA).method("POST").body("a=bcd"))
            .sees(CREATED).sent("POST of text/plain;charset=UTF-8"),
        Scenario::at(APP, "form fields are sent at once").asks(post("application/x-www-form-urlencoded"))
            .sees(CREATED).sent("POST of application/x-www-form-urlencoded"),
        Scenario::at(APP, "files of a form are sent at once").asks(post("multipart/form-data; boundary=x"))
            .sees(CREATED).sent("POST of multipart/form-data; boundary=x"),
        Scenario::at(APP, "the type's case and parameters do not matter").asks(post("TEXT/Plain;charset=latin1"))
            .sees(CREATED).sent("POST of TEXT/Plain;charset=latin1"),
        Scenario::at(APP, "JSON is asked for").asks(post("application/json"))
            .sees(CREATED).sent("OPTIONS (POST content-type), POST of application/json"),
        Scenario::at(APP, "a quoted parameter is asked for").asks(post("text/plain; charset=\"utf-8\""))
            .sees(CREATED).sent(r#"OPTIONS (POST content-type), POST of text/plain; charset="utf-8""#),
        Scenario::at(APP, "languages are sent at once")
            .asks(get(DATA).header("accept-language", "de-AT, en;q=0.5").header("content-language", "de"))
            .sees(READ).sent("GET"),
        Scenario::at(APP, "an odd language is asked for").asks(get(DATA).header("accept-language", "de_AT"))
            .sees(READ).sent("OPTIONS (GET accept-language), GET"),
        Scenario::at(APP, "a value of 128 bytes is sent at once").asks(get(DATA).header("accept", &at_most))
            .sees(READ).sent("GET"),
        Scenario::at(APP, "a value of 129 bytes is asked for").asks(get(DATA).header("accept", &longer))
            .sees(READ).sent("OPTIONS (GET accept), GET"),
        Scenario::at(APP, "an unsafe byte is asked for").asks(get(DATA).header("accept", "text/(plain)"))
            .sees(READ).sent("OPTIONS (GET accept), GET"),
        Scenario::at(APP, "two values of 100 bytes are two values")
            .asks(get(DATA).header("accept", &"a".repeat(100)).header("accept", &"b".repeat(100)))
            .sees(READ).sent("GET")
            .departs(
                "a script's headers are joined in Chromium before they are looked at",
                &[READ],
                "OPTIONS (GET accept), GET",
            ),
        Scenario::at(APP, "a letter of Latin 1 is one byte").asks(get(DATA).header("accept", &"\u{e9}".repeat(128)))
            .sees(READ).sent("GET"),
        Scenario::at(APP, "space around a value is not part of it").asks(get(DATA).header("accept", &format!(" {at_most} ")))
            .sees(READ).sent("GET"),
        Scenario::at(APP, "User-Agent is asked for").asks(get(DATA).header("user-agent", "mine"))
            .sees("blocked: Request header field user-agent is not allowed by Access-Control-Allow-Headers in preflight response.")
            .sent("OPTIONS (GET user-agent)")
            .departs("Chromium takes User-Agent for its own", &[READ], "GET"),
        Scenario::at(APP, "Save-Data is asked for").asks(get(DATA).header("save-data", "on"))
            .sees("blocked: Request header field save-data is not allowed by Access-Control-Allow-Headers in preflight response.")
            .sent("OPTIONS (GET save-data)")
            .departs("Chromium takes Save-Data for a client hint, which needs no asking", &[READ], "GET"),
        Scenario::at(APP, "a header that stands for a method that no script can send is left out")
            .asks(get(DATA).header("x-http-method-override", "PUT, trace")).sees(READ).sent("GET"),
        Scenario::at(APP, "a header that stands for another method is asked for")
            .asks(get(DATA).header("x-http-method-override", "PUT"))
            .sees("blocked: Request header field x-http-method-override is not allowed by Access-Control-Allow-Headers in preflight response.")
            .sent("OPTIONS (GET x-http-method-override)"),
        Scenario::at(APP, "a simple range is sent at once").asks(get(DATA).header("range", "bytes=0-3"))
            .sees(READ).sent("GET"),
        Scenario::at(APP, "another range is asked for").asks(get(DATA).header("range", "bytes=-4"))
            .sees("blocked: Request header field range is not allowed by Access-Control-Allow-Headers in preflight response.")
            .sent("OPTIONS (GET range)"),
        Scenario::at(APP, "headers that only the browser sets are left out")
            .asks(get(DATA).header("cookie", "a=1").header("origin", EVIL).header("sec-x", "1").header("proxy-x", "1").header("host", "x"))
            .sees(READ).sent("GET"),
    ]
}
