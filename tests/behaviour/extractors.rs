//! What an argument is made from, and the response if it cannot be made.

use std::collections::BTreeMap;

use restmachine::{
    get, post, router, testing::TestClient, Body, Bytes, Form, FromRequest, HeaderMap, IntoResponse, Json,
    Problem, Query, Request, RequestHead, Response, StatusCode,
};
use restmachine_tests::ask;
use serde::Deserialize;
use serde_json::Value;

#[derive(Debug, Deserialize)]
#[allow(dead_code, reason = "read by `Debug`")]
struct Page {
    number: u32,
    size: Option<u8>,
    #[serde(default)]
    tag: Vec<String>,
}

#[get("/query")]
fn query(Query(page): Query<Page>) -> String {
    format!("{page:?}")
}

#[get("/query/optional")]
async fn optional_query(page: Option<Query<Page>>) -> String {
    format!("{:?}", page.map(|page| page.0.number))
}

#[post("/form")]
async fn form(Form(page): Form<Page>) -> String {
    format!("{page:?}")
}

#[post("/form/optional")]
async fn optional_form(form: Option<Form<BTreeMap<String, String>>>) -> String {
    format!("{:?}", form.map(|form| form.0))
}

#[post("/json/optional")]
async fn optional_json(value: Option<Json<u8>>) -> String {
    format!("{:?}", value.map(|value| value.0))
}

#[post("/text/optional")]
async fn optional_text(text: Option<String>) -> String {
    format!("{text:?}")
}

/// An error of the application's own.
struct AppError(Problem);

impl From<Problem> for AppError {
    fn from(problem: Problem) -> Self {
        Self(problem)
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        ([("x-app", "1")], self.0).into_response()
    }
}

#[post("/json/judged")]
async fn judged(value: Result<Json<u8>, Problem>, again: Result<Query<Page>, AppError>) -> String {
    format!("{} {}", value.is_ok(), again.is_ok())
}

#[post("/json/passed-on")]
async fn passed_on(value: Result<Json<u8>, AppError>) -> Result<String, AppError> {
    Ok(value?.0.to_string())
}

#[post("/request/{name}")]
async fn request(name: &str, headers: &HeaderMap, request: Request) -> String {
    let (parts, body) = request.into_parts();
    let bytes = body.bytes().await.unwrap_or_default();
    format!("{name} {} {} {} {}", parts.method, parts.uri, parts.headers == *headers, bytes.len())
}

/// A parameter that does not have to parse.
#[get("/maybe/{id}")]
fn maybe(id: Option<u8>) -> String {
    format!("{id:?}")
}

#[get("/judged/{id}")]
fn judged_parameter(id: Result<u8, Problem>) -> String {
    format!("{}", id.is_ok())
}

#[get("/judged-otherwise/{id}")]
fn judged_otherwise(id: Result<u8, AppError>) -> Result<String, AppError> {
    Ok(id?.to_string())
}

#[post("/twice/optional")]
async fn twice(value: Option<Option<Json<u8>>>) -> String {
    format!("{:?}", value.map(|value| value.map(|value| value.0)))
}

#[post("/body")]
async fn body(body: Body) -> Result<String, Problem> {
    Ok(body.bytes().await?.len().to_string())
}

/// An extractor that needs no body beside one that takes it, in any order.
struct Length(usize);

impl<S: Sync> FromRequest<S> for Length {
    type Rejection = StatusCode;

    async fn from_request(head: &RequestHead, _: &mut Body, _: &S) -> Result<Self, StatusCode> {
        let length = head.headers.get("content-length").ok_or(StatusCode::LENGTH_REQUIRED)?;
        let length = length.to_str().ok().and_then(|text| text.parse().ok());
        length.map(Self).ok_or(StatusCode::BAD_REQUEST)
    }
}

#[post("/length")]
async fn length(body: Bytes, Length(announced): Length) -> String {
    format!("{} of {announced}", body.len())
}

#[post("/length/optional")]
async fn optional_length(length: Option<Length>) -> String {
    format!("{:?}", length.map(|length| length.0))
}

#[derive(Deserialize)]
struct Order {
    lines: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    count: u8,
}

#[post("/bytes/optional")]
async fn optional_bytes(bytes: Option<Bytes>) -> String {
    format!("{bytes:?}")
}

#[post("/body/optional")]
async fn optional_body(body: Option<Body>) -> Result<String, Problem> {
    match body {
        Some(body) => Ok(format!("Some({})", body.bytes().await?.len())),
        None => Ok("None".to_owned()),
    }
}

#[post("/form/optional/page")]
async fn optional_page(form: Option<Form<Page>>) -> String {
    format!("{:?}", form.map(|form| form.0.number))
}

#[post("/orders")]
async fn order(Json(order): Json<Order>) -> String {
    order.lines.iter().map(|line| u32::from(line.count)).sum::<u32>().to_string()
}

router! {
    App {
        query, optional_query, form, optional_form, optional_json, optional_text, judged, passed_on, request, length,
        optional_length, order, maybe, judged_parameter, judged_otherwise, twice, body, optional_bytes, optional_body,
        optional_page,
    }
}

