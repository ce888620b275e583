//! Recorded events with one field changed: what no answer depends on changes no answer, and nothing ends the function.

use serde_json::{json, Value};

use crate::{
    function::{Function, OUTCOMES},
    gateway::{Asked, Gateway},
    runtime_api::Outcome,
};

/// An event with a body, and with everything that authorisers and settings of the gateway add.
fn rich(gateway: Gateway) -> Value {
    let asked = Asked::new("POST /bytes?page=2").header("origin", "https://app.example.com");
    let mut event = gateway.event(&asked.header("cookie", "a=1").text("x"));
    let claims = json!({ "sub": "ann", "exp": "1775738096" });
    match gateway {
        Gateway::Rest => {
            event["stageVariables"] = json!({ "name": "value" });
            event["requestContext"]["authorizer"] = json!({ "principalId": "ann", "claims": claims });
        }
        Gateway::Http | Gateway::FunctionUrl => {
            event["pathParameters"] = json!({ "proxy": "bytes" });
            event["stageVariables"] = json!({ "name": "value" });
            event["requestContext"]["authorizer"] = json!({
                "jwt": { "claims": claims, "scopes": ["read"] },
                "lambda": { "user": "ann" },
                "iam": { "userArn": "arn:aws:iam::123456789012:user/ann", "cognitoIdentity": { "amr": ["example"] } },
            });
            event["requestContext"]["authentication"] = json!({ "clientCert": { "serialNumber": "1", "validity": { "notAfter": "Aug  5 00:28:21 2120 GMT" } } });
        }
        Gateway::LoadBalancer | Gateway::LoadBalancerMultiple | Gateway::Lattice | Gateway::LatticeFirst => {}
    }
    event
}

/// The fields that an answer depends on, and those in which any value is one of theirs.
fn deciding(gateway: Gateway) -> (&'static [&'static str], &'static [&'static str]) {
    match gateway {
        Gateway::Rest => (
            &["/httpMethod", "/path", "/body", "/isBase64Encoded"],
            &["/multiValueHeaders", "/multiValueQueryStringParameters"],
        ),
        Gateway::Http | Gateway::FunctionUrl => (
            &[
                "/requestContext",
                "/requestContext/http",
                "/requestContext/http/method",
                "/requestContext/stage",
                "/rawPath",
                "/rawQueryString",
                "/body",
                "/isBase64Encoded",
            ],
            &["/headers", "/cookies"],
        ),
        Gateway::LoadBalancer => (
            &["/requestContext", "/requestContext/elb", "/httpMethod", "/path", "/body", "/isBase64Encoded"],
            &["/headers", "/queryStringParameters"],
        ),
        Gateway::LoadBalancerMultiple => (
            &["/requestContext", "/requestContext/elb", "/httpMethod", "/path", "/body", "/isBase64Encoded"],
            &["/multiValueHeaders", "/multiValueQueryStringParameters"],
        ),
        Gateway::Lattice => (&["/method", "/path", "/body", "/isBase64Encoded"], &["/headers"]),
        Gateway::LatticeFirst => (&["/method", "/raw_path", "/body", "/is_base64_encoded"], &["/headers"]),
    }
}

fn decides(gateway: Gateway, pointer: &str) -> bool {
    let (fields, maps) = deciding(gateway);
    let is_in =
        |map: &&str| pointer.strip_prefix(*map).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    fields.contains(&pointer) || maps.iter().any(is_in)
}

/// The place of every value, except for the whole.
fn pointers(value: &Value) -> Vec<String> {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(name, value)| (name.replace('/', "~1"), value)).collect(),
        Value::Array(list) => {
            list.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect()
        }
        _ => Vec::new(),
    };
    let below = |(name, value): &(String, &Value)| {
        let deeper =
            pointers(value).into_iter().map(|pointer| format!("/{name}{pointer}")).collect::<Vec<_>>();
        [vec![format!("/{name}")], deeper].concat()
    };
    children.iter().flat_map(below).collect()
}

/// Each value replaced by one of every kind, left out, and with a field more, if it has fields.
fn variations(event: &Value, pointer: &str) -> Vec<(String, Value)> {
    let mut variations = Vec::new();
    for value in
        [json!(7), json!(null), json!(true), json!([]), json!(["a", 7]), json!({}), json!({ "a": [7] })]
    {
        let mut changed = event.clone();
        *changed.pointer_mut(pointer).unwrap() = value.clone();
        variations.push((format!("{pointer} is {value}"), changed));
    }
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let mut without = event.clone();
    if let Some(fields) = without.pointer_mut(parent).and_then(Value::as_object_mut) {
        fields.remove(&name.replace("~1", "/"));
        variations.push((format!("{pointer} is missing"), without));
    }
    let mut with = event.clone();
    if let Some(fields) = with.pointer_mut(pointer).and_then(Value::as_object_mut) {
        fields.insert("new".to_owned(), json!({ "nested": [null, 7] }));
        variations.push((format!("{pointer} has a new field"), with));
    }
    variations
}

