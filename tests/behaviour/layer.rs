//! The policy as a layer around a service that keeps its own routes.

use axum::{routing, Router};
use http::{HeaderMap, Request};
use restmachine::{
    get, layer_policy, policy, post, router, CorsLayer, CorsPolicy, Decision, LayerPolicy, Reason,
};

use crate::tower::ask;

const APP: &str = "https://app.example.com";
const EVIL: &str = "https://evil.example";
const METHOD: (&str, &str) = ("access-control-request-method", "GET");

const PRIVATE: CorsPolicy = policy!(
    origins = ["https://app.example.com", "https://*.example.org"],
    methods = ["POST", "GET", "PURGE"],
    allow_headers = ["X-A"],
    expose_headers = ["ETag"],
    credentials,
    max_age = 60,
);
const PRIVATE_LAYER: LayerPolicy = layer_policy!(PRIVATE);
const PUBLIC: CorsPolicy = policy!(origins = "*", methods = ["GET"]);
const PUBLIC_LAYER: LayerPolicy = layer_policy!(PUBLIC);

/// A handler of axum that writes headers of CORS by hand.
fn app(policy: &LayerPolicy) -> Router {
    let answer =
        || async { ([("access-control-allow-origin", "*"), ("vary", "accept"), ("x-mine", "1")], "data") };
    let options = || async { "options" };
    Router::new()
        .route("/data", routing::get(answer).post(answer).options(options))
        .layer(CorsLayer::new(policy))
}

/// The lines of each header in a list, joined.
fn values(headers: &HeaderMap, names: &[&str]) -> Vec<String> {
    let line = |name: &&str| {
        let lines: Vec<_> = headers.get_all(*name).iter().map(|line| line.to_str().unwrap()).collect();
        format!("{name}: {}", lines.join(", "))
    };
    names.iter().map(line).collect()
}

#[get("/data")]
fn read() {}

#[post("/data")]
fn write() {}

#[restmachine::route("PURGE", "/data")]
fn purge() {}

router! {
    #[cors(PRIVATE)]
    Private { read, write, purge }
}

router! {
    #[cors(PUBLIC)]
    Public { read }
}

/// The headers on which a layer and a router have to agree.
const CORS: &[&str] = &[
    "access-control-allow-origin",
    "access-control-allow-credentials",
    "access-control-allow-methods",
    "access-control-allow-headers",
    "access-control-expose-headers",
    "access-control-max-age",
    "vary",
];

