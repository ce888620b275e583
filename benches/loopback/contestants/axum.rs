//! axum with the CORS layer of tower-http.

use std::net::TcpListener;

use axum::{
    extract::Path,
    response::IntoResponse,
    routing::{get, MethodFilter, MethodRouter},
    Json, Router,
};
use http::{HeaderName, HeaderValue, Method};
use restmachine_benches::{policy, sets::Set};
use tower_http::cors::CorsLayer;

use super::{async_listener, runtime, ISSUE, REPOSITORIES};
use crate::{
    answers::{self, Issue},
    Outcome,
};

pub(super) fn serve(listener: TcpListener) -> Outcome {
    let mut app = Router::new();
    for (methods, path) in Set::Github.routes() {
        app = app.route(path, handlers(methods, path)?);
    }
    let app = app.layer(cors()?);
    runtime()?.block_on(async { Ok(axum::serve(async_listener(listener)?, app).await?) })
}

fn handlers(methods: &[&str], path: &str) -> Outcome<MethodRouter> {
    let mut handlers = match path {
        REPOSITORIES => get(|| async { Json(answers::REPOSITORIES) }),
        ISSUE => get(issue),
        _ => MethodRouter::new(),
    };
    let is_measured = [REPOSITORIES, ISSUE].contains(&path);
    for method in methods.iter().filter(|method| !is_measured || **method != "GET") {
        let method = MethodFilter::try_from(method.parse::<Method>()?)?;
        handlers = handlers.on(method, || async {});
    }
    Ok(handlers)
}

async fn issue(Path((owner, repo, number)): Path<(String, String, u32)>) -> impl IntoResponse {
    Json(Issue { owner: &owner, repo: &repo, number }).into_response()
}

fn cors() -> Outcome<CorsLayer> {
    let methods = policy::METHODS.map(str::parse::<Method>).into_iter().collect::<Result<Vec<_>, _>>()?;
    Ok(CorsLayer::new()
        .allow_origin(policy::ORIGINS.map(HeaderValue::from_static))
        .allow_credentials(true)
        .allow_methods(methods)
        .allow_headers(policy::ALLOW_HEADERS.map(HeaderName::from_static))
        .expose_headers(policy::EXPOSE_HEADERS.map(HeaderName::from_static)))
}
