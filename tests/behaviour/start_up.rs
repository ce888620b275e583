//! Policies that are built when the program starts.

use restmachine::{cors, get, origins, post, router, CorsPolicy, CorsPolicyBuilder, Origins, PolicyErrors};
use restmachine_tests::{ask, preflight};
use serde_json::json;

const WEB: Origins = origins!["https://app.example.com", "https://*.example.org"];

#[get("/data")]
fn read() {}

#[post("/data")]
fn write() {}

#[get("/own")]
#[cors(origins = ["https://own.example.com"])]
fn own() {}

#[get("/off")]
#[cors(off)]
fn off() {}

router! {
    #[cors(origins = ["https://compiled.example.com"])]
    App { read, write, own, off }
}

fn builder() -> CorsPolicyBuilder {
    CorsPolicy::builder().origins(["https://app.example.com", "https://*.example.org"])
}

/// Once the app's policy is replaced: (request, origin, whether the origin is allowed).
#[test]
fn a_built_policy_replaces_the_apps() {
    let service = App::service().with_cors(builder().credentials(true).build().unwrap());
    let rows = [
        ("GET /data", "https://app.example.com", true),
        ("GET /data", "https://a.b.example.org", true),
        ("GET /data", "https://example.org", false),
        ("GET /data", "https://compiled.example.com", false),
        ("GET /nowhere", "https://app.example.com", true),
        ("DELETE /data", "https://app.example.com", true),
        ("GET /own", "https://app.example.com", false),
        ("GET /own", "https://own.example.com", true),
        ("GET /off", "https://app.example.com", false),
    ];
    for (line, origin, is_allowed) in rows {
        let answer = ask(&service, line, &[("origin", origin)], "");
        let expected = is_allowed.then_some(origin);
        assert_eq!(answer.header("access-control-allow-origin").as_deref(), expected, "{line} from {origin}");
    }
    let untouched = ask(&App::service(), "GET /data", &[("origin", "https://compiled.example.com")], "");
    assert!(
        untouched.header("access-control-allow-origin").is_some(),
        "another service keeps the app's policy"
    );
}

#[test]
fn a_built_policy_answers_preflights() {
    let policy = builder().credentials(true).max_age(600).allow_headers(["X-A", "X-B"]).expose_headers("X-C");
    let service = App::service().with_cors(policy.build().unwrap());
    let answer = preflight(&service, "/data", "https://app.example.com", "POST");
    assert_eq!(answer.status, 204);
    for (name, value) in [
        ("access-control-allow-origin", "https://app.example.com"),
        ("access-control-allow-credentials", "true"),
        ("access-control-allow-methods", "GET, OPTIONS, POST"),
        ("access-control-allow-headers", "X-A, X-B"),
        ("access-control-max-age", "600"),
        ("allow", "GET, OPTIONS, POST"),
        ("vary", "Origin"),
    ] {
        assert_eq!(answer.header(name).as_deref(), Some(value), "{name}");
    }
    let refused = preflight(&service, "/data", "https://evil.example", "POST");
    assert_eq!((refused.status.as_u16(), refused.cors_headers()), (403, vec![]));
    let actual = ask(&service, "GET /data", &[("origin", "https://app.example.com")], "");
    assert_eq!(actual.header("access-control-expose-headers").as_deref(), Some("X-C"));
}

#[test]
fn what_is_left_out_is_what_the_attribute_leaves_out() {
    let built = App::service()
        .with_cors(CorsPolicy::builder().origins("https://compiled.example.com").build().unwrap());
    for line in ["GET /data", "OPTIONS /data", "DELETE /data"] {
        let headers = [("origin", "https://compiled.example.com"), ("access-control-request-method", "GET")];
        let (built, compiled) = (ask(&built, line, &headers, ""), ask(&App::service(), line, &headers, ""));
        assert_eq!(built.headers, compiled.headers, "{line}");
    }
}

#[test]
fn empty_header_lists_send_no_header() {
    let none: [&str; 0] = [];
    let policy = builder().allow_headers(none).expose_headers(none).methods(["GET"]).build().unwrap();
    let service = App::service().with_cors(policy);
    let answer = preflight(&service, "/data", "https://app.example.com", "GET");
    assert_eq!(answer.header("access-control-allow-headers"), None);
    assert_eq!(answer.header("access-control-allow-methods").as_deref(), Some("GET"));
    let unshared = ask(&service, "POST /data", &[("origin", "https://app.example.com")], "");
    assert_eq!(unshared.cors_headers(), [""; 0], "served, not shared");
}

