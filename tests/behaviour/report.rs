//! What a report says about each route: in a table, as JSON and to a program.

use restmachine::{cors, fallback, get, policy, post, put, router, CorsPolicy, Level, Report, ReportRow};
use serde_json::{json, Value};

const HERE: &str = file!();
const PARTNERS: CorsPolicy = policy!(origins = ["https://partner.example"], max_age = 604800);

#[get("/data")]
fn read() {}

#[post("/data")]
fn write() {}

const OWN: u32 = line!() + 2;
#[put("/data")]
#[cors(
    origins = ["https://own.example", "http://*.old.example:8080"],
    methods = ["PUT", "OPTIONS"],
    allow_headers = [],
    expose_headers = ["X-A", "X-B"],
    max_age = 0
)]
fn own() {}

#[get("/off")]
#[cors(off)]
fn off() {}

#[fallback]
fn lost() {}

mod open {
    use super::*;

    #[get("/status")]
    fn status() {}

    #[fallback]
    #[cors(off)]
    fn nothing() {}

    pub(super) const OPEN: u32 = line!() + 2;
    router! {
        #[cors(origins = "*")]
        pub(super) Open { status, super::write, _ => nothing }
    }
}

const APP: u32 = line!() + 2;
router! {
    #[cors(origins = ["https://app.example"], credentials)]
    pub(crate) App { read, write, own, off, "/open" => open::Open, _ => lost }
}

/// Says nothing about CORS, and mounts a router that does.
mod silent {
    use super::*;

    router! { pub(super) Silent { read, off, "/open" => open::Open, _ => lost } }
}

mod closed {
    use super::*;