#[tokio::test]
async fn a_layer_answers_as_a_router_under_the_same_policy_does() {
    let origins: &[&[(&str, &str)]] = &[
        &[],
        &[("origin", APP)],
        &[("origin", EVIL)],
        &[("origin", "https://a.example.org")],
        &[("origin", "https://example.org")],
        &[("origin", "null")],
        &[("origin", APP), ("origin", APP)],
    ];
    let private = restmachine::testing::TestClient::new(Private::service());
    let public = restmachine::testing::TestClient::new(Public::service());
    for (policy, client) in [(&PRIVATE_LAYER, private), (&PUBLIC_LAYER, public)] {
        for origin in origins {
            for (line, more) in [
                ("GET /data", &[][..]),
                ("HEAD /data", &[]),
                ("OPTIONS /data", &[METHOD]),
                ("OPTIONS /data", &[("access-control-request-method", "DELETE")]),
                ("GET /nothing", &[]),
            ] {
                let headers = [origin, more].concat();
                let (method, path) = line.split_once(' ').unwrap();
                let request = client.request(method, path);
                let request =
                    headers.iter().fold(request, |request, (name, value)| request.header(name, value));
                let routed = request.await;
                let empty = Router::new().route("/data", routing::get(|| async {}).post(|| async {}));
                let layered = ask(empty.layer(CorsLayer::new(policy)), line, &headers).await;
                assert_eq!(
                    values(layered.headers(), CORS),
                    values(routed.headers(), CORS),
                    "{line} {headers:?} of {policy:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn a_preflight_is_answered_whatever_the_path_without_allow() {
    for path in ["/data", "/nothing"] {
        let answer = ask(app(&PRIVATE_LAYER), &format!("OPTIONS {path}"), &[("origin", APP), METHOD]).await;
        assert_eq!(answer.status(), 204, "{path}");
        assert_eq!(
            values(answer.headers(), &["access-control-allow-methods", "allow"]),
            ["access-control-allow-methods: GET, POST, PURGE", "allow: "]
        );
        let answer = ask(app(&PRIVATE_LAYER), &format!("OPTIONS {path}"), &[("origin", EVIL), METHOD]).await;
        assert_eq!(answer.status(), 403, "{path}");
    }
    // Any other OPTIONS goes to the inner service. The policy does not list the method.
    let answer = ask(app(&PRIVATE_LAYER), "OPTIONS /data", &[("origin", APP)]).await;
    assert_eq!(
        values(answer.headers(), &["access-control-allow-origin", "vary"]),
        ["access-control-allow-origin: ", "vary: Origin"]
    );
    assert_eq!(axum::body::to_bytes(answer.into_body(), 100).await.unwrap(), "options");
}

#[tokio::test]
async fn the_policy_alone_decides_which_origins_read_a_response() {
    let names = ["access-control-allow-origin", "vary", "x-mine"];
    let rows = [
        ("GET /data", APP, [APP, "accept, Origin", "1"]),
        ("GET /data", EVIL, ["", "accept, Origin", "1"]),
        // A method that the policy leaves out is served and not shared.
        ("PUT /data", APP, ["", "Origin", ""]),
        ("GET /nothing", APP, [APP, "Origin", ""]),
    ];
    for (line, origin, expected) in rows {
        let answer = ask(app(&PRIVATE_LAYER), line, &[("origin", origin)]).await;
        let expected: Vec<_> =
            names.iter().zip(expected).map(|(name, value)| format!("{name}: {value}")).collect();
        assert_eq!(values(answer.headers(), &names), expected, "{line} {origin}");
        assert_eq!(answer.headers().get_all("vary").iter().count(), 1, "{line} {origin}");
    }
}

/// A layer that is around another one makes one line of what both say. (One that is inside leaves it to the outer one.)
#[tokio::test]
async fn a_layer_around_compression_sends_one_line_of_vary() {
    use tower_http::compression::CompressionLayer;

    for (policy, expected) in
        [(&PRIVATE_LAYER, "accept, accept-encoding, Origin"), (&PUBLIC_LAYER, "accept, accept-encoding")]
    {
        let data = async || ([("vary", "accept")], "data ".repeat(100));
        let service = Router::new().route("/data", routing::get(data));
        let service = service.layer(CompressionLayer::new()).layer(CorsLayer::new(policy));
        let answer = ask(service, "GET /data", &[("accept-encoding", "gzip")]).await;
        assert_eq!(answer.headers()["content-encoding"], "gzip");
        let lines: Vec<_> = answer.headers().get_all("vary").iter().collect();
        assert_eq!(lines, [expected]);
    }
}

#[test]
fn a_layer_says_why() {
    let layer = CorsLayer::new(&PRIVATE_LAYER);
    let explain = |headers: &[(&str, &str)]| {
        let mut request = Request::options("/data");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        layer.explain(&request.body(()).unwrap().into_parts().0)
    };
    let refused = explain(&[("origin", EVIL), METHOD]);
    assert_eq!(refused.decision(), Decision::Refused);
    assert_eq!(refused.reason(), &Reason::OriginNotListed(EVIL.to_owned()));
    let place = refused.source().and_then(|source| source.place()).unwrap();
    assert!(place.0.ends_with("layer.rs") && place.1 > 0, "{place:?}");
    let unlisted = explain(&[("origin", APP), ("access-control-request-method", "DELETE")]);
    assert_eq!(unlisted.reason(), &Reason::MethodLeftOut("DELETE".to_owned()));
    assert_eq!(explain(&[("origin", APP), METHOD]).decision(), Decision::Allowed);
}

#[tokio::test]
async fn a_policy_for_a_layer_may_be_built_at_start_up() {
    let errors = CorsPolicy::builder().origins(["https://app.example.com/"]).build_for_layer().unwrap_err();
    let rules: Vec<_> = errors.iter().map(|error| (error.place(), error.rule())).collect();
    assert_eq!(rules, [("origins[0]".to_owned(), "O-TAIL"), ("policy".to_owned(), "M-MISSING")]);
    let policy = CorsPolicy::builder().origins([APP]).methods(["GET"]).build_for_layer().unwrap();
    let answer = ask(app(&policy), "GET /data", &[("origin", APP)]).await;
    assert_eq!(answer.headers()["access-control-allow-origin"], APP);
}
