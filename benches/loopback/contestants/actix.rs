//! actix-web with its CORS middleware, and its routes in scopes by their first segment.

use std::{collections::BTreeMap, net::TcpListener};

use actix_cors::Cors;
use actix_web::{
    http::Method,
    rt::System,
    web::{self, Json, Path, ServiceConfig},
    App, HttpResponse, HttpServer, Resource,
};
use restmachine_benches::{policy, sets::Set};

use super::{ISSUE, REPOSITORIES};
use crate::{
    answers::{self, Issue, Repository},
    Outcome,
};

pub(super) fn serve(listener: TcpListener) -> Outcome {
    let server = || App::new().wrap(cors()).configure(add_routes);
    Ok(System::new().block_on(HttpServer::new(server).workers(1).listen(listener)?.run())?)
}

fn add_routes(config: &mut ServiceConfig) {
    let mut scopes = BTreeMap::<_, Vec<_>>::new();
    for (methods, path) in Set::Github.routes() {
        let end = path[1..].find('/').map_or(path.len(), |end| end + 1);
        scopes.entry(&path[..end]).or_default().push(resource(methods, path, end));
    }
    for (prefix, resources) in scopes {
        config.service(
            resources.into_iter().fold(web::scope(prefix), |scope, resource| scope.service(resource)),
        );
    }
}

fn resource(methods: &[&str], path: &str, end_of_prefix: usize) -> Resource {
    let methods = methods.iter().filter_map(|method| Method::from_bytes(method.as_bytes()).ok());
    methods.fold(web::resource(&path[end_of_prefix..]), |resource, method| {
        let handler = match path {
            REPOSITORIES if method == Method::GET => web::get().to(repositories),
            ISSUE => web::get().to(issue),
            _ => web::method(method).to(|| async { "" }),
        };
        resource.route(handler)
    })
}

async fn repositories() -> Json<[Repository; 1]> {
    Json(answers::REPOSITORIES)
}

async fn issue(path: Path<(String, String, u32)>) -> HttpResponse {
    let (owner, repo, number) = path.into_inner();
    // A responder may not borrow from values that are dropped here, so it is turned into a response first.
    HttpResponse::Ok().json(Issue { owner: &owner, repo: &repo, number })
}

fn cors() -> Cors {
    let cors = policy::ORIGINS.iter().fold(Cors::default(), |cors, origin| cors.allowed_origin(origin));
    cors.supports_credentials()
        .allowed_methods(policy::METHODS)
        .allowed_headers(policy::ALLOW_HEADERS)
        .expose_headers(policy::EXPOSE_HEADERS)
}
