//! axum with tower-http's `CorsLayer`, in the two places where people put it.

use std::convert::Infallible;

use axum::{
    extract::Path,
    routing::{on, MethodFilter, MethodRouter},
    Json, Router,
};
use http::{HeaderName, HeaderValue, Method, Request, Response};
use tower::{Layer, Service};
use tower_http::cors::{AllowOrigin, Cors, CorsLayer};

use crate::{
    answers::{Document, Done},
    contestant::{ready, Contestant},
    policy,
    questions::{Answer, Question},
    sets::Set,
};

/// `Router::layer`: the layer runs inside the router, once for each route.
pub(super) fn inside(set: Set) -> Axum<Router> {
    Axum(routes(set).layer(layer()))
}

/// Around the router: faster, but then the layer is not a part of the router.
pub(super) fn around(set: Set) -> Axum<Cors<Router>> {
    Axum(layer().layer(routes(set)))
}

pub(super) struct Axum<S>(S);

impl<S, B> Contestant for Axum<S>
where
    S: Service<Request<axum::body::Body>, Response = Response<B>, Error = Infallible> + Clone,
    B: http_body::Body,
{
    type Request = Request<axum::body::Body>;
    type Response = Response<B>;

    fn request(&self, question: &Question) -> Self::Request {
        super::request(question).map(axum::body::Body::new)
    }

    /// Cloned for each request: `axum::serve` makes a clone for each connection, and the router one for each call anyway.
    fn respond(&self, request: Self::Request) -> Self::Response {
        let Ok(response) = ready(|| self.0.clone().call(request));
        response
    }

    fn read(response: Self::Response) -> Answer {
        super::read(response)
    }
}

fn layer() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(policy::ORIGINS.map(HeaderValue::from_static)))
        .allow_credentials(true)
        .allow_methods(policy::METHODS.map(|method| method.parse::<Method>().expect("the methods are valid")))
        .allow_headers(policy::ALLOW_HEADERS.map(HeaderName::from_static))
        .expose_headers(policy::EXPOSE_HEADERS.map(HeaderName::from_static))
        .max_age(std::time::Duration::from_secs(policy::MAX_AGE.into()))
}

fn routes(set: Set) -> Router {
    set.routes().iter().fold(Router::new(), |router, (methods, path)| {
        let count = path.matches('{').count();
        methods.iter().fold(router, |router, method| router.route(path, handler(method, count)))
    })
}

fn handler(method: &str, parameters: usize) -> MethodRouter {
    let filter = match method {
        "GET" => MethodFilter::GET,
        "POST" => MethodFilter::POST,
        "PUT" => MethodFilter::PUT,
        _ => MethodFilter::DELETE,
    };
    match parameters {
        0 if method == "POST" => on(filter, async |Json(sent): Json<Document>| Json(sent)),
        0 => on(filter, async || Json(Done::DONE)),
        1 => on(filter, async |Path(one): Path<String>| Json([one])),
        2 => on(filter, async |Path((one, two)): Path<(String, String)>| Json([one, two])),
        3 => on(filter, async |Path((one, two, three)): Path<(String, String, String)>| {
            Json([one, two, three])
        }),
        _ => on(filter, async |Path((one, two, three, four)): Path<(String, String, String, String)>| {
            Json([one, two, three, four])
        }),
    }
}
