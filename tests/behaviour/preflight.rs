//! Preflights: policy × request.

use restmachine::{cors, delete, get, options, post, put, route, router};
use restmachine_tests::{ask, preflight};

const APP: &str = "https://app.example";
const OTHER: &str = "https://other.example";

#[get("/plain")]
fn plain() {}

#[get("/mixed")]
fn read() {}

#[put("/mixed")]
fn replace() {}

#[delete("/mixed")]
#[cors(origins = ["https://other.example"])]
fn remove() {}

/// The same policy as the app's, written again.
#[get("/equal")]
#[cors(origins = ["https://app.example"])]
fn equal() {}

#[post("/equal")]
fn inherited() {}

#[get("/off")]
#[cors(off)]
fn off() {}

#[options("/asked")]
#[cors(origins = ["https://other.example"])]
fn asked() -> &'static str {
    "the handler's own answer"
}

#[get("/asked")]
fn beside_asked() {}

#[get("/public")]
#[cors(origins = "*", allow_headers = "*", expose_headers = [], max_age = 0)]
fn public() {}

#[get("/listed")]
#[post("/listed")]
#[cors(origins = ["https://app.example"], methods = ["POST"])]
fn listed() {}

#[get("/named")]
#[cors(origins = ["https://app.example"], methods = ["OPTIONS", "HEAD", "GET"])]
fn named() {}

mod nothing {
    use restmachine::{get, router};

    #[get("/left")]
    fn left() {}

    router! {
        #[cors(origins = ["https://app.example"], methods = ["PATCH", "PURGE"])]
        pub(super) Nothing { left }
    }
}

#[route("PURGE", "/cache")]
fn purge() {}

#[get("/cache")]
fn cached() {}

#[get("/users/me")]
fn me() {}

#[delete("/users/{_id}")]
fn forget() {}

router! {
    #[cors(origins = ["https://app.example"])]
    App {
        plain, read, replace, remove, equal, inherited, off, asked, beside_asked, public, listed, purge, cached,
        me, forget, named,
        "/nothing" => nothing::Nothing,
    }
}

struct Row {
    target: &'static str,
    origin: &'static str,
    method: &'static str,
    status: u16,
    allowed: Option<&'static str>,
    methods: Option<&'static str>,
    allow: Option<&'static str>,
    vary: Option<&'static str>,
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    Row { target: "/plain", origin: APP, method: "GET", status: 204, allowed: Some(APP), methods: Some("GET, OPTIONS"), allow: Some("GET, OPTIONS"), vary: Some("Origin") },
    Row { target: "/plain", origin: APP, method: "HEAD", status: 204, allowed: Some(APP), methods: Some("GET, OPTIONS"), allow: Some("GET, OPTIONS"), vary: Some("Origin") },
    Row { target: "/plain", origin: APP, method: "DELETE", status: 204, allowed: Some(APP), methods: Some("GET, OPTIONS"), allow: Some("GET, OPTIONS"), vary: Some("Origin") },
    Row { target: "/plain", origin: APP, method: "no token", status: 204, allowed: Some(APP), methods: Some("GET, OPTIONS"), allow: Some("GET, OPTIONS"), vary: Some("Origin") },
    Row { target: "/plain", origin: OTHER, method: "GET", status: 403, allowed: None, methods: None, allow: None, vary: Some("Origin") },
    Row { target: "/plain", origin: "null", method: "GET", status: 403, allowed: None, methods: None, allow: None, vary: Some("Origin") },
    Row { target: "/plain", origin: "https://app.example/", method: "GET", status: 403, allowed: None, methods: None, allow: None, vary: Some("Origin") },
    Row { target: "/plain", origin: "https://APP.example", method: "GET", status: 403, allowed: None, methods: None, allow: None, vary: Some("Origin") },
    // A list never names a method that another policy governs.
    Row { target: "/mixed", origin: APP, method: "PUT", status: 204, allowed: Some(APP), methods: Some("GET, OPTIONS, PUT"), allow: Some("DELETE, GET, OPTIONS, PUT"), vary: Some("Origin, Access-Control-Request-Method") },
    Row { target: "/mixed", origin: APP, method: "DELETE", status: 403, allowed: None, methods: None, allow: None, vary: Some("Origin, Access-Control-Request-Method") },
    Row { target: "/mixed", origin: OTHER, method: "DELETE", status: 204, allowed: Some(OTHER), methods: Some("DELETE, OPTIONS"), allow: Some("DELETE, GET, OPTIONS, PUT"), vary: Some("Origin, Access-Control-Request-Method") },
    // Policies are compared by what they say, not by where they stand.
    Row { target: "/equal", origin: APP, method: "GET", status: 204, allowed: Some(APP), methods: Some("GET, OPTIONS, POST"), allow: Some("GET, OPTIONS, POST"), vary: Some("Origin") },
    Row { target: "/off", origin: APP, method: "GET", status: 204, allowed: None, methods: None, allow: Some("GET, OPTIONS"), vary: Some("Access-Control-Request-Method") },
    // An OPTIONS handler never sees a preflight; under another policy it is not listed.
    Row { target: "/asked", origin: APP, method: "GET", status: 204, allowed: Some(APP), methods: Some("GET"), allow: Some("GET, OPTIONS"), vary: Some("Origin, Access-Control-Request-Method") },
    Row { target: "/asked", origin: OTHER, method: "OPTIONS", status: 204, allowed: Some(OTHER), methods: Some("OPTIONS"), allow: Some("GET, OPTIONS"), vary: Some("Origin, Access-Control-Request-Method") },
    Row { target: "/public", origin: OTHER, method: "GET", status: 204, allowed: Some("*"), methods: Some("GET, OPTIONS"), allow: Some("GET, OPTIONS"), vary: Some("Access-Control-Request-Method") },
    Row { target: "/public", origin: "null", method: "GET", status: 204, allowed: Some("*"), methods: Some("GET, OPTIONS"), allow: Some("GET, OPTIONS"), vary: Some("Access-Control-Request-Method") },
    Row { target: "/listed", origin: APP, method: "POST", status: 204, allowed: Some(APP), methods: Some("POST"), allow: Some("GET, OPTIONS, POST"), vary: Some("Origin, Access-Control-Request-Method") },
    // An explicit list is intersected with what the path answers, HEAD with GET among it, and nothing is added.
    Row { target: "/named", origin: APP, method: "GET", status: 204, allowed: Some(APP), methods: Some("GET, HEAD, OPTIONS"), allow: Some("GET, OPTIONS"), vary: Some("Origin, Access-Control-Request-Method") },
    Row { target: "/nothing/left", origin: APP, method: "GET", status: 204, allowed: Some(APP), methods: None, allow: Some("GET, OPTIONS"), vary: Some("Origin") },
    Row { target: "/cache", origin: APP, method: "PURGE", status: 204, allowed: Some(APP), methods: Some("GET, OPTIONS, PURGE"), allow: Some("GET, OPTIONS, PURGE"), vary: Some("Origin") },
    // The methods of a request path, from every row that would answer it.
    Row { target: "/users/me", origin: APP, method: "DELETE", status: 204, allowed: Some(APP), methods: Some("DELETE, GET, OPTIONS"), allow: Some("DELETE, GET, OPTIONS"), vary: Some("Origin") },
    Row { target: "/users/7", origin: APP, method: "DELETE", status: 204, allowed: Some(APP), methods: Some("DELETE, OPTIONS"), allow: Some("DELETE, OPTIONS"), vary: Some("Origin") },
    Row { target: "/unknown", origin: APP, method: "GET", status: 404, allowed: Some(APP), methods: None, allow: None, vary: Some("Origin") },
];