#[test]
fn the_wildcard_and_reflection_can_be_built() {
    let any = App::service().with_cors(CorsPolicy::builder().origins("*").build().unwrap());
    let answer = ask(&any, "GET /data", &[], "");
    assert_eq!(answer.header("access-control-allow-origin").as_deref(), Some("*"));
    let reflected = CorsPolicy::builder().origins(["*"]).credentials(true).reflect_any_origin(true);
    let reflected = App::service().with_cors(reflected.dangerously_reflect_in_release(true).build().unwrap());
    let answer = ask(&reflected, "GET /data", &[("origin", "https://evil.example")], "");
    assert_eq!(answer.header("access-control-allow-origin").as_deref(), Some("https://evil.example"));
    assert_eq!(answer.header("access-control-allow-credentials").as_deref(), Some("true"));
}

#[test]
fn lists_come_in_every_form() {
    let expected = CorsPolicy::builder().origins("https://app.example.com").methods("GET").build();
    let owned = "https://app.example.com".to_owned();
    let forms = [
        CorsPolicy::builder().origins(["https://app.example.com"]).methods(["GET"]),
        CorsPolicy::builder().origins(vec!["https://app.example.com"]).methods(vec!["GET".to_owned()]),
        CorsPolicy::builder().origins(&["https://app.example.com"][..]).methods(&["GET".to_owned()][..]),
        CorsPolicy::builder().origins([owned.clone()]).methods("GET".to_owned()),
        CorsPolicy::builder().origins(owned).methods("GET"),
        CorsPolicy::builder().origins(origins!["https://app.example.com"]).methods("GET"),
    ];
    for form in forms {
        assert_eq!(form.build(), expected);
    }
    assert_eq!(CorsPolicy::builder().origins(WEB).build(), builder().build());
    const ANY: Origins = origins!["*"];
    assert_eq!(CorsPolicy::builder().origins(ANY).build(), CorsPolicy::builder().origins("*").build());
}

/// Rows of a database: read twice, and one under a pattern that came later.
#[test]
fn overlaps_in_what_a_program_reads_are_merged() {
    const OWN: Origins = origins!["https://app.example.com", "https://*.example.org"];
    let rows = [
        "https://app.example.com",
        "https://a.example.org",
        "https://*.example.org",
        "https://app.example.com",
    ];
    assert_eq!(CorsPolicy::builder().origins(rows).build(), CorsPolicy::builder().origins(OWN).build());
    assert_eq!(CorsPolicy::builder().origins(["*", "*"]).build(), CorsPolicy::builder().origins("*").build());
    let mixed = CorsPolicy::builder().origins(["*", "https://app.example.com"]).build().unwrap_err();
    assert_eq!(mixed.iter().map(|error| error.rule()).collect::<Vec<_>>(), ["O-WILDCARD-LISTED"]);
}

#[test]
fn a_policy_of_nobody_can_be_built() {
    const CLOSED: CorsPolicy = CorsPolicy::nobody();
    let empty = || CorsPolicy::builder().origins(Vec::<String>::new());
    assert_eq!(empty().build().unwrap(), CLOSED);
    assert_eq!(
        empty().credentials(true).max_age(600).build().unwrap().to_string(),
        "no origin with credentials; max_age 600"
    );
    assert_ne!(empty().credentials(true).build().unwrap(), CLOSED);
    assert_eq!(serde_json::to_value(CLOSED).unwrap()["origins"], json!([]));
    assert_ne!(CorsPolicy::builder().origins("*").build().unwrap(), CLOSED);

    let service = App::service().with_cors(CLOSED);
    let report = service.report().to_string();
    let row = report.lines().find(|line| line.contains("/data")).expect("a row");
    assert!(row.ends_with("app    no origin (set by the program)"), "{report}");
    let request = http::Request::get("/data").header("origin", "https://app.example.com").body(()).unwrap();
    let explanation = service.explain(&request.into_parts().0);
    assert!(
        explanation.to_string().contains("`https://app.example.com` is not among the origins"),
        "{explanation}"
    );
}

