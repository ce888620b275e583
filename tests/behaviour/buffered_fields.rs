//! Fields of a query or a form that serde sets aside before it knows their types: those below `flatten`, and those of an enum
//! with `tag` or `untagged`.

use restmachine::{get, post, router, Form, Query};
use restmachine_tests::ask;
use serde::Deserialize;
use serde_json::Value;

#[derive(Debug, Deserialize)]
#[allow(dead_code, reason = "read by `Debug`")]
struct Filter {
    word: Option<String>,
    #[serde(flatten)]
    range: Range,
}

#[derive(Debug, Deserialize)]
#[allow(dead_code, reason = "read by `Debug`")]
struct Range {
    from: Option<u32>,
    #[serde(default, deserialize_with = "parsed")]
    to: u32,
}

fn parsed<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}

#[get("/filter")]
fn filter(Query(filter): Query<Filter>) -> String {
    format!("{filter:?}")
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind")]
#[allow(dead_code, reason = "read by `Debug`")]
enum Tagged {
    Page { number: u32 },
}

#[get("/tagged")]
fn tagged(Query(tagged): Query<Tagged>) -> String {
    format!("{tagged:?}")
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
#[allow(dead_code, reason = "read by `Debug`")]
enum Untagged {
    Page { number: u32 },
}

#[post("/untagged")]
async fn untagged(Form(untagged): Form<Untagged>) -> String {
    format!("{untagged:?}")
}

router! { App { filter, tagged, untagged } }

/// Below `flatten`, and in an enum with `tag` or `untagged`, serde has lost the name, and reads strings alone. A debug build says
/// what to write.
#[test]
fn a_field_that_serde_has_set_aside_is_named_if_it_can_be() {
    let answer = ask(&App::service(), "GET /filter?word=a&to=2", &[], "");
    assert_eq!(answer.body, r#"Filter { word: Some("a"), range: Range { from: None, to: 2 } }"#);
    let rows = [
        ("GET /filter?from=1", "", 400, "query: from: invalid type: string \"1\", expected u32", "query"),
        (
            "GET /filter?word=2&from=%22",
            "",
            400,
            "query: from: invalid type: string \"\\\"\", expected u32",
            "query",
        ),
        // Either of them can be meant.
        ("GET /filter?word=1&from=1", "", 400, "query: invalid type: string \"1\", expected u32", "query"),
        (
            "GET /tagged?kind=Page&number=1",
            "",
            400,
            "query: number: invalid type: string \"1\", expected u32",
            "query",
        ),
        (
            "POST /untagged",
            "number=1",
            422,
            "form: data did not match any variant of untagged enum Untagged",
            "form",
        ),
    ];
    for (line, body, status, reason, place) in rows {
        let answer =
            ask(&App::service(), line, &[("content-type", "application/x-www-form-urlencoded")], body);
        let document: Value = serde_json::from_str(&answer.body).unwrap();
        let help = format!(
            "; every value of a {place} is a string, and serde does not parse it below `#[serde(flatten)]` or in an enum \
             with `tag` or `untagged`; help: move the field out of there, or parse it with \
             `#[serde(deserialize_with = \"…\")]`"
        );
        let help = if cfg!(debug_assertions) { &help } else { "" };
        assert_eq!(
            (answer.status.as_u16(), &document["detail"]),
            (status, &format!("{reason}{help}").into()),
            "{line}"
        );
    }
}

/// A name that is given twice is known if it is the only one.
#[test]
fn a_field_that_serde_has_set_aside_is_given_once() {
    for (line, detail) in [
        ("GET /filter?from=1&from=2&to=2", "query: from: given more than once"),
        ("GET /filter?from=1&from=1&from=1", "query: from: given more than once"),
        ("GET /filter?word=a&word=b", "query: word: given more than once"),
        ("GET /filter?from=1&from=2&to=2&to=2", "query: invalid type: sequence, expected u32"),
        ("GET /tagged?kind=Page&number=1&number=2", "query: number: given more than once"),
    ] {
        let answer = ask(&App::service(), line, &[], "");
        let document: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!((answer.status.as_u16(), &document["detail"]), (400, &detail.into()), "{line}");
    }
}
