//! Why a request was refused: to the program, and in the body of a preflight's answer.

use http::Request;
use restmachine::{
    cors, delete, fallback, get, options, patch, policy, post, put, router, Body, CorsPolicy, Decision,
    Level, RequestKind,
};
use restmachine_tests::{ask_with, preflight, Answer};

pub(crate) const APP: &str = "https://app.example";
pub(crate) const EVIL: &str = "https://evil.example";

#[get("/data")]
#[patch("/data")]
fn data() {}

#[get("/own")]
#[post("/own")]
#[delete("/own")]
#[cors(origins = ["https://*.own.example"], methods = ["GET", "POST"], allow_headers = ["X-A"])]
fn own() {}

#[get("/any")]
#[put("/any")]
#[cors(origins = "*", allow_headers = ["*", "Authorization"])]
fn any() {}

#[get("/bare")]
#[cors(origins = "*", allow_headers = "*")]
fn bare() {}

#[get("/off")]
#[cors(off)]
fn off() {}

#[options("/asked")]
fn asked() {}

mod inner {
    use restmachine::{get, router};

    #[get("/data")]
    fn data() {}

    router! {
        #[cors(origins = ["https://inner.example"])]
        pub(super) Inner { data, "/deep" => deep::Deep }
    }

    mod deep {
        use restmachine::{cors, fallback, router};

        #[fallback]
        #[cors(origins = ["https://fallback.example"])]
        fn nothing() {}

        #[fallback]
        #[cors(origins = ["https://fallback.example"], methods = ["GET"])]
        fn listed() {}

        router! { pub(super) Deep { _ => nothing, "/listed" => Listed } }

        router! { Listed { _ => listed } }
    }
}

#[fallback]
fn nothing() {}

mod silent {
    use restmachine::{get, router};

    #[get("/data")]
    fn data() {}

    router! { pub(super) Silent { data } }
}

router! {
    #[cors(origins = ["https://app.example"], credentials)]
    pub(crate) App { data, own, any, bare, off, asked, "/inner" => inner::Inner }
}

router! { Open { data, "/below" => below::Below } }

mod below {
    use restmachine::router;

    router! { pub(super) Below { _ => super::nothing } }
}

