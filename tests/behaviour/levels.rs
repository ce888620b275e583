//! Route over innermost router over outer router over app; the most specific replaces, it never merges.

use restmachine::{cors, get, post, router};
use restmachine_tests::ask;

#[get("/app")]
fn app_level() {}

#[get("/own")]
#[cors(origins = ["https://route.example"])]
fn route_level() {}

#[cors(off)]
#[get("/off")]
fn switched_off() -> restmachine::Response {
    let mut response = restmachine::Response::new("by hand".into());
    let value = restmachine::HeaderValue::from_static("https://by-hand.example");
    response.headers_mut().insert("access-control-allow-origin", value);
    response
}

mod outer {
    use super::*;

    #[get("/outer")]
    fn outer_level() {}

    #[post("/own")]
    #[cors(origins = ["https://route.example"])]
    fn route_in_outer() {}

    pub(super) mod inner {
        use super::*;

        #[get("/inner")]
        fn inner_level() {}

        #[cors(origins = ["https://route.example"])]
        #[get("/own")]
        fn route_in_inner() {}

        router! {
            #[cors(origins = ["https://inner.example"])]
            pub(in super::super) Inner { inner_level, route_in_inner }
        }
    }

    mod silent {
        use super::*;

        #[get("/silent")]
        fn silent_level() {}

        router! { pub(super) Silent { silent_level } }
    }

    mod closed {
        use super::*;

        #[get("/closed")]
        fn closed_level() {}

        router! {
            #[cors(off)]
            pub(super) Closed { closed_level }
        }
    }

    router! {
        #[cors(origins = ["https://outer.example"])]
        pub(super) Outer {
            outer_level,
            route_in_outer,
            "/inner" => inner::Inner,
            "/silent" => silent::Silent,
            "/closed" => closed::Closed,
        }
    }
}

router! {
    #[cors(origins = ["https://app.example"])]
    App {
        app_level,
        route_level,
        switched_off,
        "/outer" => outer::Outer,
        "/again" => outer::inner::Inner,
    }
}

#[test]
fn the_most_specific_level_decides() {
    let all = ["app", "outer", "inner", "route"];
    let rows = [
        ("GET /app", Some("app")),
        ("GET /own", Some("route")),
        ("GET /off", None),
        ("GET /outer/outer", Some("outer")),
        ("POST /outer/own", Some("route")),
        ("GET /outer/inner/inner", Some("inner")),
        ("GET /outer/inner/own", Some("route")),
        ("GET /outer/silent/silent", Some("outer")),
        ("GET /outer/closed/closed", None),
        ("GET /again/inner", Some("inner")),
        // An unrouted path belongs to the innermost router whose prefix it bears.
        ("GET /nowhere", Some("app")),
        ("GET /outer/nowhere", Some("outer")),
        ("GET /outer/inner/nowhere", Some("inner")),
        ("GET /outer/innermost", Some("outer")),
        ("GET /outer/silent/nowhere", Some("outer")),
        ("GET /outer/closed/nowhere", None),
        ("GET /again", Some("inner")),
        // A method that is not routed belongs to the router that owns the path.
        ("DELETE /own", Some("app")),
        ("DELETE /outer/own", Some("outer")),
        ("DELETE /outer/inner/own", Some("inner")),
    ];
    let service = App::service();
    for (line, level) in rows {
        for asking in all {
            let origin = format!("https://{asking}.example");
            let answer = ask(&service, line, &[("origin", &origin)], "");
            let expected = (level == Some(asking)).then_some(origin);
            let allowed = answer.header("access-control-allow-origin");
            let by_hand = (line == "GET /off").then(|| "https://by-hand.example".to_owned());
            assert_eq!(allowed, expected.or(by_hand), "{line} asked by {asking}");
        }
    }
}

#[test]
fn off_leaves_the_handlers_own_headers_alone() {
    let answer = ask(&App::service(), "GET /off", &[("origin", "https://evil.example")], "");
    assert_eq!(answer.header("access-control-allow-origin").as_deref(), Some("https://by-hand.example"));
    assert_eq!(answer.header("vary"), None);
}

#[test]
fn a_router_stands_alone_as_well() {
    let answer =
        ask(&outer::inner::Inner::service(), "GET /inner", &[("origin", "https://inner.example")], "");
    assert_eq!(answer.header("access-control-allow-origin").as_deref(), Some("https://inner.example"));
}
