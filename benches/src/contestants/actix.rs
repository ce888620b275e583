//! actix-web with actix-cors, with its routes in one list, and grouped by hand in scopes by their first segment.

use std::collections::BTreeMap;

use actix_cors::Cors;
use actix_web::{
    body::MessageBody,
    dev::{Service, ServiceResponse},
    rt::System,
    test::{init_service, TestRequest},
    web::{self, Json, Path},
    App, HttpResponse, Resource,
};

use crate::{
    answers::{Document, Done},
    contestant::{ready, Contestant, Measured},
    policy,
    questions::{Answer, Question},
    sets::Set,
};

pub(super) fn flat(set: Set) -> Box<dyn Measured> {
    let app = set
        .routes()
        .iter()
        .fold(App::new().wrap(cors()), |app, (methods, path)| app.service(resource(path, path, methods)));
    Box::new(Actix(System::new().block_on(init_service(app))))
}

pub(super) fn in_scopes(set: Set) -> Box<dyn Measured> {
    let mut scopes = BTreeMap::<&str, Vec<(&str, &str, &[&str])>>::new();
    for (methods, path) in set.routes() {
        let first = path[1..].split('/').next().unwrap_or_default();
        scopes.entry(first).or_default().push((&path[first.len() + 1..], path, methods));
    }
    let app = scopes.into_iter().fold(App::new().wrap(cors()), |app, (first, resources)| {
        let scope =
            resources.into_iter().fold(web::scope(&format!("/{first}")), |scope, (rest, path, methods)| {
                scope.service(resource(rest, path, methods))
            });
        app.service(scope)
    });
    Box::new(Actix(System::new().block_on(init_service(app))))
}

struct Actix<S>(S);

impl<S, B> Contestant for Actix<S>
where
    S: Service<actix_http::Request, Response = ServiceResponse<B>, Error = actix_web::Error>,
    B: MessageBody,
{
    type Request = actix_http::Request;
    type Response = ServiceResponse<B>;

    fn request(&self, question: &Question) -> Self::Request {
        let method = question.method.parse().expect("the questions are valid");
        let mut request = TestRequest::with_uri(question.path).method(method);
        for header in &question.headers {
            request = request.insert_header(*header);
        }
        if !question.body.is_empty() {
            request = request.set_payload(question.body);
        }
        request.to_request()
    }

    fn respond(&self, request: Self::Request) -> Self::Response {
        ready(|| self.0.call(request)).unwrap_or_else(|error| panic!("actix refuses: {error}"))
    }

    fn read(response: Self::Response) -> Answer {
        let headers = response.headers().iter();
        let headers =
            headers.map(|(name, value)| (name.to_string(), value.as_bytes().to_vec())).collect::<Vec<_>>();
        let status = response.status().as_u16();
        let body = ready(|| actix_web::body::to_bytes(response.into_body())).unwrap_or_default();
        Answer::of(status, headers.into_iter(), &body)
    }
}

fn cors() -> Cors {
    let cors = policy::ORIGINS.iter().fold(Cors::default(), |cors, origin| cors.allowed_origin(origin));
    cors.supports_credentials()
        .allowed_methods(policy::METHODS)
        .allowed_headers(policy::ALLOW_HEADERS)
        .expose_headers(policy::EXPOSE_HEADERS)
        .max_age(policy::MAX_AGE as usize)
}

/// `rest` is the path inside the scope.
fn resource(rest: &str, path: &str, methods: &[&str]) -> Resource {
    let count = path.matches('{').count();
    methods.iter().fold(web::resource(rest), |resource, method| {
        let route = web::method(method.parse().expect("the methods are valid"));
        resource.route(match count {
            0 if *method == "POST" => {
                route.to(async |Json(sent): Json<Document>| HttpResponse::Ok().json(sent))
            }
            0 => route.to(async || HttpResponse::Ok().json(Done::DONE)),
            1 => route.to(async |path: Path<String>| HttpResponse::Ok().json([path.into_inner()])),
            2 => route.to(async |path: Path<[String; 2]>| HttpResponse::Ok().json(path.into_inner())),
            3 => route.to(async |path: Path<[String; 3]>| HttpResponse::Ok().json(path.into_inner())),
            _ => route.to(async |path: Path<[String; 4]>| HttpResponse::Ok().json(path.into_inner())),
        })
    })
}