/// (request, its headers, the explanation, the level whose policy decided)
type Row = (&'static str, &'static [(&'static str, &'static str)], &'static str, Option<Level>);

pub(crate) const METHOD: &str = "access-control-request-method";
pub(crate) const HEADERS: &str = "access-control-request-headers";

#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("GET /data", &[("origin", APP)], "allowed: `https://app.example` is among the origins", Some(Level::App)),
    ("GET /data", &[("origin", EVIL)], "refused: `https://evil.example` is not among the origins: add it to `origins` if the page is yours", Some(Level::App)),
    ("GET /data", &[], "not asked: the request has no `Origin`, so it does not come from a page of another origin", Some(Level::App)),
    ("GET /data", &[("origin", "null")], "refused: `null` is the origin of every sandboxed page and local file: serve the page from an origin of its own", Some(Level::App)),
    ("GET /data", &[("origin", APP), ("origin", APP)], "refused: the request has more than one `Origin` line, which browsers never send: check the proxies in between", Some(Level::App)),
    ("GET /data", &[("origin", "https://app.example/")], "refused: `https://app.example/` is not an origin as browsers send it: send only the scheme, host and port", Some(Level::App)),
    ("GET /nowhere", &[("origin", APP)], "allowed: `https://app.example` is among the origins", Some(Level::App)),
    ("DELETE /data", &[("origin", EVIL)], "refused: `https://evil.example` is not among the origins: add it to `origins` if the page is yours", Some(Level::App)),
    ("GET /own", &[("origin", "https://a.own.example")], "allowed: `https://a.own.example` is among the origins", Some(Level::Route)),
    ("HEAD /own", &[("origin", "https://a.own.example")], "allowed: `https://a.own.example` is among the origins", Some(Level::Route)),
    ("DELETE /own", &[("origin", "https://a.own.example")], "refused: `DELETE` is not in `methods`: add it there, or remove `methods` to take them from the route table", Some(Level::Route)),
    ("GET /any", &[("origin", "null")], "allowed: `*` allows every origin, without credentials", Some(Level::Route)),
    ("GET /any", &[], "not asked: the request has no `Origin`, so it does not come from a page of another origin", Some(Level::Route)),
    ("GET /off", &[("origin", APP)], "unmanaged: `#[cors(off)]` turns CORS off here, so no policy applies", None),
    ("GET /inner/data", &[("origin", APP)], "refused: `https://app.example` is not among the origins: add it to `origins` if the page is yours", Some(Level::Router)),
    ("GET /inner/nowhere", &[("origin", "https://inner.example")], "allowed: `https://inner.example` is among the origins", Some(Level::Router)),
    ("GET /inner/deep/x", &[("origin", "https://fallback.example")], "allowed: `https://fallback.example` is among the origins", Some(Level::Route)),
    ("OPTIONS /asked", &[("origin", APP)], "allowed: `https://app.example` is among the origins", Some(Level::App)),
    ("OPTIONS *", &[("origin", APP)], "unmanaged: `OPTIONS *` is about the server as a whole, so no policy applies", None),
    ("OPTIONS *", &[("origin", APP), (METHOD, "GET")], "preflight unmanaged: `OPTIONS *` is about the server as a whole, so no policy applies", None),
    ("OPTIONS /data", &[("origin", APP), (METHOD, "PATCH")], "preflight allowed: `https://app.example` is among the origins", Some(Level::App)),
    ("OPTIONS /data", &[("origin", APP), (METHOD, "patch")], "preflight refused: no route answers `patch` at this path: write `PATCH` in the script, because browsers do not change its case", Some(Level::App)),
    ("OPTIONS /data", &[("origin", APP), (METHOD, "DELETE")], "preflight refused: no route answers `DELETE` at this path: add one", Some(Level::App)),
    // GET, HEAD and POST need not be listed.
    ("OPTIONS /data", &[("origin", APP), (METHOD, "POST")], "preflight allowed: `https://app.example` is among the origins", Some(Level::App)),
    ("OPTIONS /data", &[("origin", EVIL), (METHOD, "GET")], "preflight refused: `https://evil.example` is not among the origins: add it to `origins` if the page is yours", Some(Level::App)),
    ("OPTIONS /data", &[("origin", APP), (METHOD, "GET"), (HEADERS, "CONTENT-type, authorization,,")], "preflight allowed: `https://app.example` is among the origins", Some(Level::App)),
    ("OPTIONS /data", &[("origin", APP), (METHOD, "GET"), (HEADERS, "content-type"), (HEADERS, "x-a")], "preflight refused: the script sends `x-a`, which is not in `allow_headers`: add it there", Some(Level::App)),
    ("OPTIONS /own", &[("origin", "https://a.own.example"), (METHOD, "DELETE")], "preflight refused: `DELETE` is not in `methods`: add it there, or remove `methods` to take them from the route table", Some(Level::Route)),
    ("OPTIONS /own", &[("origin", "https://a.own.example"), (METHOD, "GET"), (HEADERS, "x-a")], "preflight allowed: `https://a.own.example` is among the origins", Some(Level::Route)),
    ("OPTIONS /any", &[("origin", EVIL), (METHOD, "PUT"), (HEADERS, "x-anything,authorization")], "preflight allowed: `*` allows every origin, without credentials", Some(Level::Route)),
    ("OPTIONS /bare", &[("origin", EVIL), (METHOD, "GET"), (HEADERS, "x-anything")], "preflight allowed: `*` allows every origin, without credentials", Some(Level::Route)),
    ("OPTIONS /bare", &[("origin", EVIL), (METHOD, "GET"), (HEADERS, "authorization")], "preflight refused: the script sends `authorization`, which is not in `allow_headers`: add it there", Some(Level::Route)),
    ("OPTIONS /off", &[("origin", APP), (METHOD, "GET")], "preflight refused: `#[cors(off)]` turns CORS off here, so no policy applies", None),
    ("OPTIONS /nowhere", &[("origin", APP), (METHOD, "GET")], "preflight refused: no route answers at this path, and a preflight fails on a 404: add a route, or correct the URL", Some(Level::App)),
    ("OPTIONS /inner/deep/x", &[("origin", "https://fallback.example"), (METHOD, "PUT")], "preflight allowed: `https://fallback.example` is among the origins", Some(Level::Route)),
    ("OPTIONS /inner/deep/x", &[("origin", "https://fallback.example"), (METHOD, "PURGE")], "preflight refused: a fallback lists only the usual methods, and `PURGE` is not one of them: add it to the `methods` of its `#[cors]`", Some(Level::Route)),
    ("OPTIONS /inner/deep/listed/x", &[("origin", "https://fallback.example"), (METHOD, "PURGE")], "preflight refused: `PURGE` is not in `methods`: add it there, or remove `methods` to take them from the route table", Some(Level::Route)),
    ("OPTIONS /inner/deep/listed/x", &[("origin", "https://fallback.example"), (METHOD, "PUT")], "preflight refused: `PUT` is not in `methods`: add it there, or remove `methods` to take them from the route table", Some(Level::Route)),
];