/// A policy for a layer is the same policy.
#[test]
fn a_layer_of_nobody_can_be_built() {
    let policy = CorsPolicy::builder().origins(Vec::<String>::new()).methods(["GET"]);
    assert!(policy.build_for_layer().is_ok());
}

fn errors() -> PolicyErrors {
    CorsPolicy::builder()
        .origins(["https://app.example.com", "*", "https://www.example.com/", "http://example.com"])
        .methods(["get"])
        .allow_headers(["Cookie"])
        .expose_headers(["Set-Cookie"])
        .credentials(true)
        .max_age(u32::MAX)
        .build()
        .unwrap_err()
}

#[test]
fn everything_wrong_is_reported_at_once() {
    let found: Vec<(String, &str)> = errors().iter().map(|error| (error.place(), error.rule())).collect();
    let expected = [
        ("origins[1]", "O-WILDCARD-CREDENTIALS"),
        ("origins[2]", "O-TAIL"),
        ("origins[3]", "O-INSECURE"),
        ("methods[0]", "M-CASE"),
        ("allow_headers[0]", "H-FORBIDDEN"),
        ("expose_headers[0]", "X-FORBIDDEN"),
        ("max_age", "A-RANGE"),
    ];
    assert_eq!(found, expected.map(|(place, rule)| (place.to_owned(), rule)));
    let missing = CorsPolicy::builder().build().unwrap_err();
    assert_eq!(missing.iter().map(|error| error.place()).collect::<Vec<_>>(), ["policy"]);
    let empty = CorsPolicy::builder().origins(["https://app.example.com", ""]).build().unwrap_err();
    assert_eq!(empty.into_iter().map(|error| error.place()).collect::<Vec<_>>(), ["origins[1]"]);
}

#[test]
fn errors_read_as_the_compiler_words_them() {
    let errors = errors();
    let text = errors.to_string();
    assert!(text.starts_with(
        "the CORS policy cannot be used\n\norigins[1]: CORS: Cannot use wildcard origin '*' with"
    ));
    let tail = "\n\norigins[2]: `https://www.example.com/` has more than a scheme, host and port: browsers never send the \
                rest, so it never matches\nhelp: write `https://www.example.com`\nrule: O-TAIL, https://html.spec.whatwg.org/";
    assert!(text.contains(tail), "{text}");
    assert_eq!(format!("{errors:?}"), text, "what `main` prints");
    let boxed: Box<dyn std::error::Error + Send + Sync> = errors.into();
    assert_eq!(boxed.to_string(), text);
}

#[test]
fn errors_can_be_serialised() {
    let errors = CorsPolicy::builder().origins("https://app.example.com:443").build().unwrap_err();
    let expected = json!([{
        "place": "origins[0]",
        "rule": "O-DEFAULT-PORT",
        "message": "`https://app.example.com:443` has the default port of its scheme, which browsers leave out. \
                    Write `https://app.example.com`.",
        "help": "write `https://app.example.com`",
        "link": "https://url.spec.whatwg.org/#default-port",
    }]);
    assert_eq!(serde_json::to_value(&errors).unwrap(), expected);
}

/// Strings that no author of a policy would write, but that an environment may contain.
#[test]
fn hostile_strings_are_refused_and_nothing_panics() {
    let long = "a".repeat(100_000);
    for text in
        ["", " ", "\0", "\u{202e}", "https://a\r\nSet-Cookie: b", "%", "https://%", "https://[", "::", &long]
    {
        let errors =
            CorsPolicy::builder().origins(text).methods(text).allow_headers(text).expose_headers(text);
        let errors = errors.build().unwrap_err();
        // A header name may be as long as it likes: only the origin is wrong.
        assert!(!errors.to_string().contains('\0') && errors.iter().count() >= 1, "{text:?}");
    }
}

#[test]
fn the_report_of_a_service_shows_what_it_was_started_with() {
    let service = App::service().with_cors(builder().build().unwrap());
    let report = service.report().to_string();
    let row = |path: &str| report.lines().find(|line| line.contains(path)).expect("a row").to_owned();
    assert!(
        row("/data").ends_with("app    https://app.example.com, https://*.example.org (set by the program)"),
        "{report}"
    );
    assert!(row("/own").contains("route  https://own.example.com"), "{report}");
    assert!(
        !report.contains("compiled.example.com")
            && App::report().to_string().contains("compiled.example.com")
    );
}
