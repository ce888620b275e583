//! Responses other than 200: a page must be able to read every one of them, to tell its user what went wrong.

use super::{APP, EVIL, NOT_SHARED};
use crate::scenario::{get, Scenario};

/// The Fetch standard drops the body of these statuses ("null body status").
const READS_ANY_BODY: &str = "Chromium reads what a server sends over HTTP/2, whatever the status";

#[rustfmt::skip]
pub(super) fn all() -> Vec<Scenario> {
    let api = |path: &str| get(&format!("https://api.example.net{path}"));
    let careless = |status: &str| get(&format!("https://careless.example.net/worded/{status}"));
    // One byte over the limit of 2 MiB.
    let overlong: &'static str = Box::leak("a".repeat(2 * 1024 * 1024 + 1).into_boxed_str());
    vec![
        Scenario::at(APP, "204").asks(api("/status/204")).sees(r#"204 "" []"#).sent("GET"),
        Scenario::at(APP, "304").asks(api("/status/304")).sees(r#"304 "" []"#).sent("GET"),
        Scenario::at(APP, "204 with a body").asks(api("/worded/204")).sees(r#"204 "" [content-type]"#).sent("GET"),
        Scenario::at(APP, "205 with a body").asks(api("/worded/205")).sees(r#"205 "" [content-type]"#).sent("GET"),
        Scenario::at(APP, "304 with a body").asks(api("/worded/304")).sees(r#"304 "" [content-type]"#).sent("GET"),
        Scenario::at(APP, "101 that cannot be followed").asks(api("/worded/101"))
            .sees(r#"500 "{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500}" [content-length content-type]"#)
            .sent("GET"),
        Scenario::at(APP, "204 with a body of a careless server").asks(careless("204"))
            .sees(r#"204 "" [content-length content-type]"#).sent("GET to careless.example.net")
            .departs(READS_ANY_BODY, &[r#"204 "hi" [content-length content-type]"#], "GET to careless.example.net"),
        Scenario::at(APP, "205 with a body of a careless server").asks(careless("205"))
            .sees(r#"205 "" [content-length content-type]"#).sent("GET to careless.example.net")
            .departs(READS_ANY_BODY, &[r#"205 "hi" [content-length content-type]"#], "GET to careless.example.net"),
        Scenario::at(APP, "304 with a body of a careless server").asks(careless("304"))
            .sees(r#"304 "" [content-length content-type]"#).sent("GET to careless.example.net")
            .departs(READS_ANY_BODY, &[r#"304 "hi" [content-length content-type]"#], "GET to careless.example.net"),
        Scenario::at(EVIL, "304 to a foreign page").asks(api("/status/304")).sees(NOT_SHARED).sent("GET"),
        Scenario::at(APP, "401").asks(api("/status/401")).sees(r#"401 "" []"#).sent("GET"),
        Scenario::at(APP, "503").asks(api("/status/503")).sees(r#"503 "" []"#).sent("GET"),
        Scenario::at(APP, "404 of nothing routed").asks(api("/nowhere"))
            .sees(r#"404 "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}" [content-length content-type]"#)
            .sent("GET"),
        Scenario::at(EVIL, "404 to a foreign page").asks(api("/nowhere")).sees(NOT_SHARED).sent("GET"),
        Scenario::at(APP, "405").asks(api("/me").method("POST").body("x"))
            .sees(r#"405 "{\"type\":\"about:blank\",\"title\":\"Method Not Allowed\",\"status\":405}" [content-length content-type]"#)
            .sent("POST of text/plain;charset=UTF-8"),
        Scenario::at(APP, "400 of an argument that does not parse").asks(api("/number/300"))
            .sees(r#"400 "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"path parameter `number`: not a valid `u8`\"}" [content-length content-type]"#)
            .sent("GET"),
        Scenario::at(APP, "415 of a body of another type").asks(api("/json").method("POST").body("{}"))
            .sees(r#"415 "{\"type\":\"about:blank\",\"title\":\"Unsupported Media Type\",\"status\":415,\"detail\":\"this route expects `Content-Type: application/json`\"}" [content-length content-type]"#)
            .sent("POST of text/plain;charset=UTF-8"),
        Scenario::at(APP, "413 of an overlong body").asks(api("/app/data").method("POST").body(overlong))
            .sees(r#"413 "{\"type\":\"about:blank\",\"title\":\"Payload Too Large\",\"status\":413,\"detail\":\"the body is longer than the limit\"}" [content-length content-type]"#)
            .sent("POST of text/plain;charset=UTF-8"),
        Scenario::at(APP, "500 of a panic").asks(api("/panic"))
            .sees(r#"500 "{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500}" [content-length content-type]"#)
            .sent("GET"),
        Scenario::at(EVIL, "500 to a foreign page").asks(api("/panic")).sees(NOT_SHARED).sent("GET"),
    ]
}