pub(crate) fn request(line: &str, headers: &[(&str, &str)]) -> Request<Body> {
    let (method, target) = line.split_once(' ').unwrap();
    let request = Request::builder().method(method).uri(target);
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    request.body(Body::empty()).unwrap()
}

#[test]
fn the_reason_comes_from_the_policy_and_says_where_it_is_written() {
    let service = App::service();
    for (line, headers, expected, level) in ROWS {
        let (parts, _) = request(line, headers).into_parts();
        let explanation = service.explain(&parts);
        let text = explanation.to_string();
        let said = text.split_once(" (").map_or(text.as_str(), |(said, _)| said);
        assert_eq!(said, *expected, "{line} {headers:?}");
        assert_eq!(explanation.source().map(|source| source.level()), *level, "{line} {headers:?}");
        let is_preflight = expected.starts_with("preflight");
        assert_eq!(explanation.kind() == RequestKind::Preflight, is_preflight, "{line} {headers:?}");
        if let Some((file, number)) = explanation.source().and_then(|source| source.place()) {
            let written = include_str!("explanations.rs").lines().nth(number as usize - 1).unwrap_or("");
            assert!(written.trim().starts_with("#[cors("), "{line}: {file}:{number} is {written}");
        }
    }
}

/// Whether a browser that sent this preflight would go on (Fetch standard, section 4.8), as read from the answer.
fn passes(headers: &[(&str, &str)], answer: &Answer) -> bool {
    let lists = |name: &str, wanted: &str| {
        let list = answer.header(name).unwrap_or_default().to_ascii_lowercase();
        let is_covered = wanted != "authorization" && list.split(", ").any(|element| element == "*");
        is_covered || list.split(", ").any(|element| element == wanted)
    };
    let asked =
        |name: &'static str| headers.iter().filter(move |(other, _)| *other == name).map(|(_, value)| *value);
    let is_method_listed = asked(METHOD).all(|method| {
        let listed = answer.header("access-control-allow-methods").unwrap_or_default();
        ["GET", "HEAD", "POST"].contains(&method) || listed.split(", ").any(|element| element == method)
    });
    let names = asked(HEADERS).flat_map(|line| line.split(',')).map(|name| name.trim().to_ascii_lowercase());
    let are_headers_listed =
        names.filter(|name| !name.is_empty()).all(|name| lists("access-control-allow-headers", &name));
    answer.status == 204
        && answer.header("access-control-allow-origin").is_some()
        && is_method_listed
        && are_headers_listed
}

/// An explanation is about the answer that was given.
#[test]
fn an_explanation_agrees_with_the_answer() {
    let service = App::service();
    for (line, headers, ..) in ROWS {
        let (parts, _) = request(line, headers).into_parts();
        let explanation = service.explain(&parts);
        let answer = ask_with(&service, request(line, headers));
        let is_shared = match explanation.kind() {
            RequestKind::Preflight => passes(headers, &answer),
            RequestKind::Actual => answer.header("access-control-allow-origin").is_some(),
        };
        let has_origin = headers.iter().any(|(name, _)| *name == "origin");
        match explanation.decision() {
            Decision::Allowed => assert!(is_shared, "{line} {headers:?}"),
            Decision::Refused | Decision::Unmanaged => assert!(!is_shared, "{line} {headers:?}"),
            _ => assert!(!has_origin, "{line} {headers:?}"),
        }
    }
}