const FORM: &[(&str, &str)] = &[("content-type", "application/x-www-form-urlencoded")];
const JSON: &[(&str, &str)] = &[("content-type", "application/json")];

#[test]
fn values_are_made_of_what_is_sent() {
    let rows: &[(&str, &[(&str, &str)], &'static str, &str)] = &[
        ("GET /query?number=7", &[], "", "Page { number: 7, size: None, tag: [] }"),
        (
            "GET /query?tag=a&number=7&tag=b&size=",
            &[],
            "",
            r#"Page { number: 7, size: None, tag: ["a", "b"] }"#,
        ),
        (
            "GET /query?number=%37&tag=a+b%26c&other=1",
            &[],
            "",
            r#"Page { number: 7, size: None, tag: ["a b&c"] }"#,
        ),
        ("GET /query/optional", &[], "", "None"),
        ("GET /query/optional?number=1", &[], "", "Some(1)"),
        ("POST /form", FORM, "number=7&size=8&tag=x", r#"Page { number: 7, size: Some(8), tag: ["x"] }"#),
        (
            "POST /form",
            &[("content-type", "Application/X-WWW-Form-Urlencoded; charset=UTF-8")],
            "number=7",
            "Page { number: 7, size: None, tag: [] }",
        ),
        ("POST /form/optional", &[], "", "None"),
        ("POST /form/optional", FORM, "", "Some({})"),
        ("POST /form/optional", FORM, "a=1&b=%C3%A9", r#"Some({"a": "1", "b": "é"})"#),
        ("GET /query/optional?", &[], "", "None"),
        ("POST /form/optional/page", &[], "", "None"),
        ("POST /form/optional/page", FORM, "", "None"),
        ("POST /form/optional/page", JSON, "", "None"),
        ("POST /form/optional/page", FORM, "number=7", "Some(7)"),
        ("POST /json/optional", &[], "", "None"),
        ("POST /json/optional", JSON, "", "None"),
        ("POST /json/optional", FORM, "", "None"),
        ("POST /json/optional", JSON, "7", "Some(7)"),
        ("POST /text/optional", &[], "", "None"),
        ("POST /text/optional", &[], "x", r#"Some("x")"#),
        ("POST /text/optional", JSON, "", "None"),
        ("POST /bytes/optional", &[], "", "None"),
        ("POST /bytes/optional", JSON, "x", r#"Some(b"x")"#),
        ("POST /body/optional", JSON, "", "None"),
        ("POST /body/optional", &[], "four", "Some(4)"),
        ("POST /json/judged", JSON, "{", "false false"),
        ("POST /json/judged?number=1", JSON, "1", "true true"),
        ("POST /json/passed-on", JSON, "7", "7"),
        ("POST /request/a%20b?c=d", JSON, "body", "a b POST /request/a%20b?c=d true 4"),
        ("POST /length", &[("content-length", "4")], "body", "4 of 4"),
        ("POST /length/optional", &[], "", "None"),
        ("POST /length/optional", &[("content-length", "x")], "", "None"),
        ("POST /orders", JSON, r#"{"lines": [{"count": 2}, {"count": 3}]}"#, "5"),
        ("GET /maybe/7", &[], "", "Some(7)"),
        ("GET /maybe/x", &[], "", "None"),
        ("GET /judged/7", &[], "", "true"),
        ("GET /judged/256", &[], "", "false"),
        ("GET /judged-otherwise/7", &[], "", "7"),
        ("POST /twice/optional", &[], "", "Some(None)"),
        ("POST /twice/optional", JSON, "", "Some(None)"),
        ("POST /twice/optional", JSON, "7", "Some(Some(7))"),
        ("POST /body", &[], "four", "4"),
    ];
    for (line, headers, body, expected) in rows {
        let answer = ask(&App::service(), line, headers, body);
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (200, *expected), "{line} {body}");
    }
}

#[test]
fn an_argument_that_cannot_be_made_is_a_problem_that_says_where() {
    let rows: &[(&str, &[(&str, &str)], &'static str, u16, &str)] = &[
        ("GET /query", &[], "", 400, "query: missing field `number`"),
        ("GET /query?number=seven", &[], "", 400, "query: number: invalid digit found in string"),
        ("GET /query?number=-1", &[], "", 400, "query: number: invalid digit found in string"),
        ("GET /query?number=1&size=256", &[], "", 400, "query: size: number too large to fit in target type"),
        ("GET /query?number=%ff", &[], "", 400, "query: not valid UTF-8 after decoding"),
        ("GET /query?number=1&x=%zz", &[], "", 400, "query: `%` is not followed by two hexadecimal digits"),
        ("GET /query?%", &[], "", 400, "query: `%` is not followed by two hexadecimal digits"),
        ("GET /query?number=1&number=2", &[], "", 400, "query: number: given more than once"),
        ("GET /query?%6eumber=1&number=2&tag=a&tag=b", &[], "", 400, "query: number: given more than once"),
        ("GET /query?number=1&size=1&size=1", &[], "", 400, "query: size: given more than once"),
        ("GET /query/optional?number=1&number=1", &[], "", 400, "query: number: given more than once"),
        ("GET /query/optional?number=x", &[], "", 400, "query: number: invalid digit found in string"),
        (
            "POST /form",
            &[],
            "number=1",
            415,
            "this route expects `Content-Type: application/x-www-form-urlencoded`",
        ),
        (
            "POST /form",
            JSON,
            "number=1",
            415,
            "this route expects `Content-Type: application/x-www-form-urlencoded`",
        ),
        ("POST /form", FORM, "", 422, "form: missing field `number`"),
        ("POST /form", FORM, "number=1&number=2", 422, "form: number: given more than once"),
        ("POST /form/optional", FORM, "a=1&a=2", 422, "form: a: given more than once"),
        (
            "POST /form/optional",
            &[],
            "a=1",
            415,
            "this route expects `Content-Type: application/x-www-form-urlencoded`",
        ),
        ("POST /form", FORM, "number=x", 422, "form: number: invalid digit found in string"),
        ("POST /form", FORM, "number=1&x=%80", 400, "form: not valid UTF-8 after decoding"),
        ("POST /form", FORM, "number=1&x=%8", 400, "form: `%` is not followed by two hexadecimal digits"),
        (
            "POST /form/optional",
            JSON,
            "{}",
            415,
            "this route expects `Content-Type: application/x-www-form-urlencoded`",
        ),
        ("POST /json/optional", JSON, "{", 400, "EOF while parsing an object at line 1 column 1"),
        ("POST /json/optional", &[], "1", 415, "this route expects `Content-Type: application/json`"),
        ("POST /json/passed-on", JSON, "", 400, "the body is empty"),
        ("POST /orders", JSON, "", 400, "the body is empty"),
        ("POST /orders", JSON, " ", 400, "EOF while parsing a value at line 1 column 1"),
        ("POST /json/optional", JSON, "\"\u{e9}", 400, "EOF while parsing a string at line 1 column 3"),
        ("POST /orders", JSON, r#"{"lines": 7"#, 400, "EOF while parsing an object at line 1 column 11"),
        ("POST /twice/optional", JSON, "{", 400, "EOF while parsing an object at line 1 column 1"),
        ("POST /json/optional", JSON, "1e999", 400, "number out of range at line 1 column 5"),
        ("GET /judged-otherwise/x", &[], "", 400, "path parameter `id`: not a valid `u8`"),
        ("POST /json/optional", JSON, "1 2", 400, "trailing characters at line 1 column 3"),
        ("POST /json/optional", FORM, "1", 415, "this route expects `Content-Type: application/json`"),
        (
            "POST /orders",
            JSON,
            r#"{"lines": [{"count": 2}, {"count": "3"}]}"#,
            422,
            "lines[1].count: invalid type: string \"3\", expected u8 at line 1 column 38",
        ),
        (
            "POST /orders",
            JSON,
            r#"{"lines": [{}]}"#,
            422,
            "lines[0]: missing field `count` at line 1 column 13",
        ),
        ("POST /orders", JSON, "{}", 422, "missing field `lines` at line 1 column 2"),
        (
            "POST /orders",
            JSON,
            "7",
            422,
            "invalid type: integer `7`, expected struct Order at line 1 column 1",
        ),
    ];
    for (line, headers, body, status, detail) in rows {
        let answer = ask(&App::service(), line, headers, body);
        assert_eq!(answer.status, *status, "{line} {body}: {}", answer.body);
        assert_eq!(
            answer.header("content-type").as_deref(),
            Some("application/problem+json"),
            "{line} {body}"
        );
        let document: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(document["detail"], *detail, "{line} {body}");
    }
}

#[test]
fn an_error_of_the_application_is_its_own_answer() {
    let answer = ask(&App::service(), "POST /json/passed-on", JSON, "{");
    assert_eq!((answer.status.as_u16(), answer.header("x-app").as_deref()), (400, Some("1")));
}

#[tokio::test]
async fn bytes_that_are_not_utf8_are_refused_where_a_string_is_read() {
    let client = TestClient::new(App::service());
    for (target, media_type) in [
        ("/text/optional", "text/plain"),
        ("/form/optional", "application/x-www-form-urlencoded"),
        ("/json/optional", "application/json"),
    ] {
        let request = client.post(target).header("content-type", media_type).body(vec![b'"', 0xff, b'"']);
        let response = request.await;
        assert_eq!(response.status(), 400, "{target}");
        assert_eq!(response.header("content-type").as_deref(), Some("application/problem+json"), "{target}");
    }
}

#[tokio::test]
async fn what_the_client_writes_is_read() {
    let client = TestClient::new(App::service());
    let response = client.post("/orders").json(&serde_json::json!({ "lines": [{ "count": 9 }] })).await;
    assert_eq!(response.text().await, "9");
    let response = client.post("/form").form(&[("number", "1"), ("tag", "a&b"), ("tag", "é")]).await;
    assert_eq!(response.text().await, r#"Page { number: 1, size: None, tag: ["a&b", "é"] }"#);
    let document: Value = client.get("/query").await.json().await;
    assert_eq!(document["status"], 400);
}