#[tokio::test]
async fn a_field_that_decides_nothing_changes_no_answer() {
    let mut function = Function::start(OUTCOMES).await;
    for gateway in Gateway::ALL {
        let event = rich(gateway);
        let expected = function.invoke(&event).await;
        let Outcome::Reply(document) = &expected else { panic!("{gateway:?}: {expected:?}") };
        assert_eq!(gateway.read(document).json(), json!([b'x']), "{gateway:?}");
        let mut unjudged = 0;
        for pointer in pointers(&event) {
            for (what, variation) in variations(&event, &pointer) {
                let outcome = function.invoke(&variation).await;
                if decides(gateway, &pointer) {
                    let is_outcome = matches!(outcome, Outcome::Reply(_) | Outcome::Failure(_));
                    assert!(is_outcome, "{gateway:?}: {what}: {outcome:?}");
                } else {
                    assert_eq!(outcome, expected, "{gateway:?}: {what}");
                    unjudged += 1;
                }
            }
        }
        assert!(unjudged > 0, "{gateway:?}");
        let mut extended = event.clone();
        extended["new"] = json!({ "nested": [null, 7] });
        assert_eq!(function.invoke(&extended).await, expected, "{gateway:?} with a new field");
        assert_eq!(function.invoke(&event).await, expected, "{gateway:?} after all of them");
    }
    assert!(function.is_running());
}

/// A header or a parameter that is not a string is one if it has only one spelling, and is missing if it is null.
#[tokio::test]
async fn values_of_maps_are_read_as_strings() {
    let mut function = Function::start(OUTCOMES).await;
    for gateway in Gateway::ALL {
        let map = if matches!(gateway, Gateway::Rest | Gateway::LoadBalancerMultiple) {
            "multiValueHeaders"
        } else {
            "headers"
        };
        for (value, lines) in [
            (json!("1"), json!(["1"])),
            (json!(7), json!(["7"])),
            (json!(true), json!(["true"])),
            (json!(null), json!([])),
            (json!([]), json!([])),
            (json!(["1", null, 2]), json!(["1", "2"])),
            (json!("two\nlines"), json!([])),
        ] {
            let mut event = gateway.event(&Asked::new("GET /lines"));
            event[map]["x-line"] = value.clone();
            event[map]["not a name"] = "1".into();
            let reply = function.reply(gateway, &event).await;
            assert_eq!(reply.json()["x-line"], lines, "{gateway:?}: {value}");
        }
    }
}

/// A field that decides the answer is refused by its name, and the gateway answers 502.
#[tokio::test]
async fn a_field_that_decides_is_refused_by_name() {
    let rows = [
        (Gateway::Rest, "/path", json!(7), "its `path` is not a string"),
        (Gateway::Rest, "/body", json!({ "a": 1 }), "its `body` is not a string"),
        (Gateway::Rest, "/isBase64Encoded", json!("true"), "its `isBase64Encoded` is not a boolean"),
        (Gateway::Rest, "/multiValueHeaders", json!([]), "its `multiValueHeaders` is not a map of strings"),
        (Gateway::Http, "/requestContext/http/method", json!(7), "its `method` is not a string"),
        (Gateway::Http, "/requestContext/http/method", json!("a b"), "invalid HTTP method"),
        (Gateway::Http, "/rawQueryString", json!([]), "its `rawQueryString` is not a string"),
        (Gateway::Http, "/cookies", json!("a=1"), "its `cookies` is not a list of strings"),
        (Gateway::FunctionUrl, "/headers/origin", json!({}), "its `headers` is not a map of strings"),
        (Gateway::LoadBalancer, "/httpMethod", json!(null), "invalid HTTP method"),
        (Gateway::Lattice, "/isBase64Encoded", json!(1), "its `isBase64Encoded` is not a boolean"),
        (Gateway::LatticeFirst, "/is_base64_encoded", json!(1), "its `is_base64_encoded` is not a boolean"),
        (Gateway::LatticeFirst, "/method", json!(1), "this event is not one"),
    ];
    let mut function = Function::start(OUTCOMES).await;
    for (gateway, pointer, value, expected) in rows {
        let mut event = rich(gateway);
        *event.pointer_mut(pointer).unwrap() = value;
        let outcome = function.invoke(&event).await;
        let Outcome::Failure(said) = outcome else { panic!("{gateway:?}, {pointer}: {outcome:?}") };
        let message = said["errorMessage"].as_str().unwrap();
        assert!(message.contains(expected), "{gateway:?}, {pointer}: {message}");
    }
}

/// A claim that is a number leaves the user known, and a field that the type cannot hold leaves the others.
#[tokio::test]
async fn a_context_is_kept_as_far_as_it_can_be_read() {
    let mut function = Function::start(OUTCOMES).await;
    let mut event = rich(Gateway::Http);
    event["requestContext"]["http"]["method"] = "GET".into();
    event["rawPath"] = "/prod/claims".into();
    let rows = [
        (
            "/requestContext/timeEpoch",
            json!(7),
            json!({ "exp": "1775738096", "stage": "prod", "sub": "ann" }),
        ),
        (
            "/requestContext/authorizer/jwt/claims/exp",
            json!(7),
            json!({ "exp": "7", "stage": "prod", "sub": "ann" }),
        ),
        (
            "/requestContext/authorizer/jwt/claims/exp",
            json!(["a", 1]),
            json!({ "exp": "[\"a\",1]", "stage": "prod", "sub": "ann" }),
        ),
        (
            "/requestContext/authorizer/jwt/claims/exp",
            json!(null),
            json!({ "exp": null, "stage": "prod", "sub": "ann" }),
        ),
        (
            "/requestContext/timeEpoch",
            json!("now"),
            json!({ "exp": "1775738096", "stage": "prod", "sub": "ann" }),
        ),
        (
            "/requestContext/authorizer/jwt/claims",
            json!(7),
            json!({ "exp": null, "stage": "prod", "sub": null }),
        ),
        ("/requestContext/http/path", json!(7), json!({ "exp": null, "stage": null, "sub": null })),
    ];
    for (pointer, value, expected) in rows {
        let mut event = event.clone();
        *event.pointer_mut(pointer).unwrap() = value.clone();
        assert_eq!(function.reply(Gateway::Http, &event).await.json(), expected, "{pointer} is {value}");
    }
}
