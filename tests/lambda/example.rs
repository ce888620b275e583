//! The example, behind every gateway.

use std::time::Instant;

use crate::{
    function::{command, Function, EXAMPLE},
    gateway::{Asked, Gateway},
};

const APP: &str = "https://app.example.com";
const SERVICE: &str = "https://external-service.com";

/// One process for all of them: a function that is warm.
#[tokio::test]
async fn it_answers_recorded_events() {
    let started = Instant::now();
    let mut function = Function::start(EXAMPLE).await;
    for (number, gateway) in Gateway::ALL.into_iter().enumerate() {
        let asked = Instant::now();
        let reply = function.reply(gateway, &gateway.recorded()).await;
        match number {
            0 => println!("from the start of the process to its first reply: {:?}", started.elapsed()),
            _ => println!("another reply: {:?}", asked.elapsed()),
        }
        assert_eq!((reply.status, reply.text().as_str()), (200, r#"{"id":7}"#), "{gateway:?}");
        assert!(!reply.is_base64, "{gateway:?}");
        assert_eq!(reply.lines("content-type"), ["application/json"], "{gateway:?}");
        assert_eq!(reply.lines("access-control-allow-origin"), [APP], "{gateway:?}");
        assert_eq!(reply.lines("vary"), ["Origin"], "{gateway:?}");
    }
    assert!(function.is_running());
}

#[tokio::test]
async fn it_reads_bodies_in_both_forms() {
    let mut function = Function::start(EXAMPLE).await;
    for gateway in Gateway::ALL {
        let json = || Asked::new("POST /api/webhook").header("content-type", "application/json");
        let received = r#"{"received":{"name":"grüße"}}"#;
        let rows = [
            (json().text(r#"{"name":"grüße"}"#), 201, Some(received)),
            (json().bytes(r#"{"name":"grüße"}"#.as_bytes()), 201, Some(received)),
            (json().text("{"), 400, None),
            (json(), 400, None),
            (Asked::new("POST /api/webhook").text("{}"), 415, None),
            (Asked::new("POST /api/data").text("{}"), 405, None),
            (Asked::new("GET /users/x"), 400, None),
            (Asked::new("GET /nowhere"), 404, None),
            (Asked::new("GET /api/public/status"), 200, Some("ok")),
        ];
        for (number, (asked, status, body)) in rows.into_iter().enumerate() {
            let reply = function.ask(gateway, &asked).await;
            let what = format!("{gateway:?}, row {number}: {reply:?}");
            assert_eq!(reply.status, status, "{what}");
            match body {
                Some(body) => assert_eq!(reply.text(), body, "{what}"),
                None => assert_eq!(reply.lines("content-type"), ["application/problem+json"], "{what}"),
            }
            assert!(!reply.is_base64, "{what}");
        }
    }
}

/// (path, method, origin, the answer)
#[tokio::test]
async fn its_policies_answer_preflights() {
    let rows = [
        ("/api/data", "GET", APP, Some((APP, Some("true"), "86400", "GET, OPTIONS"))),
        ("/users/7", "GET", SERVICE, None),
        ("/api/webhook", "POST", SERVICE, Some((SERVICE, None, "86400", "OPTIONS, POST"))),
        ("/api/public/status", "GET", "https://anyone.example", Some(("*", None, "3600", "GET, OPTIONS"))),
    ];
    let mut function = Function::start(EXAMPLE).await;
    for gateway in Gateway::ALL {
        for (path, method, origin, told) in rows {
            let reply = function.ask(gateway, &Asked::preflight(path, origin, method)).await;
            let what = format!("{gateway:?}, {method} {path} from {origin}");
            let Some((allowed, credentials, max_age, methods)) = told else {
                assert_eq!((reply.status, reply.cors_headers()), (403, vec![]), "{what}");
                continue;
            };
            assert_eq!((reply.status, reply.text().as_str()), (204, ""), "{what}");
            assert_eq!(reply.lines("access-control-allow-origin"), [allowed], "{what}");
            assert_eq!(reply.header("access-control-allow-credentials").as_deref(), credentials, "{what}");
            assert_eq!(reply.lines("access-control-max-age"), [max_age], "{what}");
            assert_eq!(reply.lines("access-control-allow-methods"), [methods], "{what}");
        }
    }
}

#[tokio::test]
async fn it_says_what_is_missing_outside_of_lambda() {
    let output = command(EXAMPLE).output().await.unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.starts_with("Error: this program is started by AWS Lambda"), "{said}");
    assert!(said.contains("`AWS_LAMBDA_RUNTIME_API`") && said.contains("cargo lambda watch"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}