#[test]
fn a_policy_set_at_start_up_is_named_so() {
    let (parts, _) = request("GET /data", &[("origin", EVIL)]).into_parts();
    let started = Open::service().with_cors(policy!(origins = ["https://app.example"]));
    assert!(started.explain(&parts).to_string().ends_with("(app policy, set by the program)"));
    let explanation = Open::service().explain(&parts);
    let expected = "unmanaged: no level has a policy: add `#[cors(…)]` to the router or the handler";
    assert_eq!((explanation.to_string().as_str(), explanation.source()), (expected, None));
    let reflected: CorsPolicy =
        policy!(origins = "*", credentials, reflect_any_origin, dangerously_reflect_in_release);
    let reflected = Open::service().with_cors(reflected).explain(&parts);
    assert!(reflected.to_string().starts_with("allowed: `reflect_any_origin` allows every origin"));
}

#[test]
fn a_refused_preflight_says_why_where_explanations_are_on() {
    let service = App::service();
    let by_default = preflight(&service, "/data", EVIL, "GET").body;
    assert_eq!(by_default.is_empty(), !cfg!(debug_assertions));
    for (service, is_explained) in
        [(service.clone().with_explanations(true), true), (service.with_explanations(false), false)]
    {
        let answer = preflight(&service, "/data", EVIL, "GET");
        assert_eq!(answer.status, 403);
        assert_eq!(answer.cors_headers(), [""; 0]);
        assert_eq!(answer.header("vary").as_deref(), Some("Origin"));
        let detail = "CORS preflight refused: `https://evil.example` is not among the origins";
        assert_eq!(answer.body.contains(detail), is_explained, "{}", answer.body);
        assert_eq!(answer.body.is_empty(), !is_explained, "{}", answer.body);
        let media_type = answer.header("content-type");
        assert_eq!(media_type.as_deref(), is_explained.then_some("application/problem+json"));
        // Nothing is said where nothing is refused.
        assert_eq!(preflight(&service, "/data", APP, "GET").body, "");
        assert_eq!(preflight(&service, "/off", APP, "GET").body, "");
    }
}

/// Requests that no browser sends, but an attacker might.
#[test]
fn hostile_requests_are_explained_by_the_rules() {
    let long = format!("https://{}.example", "a".repeat(10_000));
    let many = "x-header,".repeat(1_000);
    let lines: Vec<(&str, &str)> = (0..100).map(|_| (HEADERS, many.as_str())).collect();
    let listed = "content-type, ".repeat(1_000);
    let rows: [(&[(&str, &str)], &str); 7] = [
        (&[("origin", &long), (METHOD, "GET")], "`https://aaaa"),
        (
            &[("origin", "https://\u{e9}.example"), (METHOD, "GET")],
            r"`https://\xc3\xa9.example` is not an origin as browsers send it",
        ),
        (
            &[("origin", "https://a\tb"), (METHOD, "GET")],
            r"`https://a\tb` is not an origin as browsers send it",
        ),
        (
            &[("origin", APP), ("origin", EVIL), (METHOD, "GET")],
            "the request has more than one `Origin` line",
        ),
        (&[("origin", APP), (METHOD, "no token")], "no route answers `no token` at this path"),
        (&[("origin", APP), (METHOD, "")], "no route answers `` at this path"),
        (
            &[("origin", APP), (METHOD, "GET"), (HEADERS, &listed)],
            "`https://app.example` is among the origins",
        ),
    ];
    for (headers, expected) in rows {
        let (parts, _) = request("OPTIONS /data", headers).into_parts();
        let reason = App::service().explain(&parts).reason().to_string();
        assert!(reason.starts_with(expected) && reason.len() < 400, "{expected}: {reason}");
    }
    let headers: Vec<_> = [("origin", APP), (METHOD, "GET")].into_iter().chain(lines).collect();
    let (parts, _) = request("OPTIONS /data", &headers).into_parts();
    assert_eq!(
        App::service().explain(&parts).reason().to_string(),
        "the script sends `x-header`, which is not in `allow_headers`: add it there"
    );
}