#[test]
fn preflights_are_answered_by_the_policy_of_the_method_asked_for() {
    let service = App::service().with_explanations(false);
    for row in ROWS {
        let what = format!("{} {} from {}", row.method, row.target, row.origin);
        let answer = preflight(&service, row.target, row.origin, row.method);
        assert_eq!(answer.status, row.status, "{what}");
        let headers = [
            ("access-control-allow-origin", row.allowed),
            ("access-control-allow-methods", row.methods),
            ("allow", row.allow),
            ("vary", row.vary),
        ];
        for (name, expected) in headers {
            assert_eq!(answer.header(name).as_deref(), expected, "{name} of {what}");
        }
        if row.status != 404 {
            assert_eq!(answer.body, "", "{what}");
        }
    }
}

#[test]
fn header_lists_and_ages_are_those_of_the_policy() {
    let answer = preflight(&App::service(), "/public", OTHER, "GET");
    assert_eq!(answer.header("access-control-allow-headers").as_deref(), Some("*"));
    assert_eq!(answer.header("access-control-max-age").as_deref(), Some("0"));
    assert_eq!(answer.header("access-control-allow-credentials"), None);
}

/// The requested headers are not read, so no spelling of them can fail and no amount of them can cost.
#[test]
fn requested_headers_are_left_to_the_browser() {
    let many = "x-header, ".repeat(1_000);
    for requested in ["content-type,authorization", "AUTHORIZATION", "", &many] {
        let headers = [
            ("origin", APP),
            ("access-control-request-method", "GET"),
            ("access-control-request-headers", requested),
        ];
        assert_eq!(ask(&App::service(), "OPTIONS /plain", &headers, "").status, 204);
    }
}

#[test]
fn other_options_requests_are_actual_requests() {
    let rows: &[(&str, &[(&str, &str)], u16, &str, Option<&str>)] = &[
        ("OPTIONS /plain", &[], 204, "", None),
        ("OPTIONS /plain", &[("origin", APP)], 204, "", Some(APP)),
        ("OPTIONS /plain", &[("access-control-request-method", "GET")], 204, "", None),
        ("OPTIONS /asked", &[("origin", OTHER)], 200, "the handler's own answer", Some(OTHER)),
        ("OPTIONS /asked", &[("origin", APP)], 200, "the handler's own answer", None),
        ("OPTIONS *", &[("origin", APP)], 204, "", None),
        ("OPTIONS *", &[("origin", APP), ("access-control-request-method", "GET")], 204, "", None),
    ];
    for (line, headers, status, body, allowed) in rows {
        let answer = ask(&App::service(), line, headers, "");
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (*status, *body), "{line} {headers:?}");
        assert_eq!(answer.header("access-control-allow-origin").as_deref(), *allowed, "{line} {headers:?}");
    }
}
