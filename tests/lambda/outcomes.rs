//! What handlers answer, and what arrives at the client.

use serde_json::json;

use crate::{
    function::{Function, OUTCOMES},
    gateway::{Asked, Gateway},
    runtime_api::Outcome,
};

#[tokio::test]
async fn invocations_go_through_one_process() {
    let mut function = Function::start(OUTCOMES).await;
    for (number, gateway) in Gateway::ALL.into_iter().enumerate() {
        let reply = function.ask(gateway, &Asked::new("GET /count")).await;
        assert_eq!(reply.text(), (number + 1).to_string(), "{gateway:?}");
    }
}

/// A load balancer without multi-value headers and VPC Lattice have no place for a second cookie.
#[tokio::test]
async fn repeated_headers_arrive() {
    let mut function = Function::start(OUTCOMES).await;
    for gateway in Gateway::ALL {
        let reply = function.ask(gateway, &Asked::new("GET /repeated")).await;
        let cookies = reply.lines("set-cookie");
        let expected = match gateway {
            Gateway::LoadBalancer | Gateway::Lattice | Gateway::LatticeFirst => &["a=1"][..],
            _ => &["a=1", "b=2; Path=/"],
        };
        assert_eq!(cookies, expected, "{gateway:?}");
        assert_eq!(reply.lines("vary"), ["Accept, Accept-Language, Origin"], "{gateway:?}");
        assert_eq!(reply.header("x-line").as_deref(), Some("1, 2"), "{gateway:?}");
        // Without a policy, too: gateways and caches read one line.
        let reply = function.ask(gateway, &Asked::new("GET /unpoliced")).await;
        assert_eq!(reply.lines("vary"), ["Accept, Accept-Language"], "{gateway:?}");
    }
}

/// (path, body, whether it is sent in base64)
#[tokio::test]
async fn bodies_arrive_byte_for_byte() {
    let rows: [(&str, &[u8], bool); 9] = [
        ("GET /image", b"\x89PNG\r\n\x1a\n", true),
        ("GET /archive", b"\x1f\x8b\x08\x00\xff", true),
        ("GET /zeros", &[0, 1, 2], true),
        ("GET /untyped", &[0xff, 0xfe], true),
        ("GET /charset", b"gr\xfc\xdfe", true),
        ("GET /text", "grüße\n".as_bytes(), false),
        ("GET /nothing", b"", false),
        ("GET /latin", b"latin", false),
        ("HEAD /text", b"", false),
    ];
    let mut function = Function::start(OUTCOMES).await;
    for gateway in Gateway::ALL {
        for (line, body, is_base64) in rows {
            let reply = function.ask(gateway, &Asked::new(line)).await;
            let status = if body.is_empty() && line == "GET /nothing" { 204 } else { 200 };
            assert_eq!((reply.status, reply.is_base64), (status, is_base64), "{gateway:?}, {line}");
            assert_eq!(reply.body, body, "{gateway:?}, {line}");
        }
    }
}

#[tokio::test]
async fn request_bodies_arrive_byte_for_byte() {
    let mut function = Function::start(OUTCOMES).await;
    for gateway in Gateway::ALL {
        let reply = function.ask(gateway, &Asked::new("POST /bytes").bytes(&[0, 255, 13, 10])).await;
        assert_eq!(reply.json(), json!([0, 255, 13, 10]), "{gateway:?}");
        let reply = function.ask(gateway, &Asked::new("POST /bytes").text("ü")).await;
        assert_eq!(reply.json(), json!([0xc3, 0xbc]), "{gateway:?}");
    }
}

/// If a client repeats a header, API Gateway's REST APIs and VPC Lattice send every line, and so does a load balancer with
/// multi-value headers; the other formats have one line, with commas or with the last value alone.
#[tokio::test]
async fn repeated_request_headers_arrive_as_the_gateway_sends_them() {
    let mut function = Function::start(OUTCOMES).await;
    for gateway in Gateway::ALL {
        let asked =
            Asked::new("GET /lines").header("x-line", "1").header("x-line", "2").header("cookie", "a=1; b=ü");
        let expected = match gateway {
            Gateway::Rest | Gateway::LoadBalancerMultiple | Gateway::Lattice => json!(["1", "2"]),
            Gateway::Http | Gateway::FunctionUrl => json!(["1,2"]),
            Gateway::LatticeFirst => json!(["1, 2"]),
            Gateway::LoadBalancer => json!(["2"]),
        };
        let reply = function.ask(gateway, &asked).await;
        assert_eq!(reply.json(), json!({ "x-line": expected, "cookie": ["a=1; b=ü"] }), "{gateway:?}");
    }
}

#[tokio::test]
async fn handlers_learn_who_invokes_them() {
    let mut function = Function::start(OUTCOMES).await;
    for gateway in Gateway::ALL {
        let expected = match gateway {
            Gateway::Rest => "rest",
            Gateway::Http | Gateway::FunctionUrl => "http",
            Gateway::LoadBalancer | Gateway::LoadBalancerMultiple => "load balancer",
            Gateway::Lattice => "lattice",
            // The first version of the event structure has no context.
            Gateway::LatticeFirst => "guest",
        };
        let reply = function.ask(gateway, &Asked::new("GET /who")).await;
        let invocation = "00000000-0000-0000-0000-0000000000ff";
        assert_eq!(reply.json(), json!({ "gateway": expected, "invocation": invocation }), "{gateway:?}");
    }
}

/// A handler's panic is caught as it is under any host, so the page may read the 500.
#[tokio::test]
async fn a_panic_is_a_500_that_is_shared() {
    let mut function = Function::start(OUTCOMES).await;
    for gateway in Gateway::ALL {
        let asked = Asked::new("GET /panic").header("origin", "https://app.example.com");
        let reply = function.ask(gateway, &asked).await;
        assert_eq!(reply.status, 500, "{gateway:?}");
        assert_eq!(reply.lines("access-control-allow-origin"), ["https://app.example.com"], "{gateway:?}");
        assert!(!reply.text().contains("a handler's own"), "{gateway:?}");
    }
}

/// A body that breaks off, an event of another kind, a body that is not base64: the next invocation is answered all the
/// same.
#[tokio::test]
async fn what_cannot_be_answered_is_reported() {
    let mut function = Function::start(OUTCOMES).await;
    let scheduled = json!({ "source": "aws.events", "detail-type": "Scheduled Event", "detail": {} });
    for gateway in Gateway::ALL {
        let mut unreadable = gateway.event(&Asked::new("POST /bytes").bytes(b"x"));
        unreadable["body"] = "?".into();
        let rows = [
            (gateway.event(&Asked::new("GET /breaks")), "the source went away"),
            (scheduled.clone(), "this function answers HTTP requests, and this event is not one"),
            (json!(null), "this function answers HTTP requests, and this event is not one"),
            (unreadable, "symbol"),
        ];
        for (event, why) in rows {
            let outcome = function.invoke(&event).await;
            let Outcome::Failure(said) = outcome else { panic!("{gateway:?}, {event}: {outcome:?}") };
            let message = said["errorMessage"].as_str().unwrap();
            assert!(message.contains(why), "{gateway:?}: {message}");
        }
        assert_eq!(function.ask(gateway, &Asked::new("GET /text")).await.status, 200, "{gateway:?}");
    }
}
