//! poem with its own `Cors`.

use poem::{
    endpoint::BoxEndpoint,
    handler,
    middleware::Cors,
    web::{Json, Path},
    Endpoint, EndpointExt, Request, Response, Route, RouteMethod,
};

use crate::{
    answers::{Document, Done},
    contestant::{ready, Contestant},
    policy,
    questions::{Answer, Question},
    sets::Set,
};

pub(super) struct Poem(BoxEndpoint<'static, Response>);

impl Poem {
    pub(super) fn of(set: Set) -> Self {
        let routes = set.routes().iter().fold(Route::new(), |routes, (methods, path)| {
            let count = path.matches('{').count();
            let methods = methods
                .iter()
                .fold(RouteMethod::new(), |all, method| all.method(parsed(method), endpoint(method, count)));
            routes.at(path.replace('{', ":").replace('}', ""), methods)
        });
        Self(routes.with(cors()).map_to_response().boxed())
    }
}

impl Contestant for Poem {
    type Request = Request;
    type Response = Response;

    fn request(&self, question: &Question) -> Request {
        let mut request = Request::builder().method(parsed(question.method)).uri_str(question.path);
        for (name, value) in super::values(question) {
            request = request.header(name, value);
        }
        request.body(question.body)
    }

    fn respond(&self, request: Request) -> Response {
        ready(|| self.0.get_response(request))
    }

    fn read(response: Response) -> Answer {
        let (parts, body) = response.into_parts();
        let body = ready(|| body.into_bytes()).unwrap_or_default();
        let headers = parts.headers.iter().map(|(name, value)| (name.to_string(), value.as_bytes().to_vec()));
        Answer::of(parts.status.as_u16(), headers, &body)
    }
}

fn parsed(method: &str) -> http::Method {
    method.parse().expect("the methods are valid")
}

fn cors() -> Cors {
    Cors::new()
        .allow_origins(policy::ORIGINS)
        .allow_credentials(true)
        .allow_methods(policy::METHODS)
        .allow_headers(policy::ALLOW_HEADERS)
        .expose_headers(policy::EXPOSE_HEADERS)
        .max_age(policy::MAX_AGE as i32)
}

fn endpoint(method: &str, parameters: usize) -> BoxEndpoint<'static, Response> {
    match parameters {
        0 if method == "POST" => echo.map_to_response().boxed(),
        0 => done.map_to_response().boxed(),
        1 => one.map_to_response().boxed(),
        2 => two.map_to_response().boxed(),
        3 => three.map_to_response().boxed(),
        _ => four.map_to_response().boxed(),
    }
}

#[handler]
async fn done() -> Json<Done> {
    Json(Done::DONE)
}

#[handler]
async fn echo(Json(sent): Json<Document>) -> Json<Document> {
    Json(sent)
}

#[handler]
async fn one(Path(value): Path<String>) -> Json<[String; 1]> {
    Json([value])
}

#[handler]
async fn two(Path((a, b)): Path<(String, String)>) -> Json<[String; 2]> {
    Json([a, b])
}

#[handler]
async fn three(Path((a, b, c)): Path<(String, String, String)>) -> Json<[String; 3]> {
    Json([a, b, c])
}

#[handler]
async fn four(Path((a, b, c, d)): Path<(String, String, String, String)>) -> Json<[String; 4]> {
    Json([a, b, c, d])
}
