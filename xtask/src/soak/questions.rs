//! One of each kind of request.

use bytes::Bytes;
use http::Method;

use super::question::{Headers, Question, Sharing};
use crate::server::app::ORIGIN;

const NO_ORIGIN: Headers = &[];
const FROM_APP: Headers = &[("origin", ORIGIN)];
const FROM_FOREIGN: Headers = &[("origin", "https://evil.example")];
const JSON_FROM_APP: Headers = &[("origin", ORIGIN), ("content-type", "application/json")];
const TEXT_FROM_APP: Headers = &[("origin", ORIGIN), ("content-type", "text/plain")];
const PREFLIGHT: Headers = &[("origin", ORIGIN), ("access-control-request-method", "GET")];
const FOREIGN_PREFLIGHT: Headers =
    &[("origin", "https://evil.example"), ("access-control-request-method", "GET")];
const PREFLIGHT_ANSWER: Headers = &[
    ("vary", "Origin"),
    ("access-control-allow-origin", ORIGIN),
    ("access-control-allow-credentials", "true"),
    ("access-control-allow-methods", "GET, OPTIONS"),
    (
        "access-control-allow-headers",
        "Accept, Accept-Language, Content-Type, Content-Language, Authorization, X-Requested-With",
    ),
    ("access-control-max-age", "600"),
    ("allow", "GET, OPTIONS"),
];

/// The number of different items, so that a response to another request is noticed.
const ITEMS: usize = 32;

/// The questions that leave a connection usable, in any order.
pub(crate) fn ordinary() -> Vec<Question> {
    (0..ITEMS).flat_map(of_item).chain([item(Method::GET, "/panic".into(), FROM_APP, 500)]).collect()
}

/// A request to a handler that panics.
pub(crate) fn panicking() -> Question {
    item(Method::GET, "/panic".into(), FROM_APP, 500)
}

/// Announces a body over the limit. Over HTTP/1.1 the server closes the connection after the response, because the rest of the body
/// would look like a request.
pub(crate) fn overlong() -> Question {
    Question { body: None, ..item(Method::POST, "/items".into(), JSON_FROM_APP, 413) }
}

/// `OPTIONS *`, which is sent over HTTP/1.1 only: h2 has no way to write it.
pub(crate) fn whole_server() -> Question {
    Question { sharing: Sharing::Ungoverned, ..item(Method::OPTIONS, "*".into(), FROM_APP, 204) }
}

/// The questions about one item.
pub(crate) fn of_item(id: usize) -> Vec<Question> {
    let path = format!("/items/{id}");
    let shown = Bytes::from(format!(r#"{{"id":{id},"name":"item {id}"}}"#));
    let get = item(Method::GET, path.clone(), FROM_APP, 200);
    let get = Question { answer: Some(shown.clone()), ..get };
    let post = item(Method::POST, "/items".into(), JSON_FROM_APP, 201);
    let post = Question { body: Some(shown.clone()), answer: Some(shown.clone()), ..post };
    let preflight = item(Method::OPTIONS, path.clone(), PREFLIGHT, 204);
    vec![
        Question { headers: NO_ORIGIN, sharing: Sharing::Withheld, ..get.clone() },
        Question { headers: FROM_FOREIGN, sharing: Sharing::Withheld, ..get.clone() },
        Question { method: Method::HEAD, answer: Some(Bytes::new()), ..get.clone() },
        get,
        Question { body: Some(shown.slice(..shown.len() - 1)), answer: None, status: 400, ..post.clone() },
        Question { body: Some(Bytes::from_static(b"[]")), answer: None, status: 422, ..post.clone() },
        Question { headers: TEXT_FROM_APP, answer: None, status: 415, ..post.clone() },
        post,
        Question { sharing: Sharing::Ungoverned, besides: PREFLIGHT_ANSWER, ..preflight.clone() },
        Question { headers: FOREIGN_PREFLIGHT, sharing: Sharing::Withheld, status: 403, ..preflight },
        item(Method::GET, format!("/nothing/{id}"), FROM_APP, 404),
        item(Method::GET, format!("/items/{id}x"), FROM_APP, 400),
        Question { besides: &[("allow", "GET, OPTIONS")], ..item(Method::DELETE, path, FROM_APP, 405) },
        Question {
            sharing: Sharing::Public,
            answer: Some(Bytes::from_static(b"ok")),
            ..item(Method::GET, "/public/status".into(), FROM_FOREIGN, 200)
        },
    ]
}

fn item(method: Method, path: String, headers: Headers, status: u16) -> Question {
    let body = Some(Bytes::new());
    Question { method, path, headers, body, status, sharing: Sharing::Shared, besides: &[], answer: None }
}
