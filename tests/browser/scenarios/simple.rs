//! Requests that no preflight precedes.

use super::APP;
use crate::scenario::{get, Scenario};

pub(super) fn all() -> Vec<Scenario> {
    vec![
        Scenario::at(APP, "a simple GET is sent at once")
            .asks(get("https://api.example.net/app/data"))
            .sees(r#"200 "read" [content-length content-type etag]"#)
            .sent("GET"),
        Scenario::at("https://evil.test", "a foreign page cannot read")
            .asks(get("https://api.example.net/app/data"))
            .sees("blocked: No 'Access-Control-Allow-Origin' header is present on the requested resource.")
            .sent("GET"),
        Scenario::at("null", "a sandboxed frame cannot read")
            .asks(get("https://api.example.net/app/data"))
            .sees("blocked: No 'Access-Control-Allow-Origin' header is present on the requested resource.")
            .sent("GET"),
        Scenario::at(APP, "cookies go along where they are included")
            .asks(get("https://api.example.net/login").method("POST").including())
            .sees(r#"200 "welcome" [content-length content-type]"#)
            .asks(get("https://api.example.net/me").including())
            .sees(r#"200 "session=1" [content-length content-type]"#)
            .asks(get("https://api.example.net/me"))
            .sees(r#"200 "nobody" [content-length content-type]"#)
            .sent("POST, GET with session=1, GET"),
        Scenario::at("http://localhost:3000", "any port of localhost")
            .asks(
                get("https://api.example.net/ports/data")
                    .method("PUT")
                    .header("x-requested-with", "x")
                    .including(),
            )
            .sees(r#"200 "replaced" [content-length content-type etag]"#)
            .sent("OPTIONS (PUT x-requested-with), PUT"),
    ]
}
