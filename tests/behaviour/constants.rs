//! Policies and origins that are constants answer as if they had been written out.

use restmachine::{cors, delete, get, origins, policy, post, router, CorsPolicy, Origins};
use restmachine_tests::{ask, preflight};

const WEB: Origins = origins!["https://app.example.com", "https://www.example.com"];
const MOBILE: Origins = origins!["capacitor://localhost", "ionic://localhost"];
const ADMIN: Origins = origins!["https://admin.example.com"];
const ANY: Origins = origins!["*"];
const MINUTE: u32 = 60;

const PARTNERS: CorsPolicy = policy!(
    origins = ["https://partner.example", ..ADMIN],
    credentials,
    max_age = MINUTE,
    methods = ["GET", "POST"]
);

#[get("/composed")]
#[cors(origins = [..WEB, ..MOBILE, ..WEB, "https://extra.example.com"], credentials, max_age = MINUTE)]
fn composed() {}

#[get("/any")]
#[cors(origins = ANY, max_age = 0)]
fn any() {}

#[get("/reflected")]
#[cors(origins = ANY, credentials, reflect_any_origin, dangerously_reflect_in_release)]
fn reflected() {}

#[get("/partners")]
#[cors(PARTNERS)]
fn read() {}

#[post("/partners")]
#[cors(PARTNERS)]
fn write() {}

#[delete("/partners")]
#[cors(origins = ["https://partner.example", "https://admin.example.com"], credentials, max_age = 60, methods = ["DELETE"])]
fn remove() {}

#[get("/written")]
#[cors(origins = ["https://app.example.com", "https://www.example.com"])]
fn written() {}

#[post("/written")]
#[cors(origins = WEB)]
fn spread() {}

mod partners {
    #[restmachine::get("/orders")]
    fn orders() {}

    restmachine::router! {
        #[cors(super::PARTNERS)]
        pub(super) Partners { orders }
    }
}

router! {
    App { composed, any, reflected, read, write, remove, written, spread, "/api" => partners::Partners }
}

/// (request, origin, whether the origin is allowed)
#[test]
fn constants_allow_what_they_hold() {
    let rows = [
        ("GET /composed", "https://app.example.com", true),
        ("GET /composed", "https://www.example.com", true),
        ("GET /composed", "capacitor://localhost", true),
        ("GET /composed", "ionic://localhost", true),
        ("GET /composed", "https://extra.example.com", true),
        ("GET /composed", "https://admin.example.com", false),
        ("GET /reflected", "https://anyone.example", true),
        ("GET /partners", "https://partner.example", true),
        ("GET /partners", "https://admin.example.com", true),
        ("GET /partners", "https://app.example.com", false),
        ("GET /api/orders", "https://partner.example", true),
        ("GET /api/orders", "https://app.example.com", false),
        ("GET /api/nothing", "https://partner.example", true),
    ];
    for (line, origin, is_allowed) in rows {
        let answer = ask(&App::service(), line, &[("origin", origin)], "");
        let expected = is_allowed.then_some(origin);
        assert_eq!(answer.header("access-control-allow-origin").as_deref(), expected, "{line} from {origin}");
        let credentials = answer.header("access-control-allow-credentials");
        assert_eq!(credentials.as_deref(), is_allowed.then_some("true"), "{line} from {origin}");
        assert_eq!(answer.header("vary").as_deref(), Some("Origin"));
    }
}

#[test]
fn the_wildcard_may_come_from_a_constant() {
    let answer = ask(&App::service(), "GET /any", &[], "");
    assert_eq!(answer.header("access-control-allow-origin").as_deref(), Some("*"));
    assert_eq!(answer.header("vary"), None);
    let asked = preflight(&App::service(), "/any", "null", "GET");
    assert_eq!(asked.header("access-control-max-age").as_deref(), Some("0"));
}

/// The rest of the policy: (path, origin, method, max age, methods).
#[test]
fn constants_bring_the_whole_policy() {
    let rows = [
        ("/composed", "https://app.example.com", "GET", "60", "GET, OPTIONS"),
        ("/partners", "https://partner.example", "GET", "60", "GET, POST"),
        ("/partners", "https://partner.example", "POST", "60", "GET, POST"),
        ("/partners", "https://partner.example", "DELETE", "60", "DELETE"),
        // A policy written out and the same one taken from a constant are one policy: a list may answer for both.
        ("/written", "https://app.example.com", "GET", "86400", "GET, OPTIONS, POST"),
        ("/api/orders", "https://partner.example", "GET", "60", "GET"),
    ];
    for (path, origin, method, max_age, methods) in rows {
        let answer = preflight(&App::service(), path, origin, method);
        assert_eq!(answer.status, 204, "{method} {path}");
        assert_eq!(answer.header("access-control-max-age").as_deref(), Some(max_age), "{method} {path}");
        assert_eq!(
            answer.header("access-control-allow-methods").as_deref(),
            Some(methods),
            "{method} {path}"
        );
    }
}

#[test]
fn the_report_names_each_origin_once() {
    let report = App::report().to_string();
    let row = report.lines().find(|line| line.contains("/composed")).expect("a row");
    let origins =
        "https://app.example.com, https://www.example.com, capacitor://localhost, ionic://localhost, \
                   https://extra.example.com with credentials; max_age 60";
    assert!(row.contains(origins), "{row}");
    assert_eq!(
        PARTNERS.to_string(),
        "https://partner.example, https://admin.example.com with credentials for GET, POST; max_age 60"
    );
}
