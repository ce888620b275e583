//! The services of the table: the same routes under policies that are wrong, and that are right.

use axum::{
    extract::Request,
    http::{StatusCode as Status, Uri},
    middleware::{from_fn, map_response, Next},
    response::{Redirect, Response as Reply},
    routing, Router,
};
use restmachine::{
    cors, delete, get, layer_policy, patch, post, put, router, testing::TestClient, CorsLayer, HeaderMap,
    HeaderValue, IntoResponse, LayerPolicy,
};

use super::case::Served;

#[get("/data")]
#[post("/data")]
#[put("/data")]
#[patch("/data")]
#[delete("/data")]
fn data() -> impl IntoResponse {
    ([("x-total", "42")], "read")
}

/// A handler that writes by hand what a policy is for.
#[get("/data")]
fn with_slash() -> impl IntoResponse {
    ([("access-control-allow-origin", "https://app.example.com/")], "read")
}

#[get("/data")]
fn without_scheme() -> impl IntoResponse {
    ([("access-control-allow-origin", "app.example.com")], "read")
}

#[post("/login")]
fn log_in() -> impl IntoResponse {
    ([("set-cookie", "session=1; Secure; HttpOnly; SameSite=None")], "welcome")
}

#[post("/login")]
fn log_in_at_home() -> impl IntoResponse {
    ([("set-cookie", "session=1; Secure; HttpOnly")], "welcome")
}

#[get("/me")]
fn me(headers: &HeaderMap) -> String {
    headers.get("cookie").map_or("guest", |cookie| cookie.to_str().unwrap_or("?")).to_owned()
}

/// A router under one policy, with the policy's source text.
macro_rules! under {
    ($module:ident { $($handler:ident),* }, #[cors($($policy:tt)*)]) => {
        pub(super) mod $module {
            use restmachine::router;

            router! {
                #[cors($($policy)*)]
                App { $(super::$handler),* }
            }

            pub(in crate::advice) fn served() -> super::Served {
                let client = super::TestClient::new(App::service());
                super::Served { policy: Some(stringify!($($policy)*)), server: client.into() }
            }
        }
    };
}

under!(app { data }, #[cors(origins = ["https://app.example.com"])]);
under!(both { data }, #[cors(origins = ["https://app.example.com", "https://www.example.com"])]);
under!(one_port { data }, #[cors(origins = ["http://localhost:3000"])]);
under!(ports { data }, #[cors(origins = ["http://localhost:*"])]);
under!(any { data }, #[cors(origins = "*")]);
under!(admitted { data, log_in, me }, #[cors(origins = ["https://app.example.com"], credentials)]);
under!(at_home { log_in_at_home, me }, #[cors(origins = ["https://app.example.com"], credentials)]);
under!(tracing { data }, #[cors(origins = ["https://app.example.com"], allow_headers = ["Content-Type", "X-Trace"])]);
under!(all_headers { data }, #[cors(origins = "*", allow_headers = "*")]);
under!(named { data }, #[cors(origins = "*", allow_headers = ["*", "Authorization"])]);
under!(listed { data }, #[cors(origins = ["https://app.example.com"], methods = ["GET"])]);
under!(listed_too { data }, #[cors(origins = ["https://app.example.com"], methods = ["GET", "DELETE"])]);
under!(exposing { data }, #[cors(origins = ["https://app.example.com"], expose_headers = ["X-Total"])]);
under!(replacing { with_slash }, #[cors(origins = ["https://app.example.com"])]);
under!(replacing_too { without_scheme }, #[cors(origins = ["https://app.example.com"])]);
under!(by_hand { with_slash }, #[cors(off)]);
under!(by_hand_too { without_scheme }, #[cors(off)]);

/// No level says anything about CORS.
pub(super) fn without_policy() -> Served {
    mod without {
        restmachine::router! { pub(super) App { super::data } }
    }
    Served::by(TestClient::new(without::App::service()))
}

/// A route whose own policy replaces the router's.
pub(super) fn replaced() -> Served {
    #[get("/data")]
    fn show() -> &'static str {
        "read"
    }

    #[delete("/data")]
    #[cors(origins = ["https://admin.example.com"])]
    fn remove() {}

    router! {
        #[cors(origins = ["https://app.example.com"])]
        App { show, remove }
    }
    Served::by(TestClient::new(App::service()))
}

const API: LayerPolicy = layer_policy!(
    origins = ["https://app.example.com"],
    methods = ["GET", "PUT"],
    allow_headers = ["Authorization"]
);

fn axum_data() -> Router {
    Router::new().route("/data", routing::get(async || "read").put(async || "read"))
}

async fn authenticate(request: Request, next: Next) -> Result<Reply, Status> {
    match request.headers().get("authorization") {
        Some(_) => Ok(next.run(request).await),
        None => Err(Status::UNAUTHORIZED),
    }
}

/// A server that asks for a password sees the preflight first, which has none.
pub(super) fn password_first() -> Served {
    Served::by(axum_data().layer(CorsLayer::new(&API)).layer(from_fn(authenticate)))
}

pub(super) fn policy_first() -> Served {
    Served::by(axum_data().layer(from_fn(authenticate)).layer(CorsLayer::new(&API)))
}

/// A second policy in front of the first, as a proxy has it.
pub(super) fn two_policies() -> Served {
    async fn append(mut reply: Reply) -> Reply {
        let value = HeaderValue::from_static("https://app.example.com");
        reply.headers_mut().append("access-control-allow-origin", value);
        reply
    }
    Served::by(axum_data().layer(CorsLayer::new(&API)).layer(map_response(append)))
}

pub(super) fn one_policy() -> Served {
    Served::by(axum_data().layer(CorsLayer::new(&API)))
}

/// A server in front that redirects a path with a slash at the end.
pub(super) fn redirecting() -> Served {
    let redirect = routing::any(async || Redirect::permanent("/data"));
    Served::by(axum_data().layer(CorsLayer::new(&API)).route("/data/", redirect))
}

/// A preflight answered by hand, with spaces where the list needs commas.
pub(super) fn list_with_spaces() -> Served {
    let head = [
        ("access-control-allow-origin", "https://app.example.com"),
        ("access-control-allow-methods", "GET PUT"),
    ];
    let route = routing::get(async || "read").options(async move || (Status::NO_CONTENT, head));
    Served::by(Router::new().route("/data", route))
}

/// A redirect to another origin, which is the same name at another port here.
pub(super) fn sent_on() -> Served {
    let redirect =
        async |uri: Uri| Redirect::temporary(&format!("https://{}:8443/data", uri.host().unwrap_or("")));
    Served::by(axum_data().route("/old", routing::get(redirect)).layer(CorsLayer::new(&API)))
}

/// A redirect with a name and a password in it.
pub(super) fn redirect_with_password() -> Served {
    let redirect =
        async |uri: Uri| Redirect::temporary(&format!("https://me:1234@{}/data", uri.host().unwrap_or("")));
    Served::by(axum_data().route("/old", routing::get(redirect)).layer(CorsLayer::new(&API)))
}

pub(super) fn redirect_without_password() -> Served {
    let redirect = async || Redirect::temporary("/data");
    Served::by(axum_data().route("/old", routing::get(redirect)).layer(CorsLayer::new(&API)))
}
