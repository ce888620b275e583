//! Which path a program sees, and which query.

use serde_json::{json, Value};

use crate::{
    function::{Function, OUTCOMES},
    gateway::{Asked, Gateway},
};

/// A stage is not part of the path, wherever the event names it.
#[tokio::test]
async fn a_stage_is_not_routed() {
    // The path in the event, the stage, the path that is routed.
    let rows = [
        ("/prod/text", "prod", "/text"),
        ("/text", "prod", "/text"),
        ("/prod", "prod", "/"),
        ("/prod/", "prod", "/"),
        ("/prod/prod/text", "prod", "/prod/text"),
        ("/production/text", "prod", "/production/text"),
        ("/$default/text", "$default", "/$default/text"),
        ("", "$default", "/"),
    ];
    let mut function = Function::start(OUTCOMES).await;
    for (path, stage, routed) in rows {
        let mut event = Gateway::Http.event(&Asked::new("GET /"));
        event["rawPath"] = path.into();
        event["requestContext"]["stage"] = stage.into();
        let reply = function.reply(Gateway::Http, &event).await;
        let expected = if routed == "/text" { "grüße\n" } else { routed };
        assert_eq!(reply.text(), expected, "{path} on {stage}");
    }
    // A REST API has removed the stage, so a segment that looks like one is the program's own.
    let mut event = Gateway::Rest.event(&Asked::new("GET /prod/text"));
    assert_eq!(event["requestContext"]["path"], json!("/prod/prod/text"));
    assert_eq!(function.reply(Gateway::Rest, &event).await.text(), "/prod/text");
    event["path"] = "/text".into();
    assert_eq!(function.reply(Gateway::Rest, &event).await.text(), "grüße\n");
}

/// A path that arrives as the client sent it stays as it is: nothing is decoded, and no dot is resolved.
#[tokio::test]
async fn an_encoded_path_stays_as_it_is() {
    let mut function = Function::start(OUTCOMES).await;
    for gateway in Gateway::ALL {
        for (line, name) in [
            ("GET /files/a%2Fb", "a/b"),
            ("GET /files/gr%C3%BC%C3%9Fe", "grüße"),
            ("GET /files/100%25", "100%"),
            ("GET /files/a+b", "a+b"),
            ("GET /files/a%3Fb%23c", "a?b#c"),
        ] {
            let (_, path) = line.split_once(' ').unwrap();
            let reply = function.ask(gateway, &Asked::new(line)).await;
            assert_eq!(reply.json(), json!({ "name": name, "uri": path }), "{gateway:?}, {line}");
        }
        for line in ["GET /files/../text", "GET /files//x", "GET //text", "GET /text/"] {
            let (_, path) = line.split_once(' ').unwrap();
            let reply = function.ask(gateway, &Asked::new(line)).await;
            assert_eq!((reply.status, reply.text().as_str()), (404, path), "{gateway:?}, {line}");
        }
    }
}

/// An HTTP API decodes the path: it is encoded again as far as the client's encoding can be known.
#[tokio::test]
async fn a_decoded_path_is_encoded_again() {
    let rows = [
        ("/prod/files/grüße", "/files/gr%C3%BC%C3%9Fe", "grüße"),
        ("/prod/files/a b", "/files/a%20b", "a b"),
        ("/prod/files/100%", "/files/100%25", "100%"),
        ("/prod/files/a?b#c", "/files/a%3Fb%23c", "a?b#c"),
        ("/prod/files/\"<>`{}^\\", "/files/%22%3C%3E%60%7B%7D%5E%5C", "\"<>`{}^\\"),
    ];
    let mut function = Function::start(OUTCOMES).await;
    for (path, uri, name) in rows {
        let mut event = Gateway::Http.event(&Asked::new("GET /?page=2"));
        event["rawPath"] = path.into();
        let reply = function.reply(Gateway::Http, &event).await;
        assert_eq!(reply.json(), json!({ "name": name, "uri": format!("{uri}?page=2") }), "{path}");
    }
}

