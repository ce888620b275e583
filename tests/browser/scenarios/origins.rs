//! Which pages a pattern covers.

use super::{NOT_SHARED, READ, REFUSED, REPLACED, SANDBOX};
use crate::scenario::{get, Scenario};

#[rustfmt::skip]
pub(super) fn all() -> Vec<Scenario> {
    let data = |router: &str| get(&format!("https://api.example.net/{router}/data"));
    vec![
        Scenario::at("https://www.example.com", "the second of a list").asks(data("app").method("PUT")).sees(REPLACED)
            .sent("OPTIONS (PUT), PUT"),
        Scenario::at("https://sub.example.com", "a subdomain").asks(data("subdomains")).sees(READ).sent("GET"),
        Scenario::at("https://a.b.example.com", "a subdomain of a subdomain").asks(data("subdomains").method("PUT"))
            .sees(REPLACED).sent("OPTIONS (PUT), PUT"),
        Scenario::at("https://example.com", "the apex of a pattern").asks(data("subdomains")).sees(NOT_SHARED).sent("GET"),
        Scenario::at("https://notexample.com", "a name that ends alike").asks(data("subdomains")).sees(NOT_SHARED).sent("GET"),
        Scenario::at("https://app.example.com.evil.test", "a name that begins alike").asks(data("app").method("PUT"))
            .sees(REFUSED).sent("OPTIONS (PUT)"),
        Scenario::at("http://sub.example.com", "a subdomain without TLS").asks(data("subdomains")).sees(NOT_SHARED).sent("GET"),
        Scenario::at("https://sub.example.com:8443", "a subdomain at another port").asks(data("subdomains"))
            .sees(NOT_SHARED).sent("GET"),
        Scenario::at("https://dev.example.com:8443", "a subdomain at any port").asks(data("both").method("PUT"))
            .sees(REPLACED).sent("OPTIONS (PUT), PUT"),
        Scenario::at("http://localhost:3000", "a port of localhost").asks(data("ports").method("PUT").including())
            .sees(REPLACED).sent("OPTIONS (PUT), PUT"),
        Scenario::at("http://localhost:5173", "another port of localhost").asks(data("ports")).sees(READ).sent("GET"),
        Scenario::at("http://localhost", "no port of localhost").asks(data("ports")).sees(READ).sent("GET"),
        Scenario::at("https://localhost:3000", "localhost over TLS").asks(data("ports")).sees(NOT_SHARED).sent("GET"),
        Scenario::at(SANDBOX, "a sandboxed frame under a wildcard").asks(data("any").method("PUT")).sees(REPLACED)
            .sent("OPTIONS (PUT), PUT"),
        Scenario::at(SANDBOX, "a sandboxed frame asks first in vain").asks(data("app").method("PUT")).sees(REFUSED)
            .sent("OPTIONS (PUT)"),
        Scenario::at("https://api.example.net", "a page of the same origin needs no policy")
            .asks(data("off").method("PUT"))
            .sees(r#"200 "replaced" [content-length content-type etag x-a x-b]"#).sent("PUT"),
    ]
}
