//! Which handler answers `HEAD` and `OPTIONS`, and with which body.

use restmachine::{cors, get, head, options, router, HeaderMap};
use restmachine_tests::ask;

const APP: (&str, &str) = ("origin", "https://app.example");
const OTHER: (&str, &str) = ("origin", "https://other.example");
const WANTS_GET: (&str, &str) = ("access-control-request-method", "GET");

#[get("/ok")]
fn ok() -> &'static str {
    "ok"
}

#[head("/headed")]
fn headed(_headers: &HeaderMap) -> ([(&'static str, &'static str); 1], ()) {
    ([("x-from", "head")], ())
}

#[get("/headed")]
fn got() -> ([(&'static str, &'static str); 1], ()) {
    ([("x-from", "get")], ())
}

#[options("/asked")]
#[cors(origins = ["https://other.example"])]
fn asked() -> &'static str {
    "the handler's own answer"
}

router! {
    #[cors(origins = ["https://app.example"])]
    App { ok, headed, got, asked }
}

#[test]
fn head_goes_through_get_unless_it_is_routed() {
    let service = App::service();
    let implicit = ask(&service, "HEAD /ok", &[], "");
    assert_eq!((implicit.status.as_u16(), implicit.body.as_str()), (200, ""));
    assert_eq!(implicit.header("content-length").as_deref(), Some("2"));
    assert_eq!(ask(&service, "HEAD /headed", &[], "").header("x-from").as_deref(), Some("head"));
    assert_eq!(ask(&service, "GET /headed", &[], "").header("x-from").as_deref(), Some("get"));
}

#[test]
fn options_has_the_body_of_its_handler_or_none() {
    let rows: &[(&str, &[(&str, &str)], u16, &str)] = &[
        ("OPTIONS /ok", &[], 204, ""),
        ("OPTIONS /ok", &[APP], 204, ""),
        ("OPTIONS /ok", &[WANTS_GET], 204, ""),
        ("OPTIONS /asked", &[OTHER], 200, "the handler's own answer"),
        ("OPTIONS /asked", &[APP], 200, "the handler's own answer"),
        ("OPTIONS *", &[APP], 204, ""),
        ("OPTIONS *", &[APP, WANTS_GET], 204, ""),
    ];
    for (line, headers, status, body) in rows {
        let answer = ask(&App::service(), line, headers, "");
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (*status, *body), "{line} {headers:?}");
    }
}