    router! { #[cors(off)] pub(super) Closed { read, own, _ => lost } }
}

/// (method, path, level, policy), in the order of the table.
fn table(report: &Report) -> Vec<(String, String, String, String)> {
    let text = report.to_string();
    let rows = text.lines().skip(1).take_while(|line| !line.is_empty());
    let cell = |cells: &[&str], index: usize| cells[index].to_owned();
    let cells = rows.map(|line| {
        let cells: Vec<&str> = line.split_whitespace().collect();
        (cell(&cells, 0), cell(&cells, 1), cell(&cells, 3), cells[4..].join(" "))
    });
    cells.collect()
}

#[test]
fn the_table_says_what_governs_each_route() {
    let app = |policy: &str| format!("{policy} ({HERE}:{APP})");
    let (open, own) = (format!("* ({HERE}:{})", open::OPEN), format!("{OWN_POLICY} ({HERE}:{OWN})"));
    let credentials = "https://app.example with credentials";
    let expected = [
        ("GET", "/data", "app", app(credentials)),
        ("POST", "/data", "app", app(credentials)),
        ("PUT", "/data", "route", own.clone()),
        ("GET", "/off", "-", "off".to_owned()),
        ("POST", "/open/data", "router", open.clone()),
        ("GET", "/open/status", "router", open.clone()),
        ("*", "/*", "app", app(credentials)),
        ("*", "/open/*", "-", "off".to_owned()),
    ];
    let owned = |rows: &[(&str, &str, &str, String)]| -> Vec<_> {
        let rows = rows.iter().map(|(method, path, level, cors)| {
            ((*method).to_owned(), (*path).to_owned(), (*level).to_owned(), cors.clone())
        });
        rows.collect()
    };
    assert_eq!(table(&App::report()), owned(&expected));

    let policy = CorsPolicy::builder().origins("https://started.example").max_age(60).build().unwrap();
    let started = App::service().with_cors(policy).report();
    let started_policy = "https://started.example; max_age 60 (set by the program)".to_owned();
    let mut replaced = expected;
    for row in [0, 1, 6] {
        replaced[row].3.clone_from(&started_policy);
    }
    assert_eq!(table(&started), owned(&replaced));

    let silent = [
        ("GET", "/data", "-", "none".to_owned()),
        ("GET", "/off", "-", "off".to_owned()),
        ("POST", "/open/data", "router", open.clone()),
        ("GET", "/open/status", "router", open),
        ("*", "/*", "-", "none".to_owned()),
        ("*", "/open/*", "-", "off".to_owned()),
    ];
    assert_eq!(table(&silent::Silent::report()), owned(&silent));

    let closed = [
        ("GET", "/data", "-", "off".to_owned()),
        ("PUT", "/data", "route", own),
        ("*", "/*", "-", "off".to_owned()),
    ];
    assert_eq!(table(&closed::Closed::report()), owned(&closed));
    let policy = CorsPolicy::builder().origins("https://started.example").build().unwrap();
    let opened = closed::Closed::service().with_cors(policy).report();
    assert_eq!(table(&opened)[0].3, "https://started.example (set by the program)");
}

const OWN_POLICY: &str =
    "https://own.example, http://*.old.example:8080 for PUT, OPTIONS; no allow_headers; \
                          expose_headers X-A, X-B; max_age 0";

#[test]
fn a_policy_reads_as_everything_that_differs_from_the_defaults() {
    let listed = || CorsPolicy::builder().origins(["https://app.example.com"]);
    let credentialed = || listed().credentials(true).methods(["GET", "POST"]);
    let none: [&str; 0] = [];
    let rows = [
        (listed(), "https://app.example.com"),
        (CorsPolicy::builder().origins("*"), "*"),
        (listed().max_age(86_400), "https://app.example.com"),
        (
            listed().expose_headers(["Content-Length", "Content-Type", "ETag", "Location", "X-Request-ID"]),
            "https://app.example.com",
        ),
        (listed().max_age(0), "https://app.example.com; max_age 0"),
        (listed().allow_headers("*"), "https://app.example.com; allow_headers *"),
        (listed().allow_headers(none), "https://app.example.com; no allow_headers"),
        (listed().expose_headers("none"), "https://app.example.com; expose_headers none"),
        (credentialed(), "https://app.example.com with credentials for GET, POST"),
        (
            credentialed().allow_headers(["X-A", "X-B"]).expose_headers(none).max_age(600),
            "https://app.example.com with credentials for GET, POST; allow_headers X-A, X-B; no expose_headers; \
             max_age 600",
        ),
        (
            CorsPolicy::builder()
                .origins("*")
                .credentials(true)
                .reflect_any_origin(true)
                .dangerously_reflect_in_release(true)
                .max_age(1),
            "any origin, reflected with credentials; max_age 1",
        ),
    ];
    for (builder, expected) in rows {
        assert_eq!(builder.build().unwrap().to_string(), expected);
    }
    assert_eq!(PARTNERS.to_string(), "https://partner.example; max_age 604800");
}

#[test]
fn rows_can_be_read_by_a_program() {
    let report = App::report();
    let row = |method: &str, path: &str| {
        let is_it = |row: &&ReportRow| row.method() == method && row.path() == path;
        report.rows().iter().find(is_it).expect("a row")
    };
    let own = row("PUT", "/data");
    assert_eq!((own.level(), own.handler()), (Some(Level::Route), "behaviour::report::own"));
    assert_eq!(own.source().unwrap().place(), Some((HERE, OWN)));
    assert_eq!(own.policy().unwrap().to_string(), OWN_POLICY);
    assert_eq!(own.policy(), App::report().rows()[2].policy());
    let off = row("GET", "/off");
    assert!(off.is_off() && off.policy().is_none() && off.source().is_none() && off.level().is_none());
    let silent = silent::Silent::report();
    assert!(!silent.rows()[0].is_off() && silent.rows()[0].policy().is_none());
    let fallbacks: Vec<_> =
        report.rows().iter().filter(|row| row.is_fallback()).map(ReportRow::path).collect();
    assert_eq!(fallbacks, ["/*", "/open/*"]);
}

#[test]
fn a_report_is_json_in_a_fixed_order() {
    const ALLOWED: [&str; 6] = [
        "Accept",
        "Accept-Language",
        "Content-Type",
        "Content-Language",
        "Authorization",
        "X-Requested-With",
    ];
    const EXPOSED: [&str; 5] = ["Content-Length", "Content-Type", "ETag", "Location", "X-Request-ID"];
    let expected = json!([
        {
            "method": "GET", "path": "/data", "handler": "behaviour::report::read",
            "level": null, "source": null, "cors": "off", "policy": null, "advice": [],
        },
        {
            "method": "PUT", "path": "/data", "handler": "behaviour::report::own",
            "level": "route", "source": { "file": HERE, "line": OWN }, "cors": "policy",
            "policy": {
                "origins": ["https://own.example", "http://*.old.example:8080"], "methods": ["PUT", "OPTIONS"],
                "allow_headers": [], "expose_headers": ["X-A", "X-B"], "credentials": false, "max_age": 0,
                "reflect_any_origin": false,
            },
            "advice": ["`http://*.old.example:8080` is an http origin: an attacker on the network can impersonate it; write \
                        `https://*.old.example:8080`"],
        },
        {
            "method": "*", "path": "/*", "handler": "behaviour::report::lost",
            "level": null, "source": null, "cors": "off", "policy": null, "advice": [],
        },
    ]);
    assert_eq!(serde_json::to_value(closed::Closed::report()).unwrap(), expected);

    let reflected = CorsPolicy::builder().origins("*").credentials(true).reflect_any_origin(true);
    let reflected = reflected.dangerously_reflect_in_release(true).build().unwrap();
    let started = silent::Silent::service().with_cors(reflected).report();
    let policy = json!({
        "origins": ["*"], "methods": null, "allow_headers": ALLOWED, "expose_headers": EXPOSED,
        "credentials": true, "max_age": 86400, "reflect_any_origin": true,
    });
    let first = json!({
        "method": "GET", "path": "/data", "handler": "behaviour::report::read",
        "level": "app", "source": null, "cors": "policy", "policy": policy, "advice": [],
    });
    assert_eq!(serde_json::to_value(&started).unwrap()[0], first);
    let none = &serde_json::to_value(silent::Silent::report()).unwrap()[0];
    assert_eq!((&none["cors"], &none["policy"]), (&json!("none"), &Value::Null));

    let written = serde_json::to_string(&started).unwrap();
    let mut rest = &*written;
    for key in [
        "method",
        "path",
        "handler",
        "level",
        "source",
        "cors",
        "policy",
        "origins",
        "methods",
        "allow_headers",
        "expose_headers",
        "credentials",
        "max_age",
        "reflect_any_origin",
        "advice",
    ] {
        let key = format!("\"{key}\":");
        rest = rest.split_once(&key).unwrap_or_else(|| panic!("{key} out of order in {written}")).1;
    }
}