/// The order of names is lost where a gateway sends a map; the order of values of one name is not.
#[tokio::test]
async fn queries_arrive() {
    // The query, and how it arrives from a gateway that sends it whole, the parameters, or lists of them.
    let rows = [
        ("", "", "", ""),
        ("page=2", "page=2", "page=2", "page=2"),
        ("tag=b&page=2&tag=a", "tag=b&page=2&tag=a", "page=2&tag=b&tag=a", "page=2&tag=b&tag=a"),
        ("tag=a%26b", "tag=a%26b", "tag=a%26b", "tag=a%26b"),
        ("q=a%20b", "q=a%20b", "q=a%20b", "q=a%20b"),
        ("q=gr%C3%BC", "q=gr%C3%BC", "q=gr%C3%BC", "q=gr%C3%BC"),
        ("q=50%25", "q=50%25", "q=50%25", "q=50%25"),
        ("flag", "flag", "flag=", "flag="),
        ("a[]=1&a[]=2", "a[]=1&a[]=2", "a%5B%5D=1&a%5B%5D=2", "a[]=1&a[]=2"),
    ];
    let mut function = Function::start(OUTCOMES).await;
    for (query, whole, rest, multiple) in rows {
        let asked = Asked::new(&format!("GET /x?{query}"));
        for (gateway, expected) in [
            (Gateway::Http, whole),
            (Gateway::FunctionUrl, whole),
            (Gateway::Lattice, whole),
            (Gateway::LatticeFirst, whole),
            (Gateway::Rest, rest),
            (Gateway::LoadBalancerMultiple, multiple),
        ] {
            let reply = function.ask(gateway, &asked).await;
            let separator = if expected.is_empty() { "" } else { "?" };
            assert_eq!(reply.text(), format!("/x{separator}{expected}"), "{gateway:?}, {query}");
        }
    }
    // Without the lists there is the last value alone.
    let asked = Asked::new("GET /x?tag=b&page=2&tag=a%20c");
    assert_eq!(function.ask(Gateway::LoadBalancer, &asked).await.text(), "/x?page=2&tag=a%20c");
}

/// An event of VPC Lattice that is written by hand may have its query in the parameters alone.
#[tokio::test]
async fn a_query_that_is_not_in_the_path_arrives() {
    let mut function = Function::start(OUTCOMES).await;
    for (gateway, path, parameters, value, expected) in [
        (Gateway::Lattice, "path", "queryStringParameters", json!(["a", "b"]), "/x?tag=a&tag=b"),
        (Gateway::LatticeFirst, "raw_path", "query_string_parameters", json!("a"), "/x?tag=a"),
    ] {
        let mut event = gateway.event(&Asked::new("GET /x"));
        assert_eq!(event[path], "/x");
        event[parameters] = json!({ "tag": value });
        assert_eq!(function.reply(gateway, &event).await.text(), expected, "{gateway:?}");
    }
}

/// A client may make up a host, an address or a scheme: the function goes on.
#[tokio::test]
async fn values_that_a_client_makes_up_do_not_stop_a_function() {
    let mut function = Function::start(OUTCOMES).await;
    for gateway in Gateway::ALL {
        for (name, value) in [("host", "[?#"), ("host", "a b"), ("x-forwarded-proto", "ü:"), ("origin", "\"")]
        {
            let asked = Asked::new("GET /text").header(name, value);
            assert_eq!(function.ask(gateway, &asked).await.status, 200, "{gateway:?}, {name}: {value}");
        }
        let mut event = gateway.event(&Asked::new("GET /text"));
        event["headers"] = Value::Null;
        event["multiValueHeaders"] = Value::Null;
        assert_eq!(function.reply(gateway, &event).await.status, 200, "{gateway:?} without headers");
    }
}
