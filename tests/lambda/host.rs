//! What is the same on every host, behind a gateway: `tests/behaviour/hosts/` has the rows for the others.

use serde_json::{json, Value};

use crate::{
    function::{Function, OUTCOMES},
    gateway::{Asked, Gateway},
};

/// An HTTP API and a function URL have a field for cookies. A load balancer without multi-value headers has the last line, and
/// the first version of VPC Lattice's events a comma between two lines, which is not split: a cookie may contain one.
#[tokio::test]
async fn a_handler_reads_one_line_of_cookies() {
    let mut function = Function::start(OUTCOMES).await;
    for gateway in Gateway::ALL {
        let asked = Asked::new("GET /lines").header("cookie", "a=1; b=2").header("cookie", "session=3");
        let read = match gateway {
            Gateway::LoadBalancer => "session=3",
            Gateway::LatticeFirst => "a=1; b=2, session=3",
            _ => "a=1; b=2; session=3",
        };
        let reply = function.ask(gateway, &asked).await;
        assert_eq!(reply.json(), json!({ "x-line": [], "cookie": [read] }), "{gateway:?}");
    }
}

#[tokio::test]
async fn a_handler_reads_the_host() {
    let mut function = Function::start(OUTCOMES).await;
    for gateway in Gateway::ALL {
        let reply = function.ask(gateway, &Asked::new("GET /host")).await;
        assert_eq!((reply.status, reply.text()), (200, "api.example.com None".to_owned()), "{gateway:?}");
        let mut event = gateway.event(&Asked::new("GET /host"));
        for headers in ["headers", "multiValueHeaders"] {
            if let Some(headers) = event[headers].as_object_mut() {
                headers.remove("host");
            }
        }
        let reply = function.reply(gateway, &event).await;
        assert_eq!(reply.status, 400, "{gateway:?}");
        assert_eq!(reply.header("content-type").as_deref(), Some("application/problem+json"), "{gateway:?}");
        assert!(reply.text().contains("does not name one valid host"), "{gateway:?}: {}", reply.text());
    }
}

#[tokio::test]
async fn a_response_that_cannot_have_a_body_has_none() {
    let rows = [("204", None), ("205", None), ("304", Some("2")), ("200", Some("2"))];
    let mut function = Function::start(OUTCOMES).await;
    for gateway in Gateway::ALL {
        for (status, length) in rows {
            let reply = function.ask(gateway, &Asked::new(&format!("GET /worded/{status}"))).await;
            let body = if status == "200" { "hi" } else { "" };
            assert_eq!((reply.status.to_string(), reply.text()), (status.to_owned(), body.to_owned()));
            assert_eq!(reply.header("content-length").as_deref(), length, "{gateway:?}: {status}");
            assert!(!reply.is_base64, "{gateway:?}: {status}");
        }
    }
}

#[tokio::test]
async fn a_1xx_of_a_handler_is_a_500() {
    let mut function = Function::start(OUTCOMES).await;
    for gateway in Gateway::ALL {
        for status in [100, 101, 103] {
            let asked = Asked::new(&format!("GET /worded/{status}")).header("upgrade", "echo");
            let reply = function.ask(gateway, &asked.header("origin", "https://app.example.com")).await;
            assert_eq!(reply.status, 500, "{gateway:?}: {status}");
            assert_eq!(reply.json()["title"], Value::from("Internal Server Error"), "{gateway:?}: {status}");
            assert_eq!(
                reply.lines("access-control-allow-origin"),
                ["https://app.example.com"],
                "{gateway:?}"
            );
        }
    }
}
